import * as z from 'zod';

/** Where a record comes from: the file and the place in it, enough to open the source row. Never holds patient text. */
export const Origin = z.object({
  /** Path of the file relative to the ingested folder, `/` between folders. */
  file: z.string(),
  /** 1-based line for line formats, message number for HL7, row for CSV. */
  line: z.int().positive().optional(),
  /** Byte offset of the record, where the connector knows it. */
  offset: z.int().nonnegative().optional(),
});
export type Origin = z.infer<typeof Origin>;
