import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { type Policy, primariesOf } from '../../history/iacr/primaries.ts';
import { ICDO_VERSIONS, type IcdoVersion } from '../../history/iacr/versions.ts';
import { CliFault, EXIT } from '../fault.ts';

const Line = z.object({
  patient: z.union([z.string(), z.number()]),
  tumours: z.array(
    z.object({
      topography: z.string().regex(/^C\d\d(?:\.\d)?$/),
      morphology: z.string().regex(/^[89]\d{3}\/[01236]$/),
      laterality: z.string().nullish(),
      diagnosed: z.string().nullish(),
      sequence: z.number().nullish(),
    }),
  ),
});

export interface PrimariesOptions {
  readonly policy: Policy;
  readonly version?: string;
  readonly input?: AsyncIterable<Uint8Array | string> & NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
}

/**
 * `continuum primaries --policy reporting|recording [--icdo 3.0|3.1|3.2] --jsonl FILE|-`: one line a patient in, one out, in order. Without a
 * version the groups are those of the text of 2004, with the codes that came later.
 * A line that cannot be read gives `{"line", "error"}` without its content; exit status 1 then.
 */
export async function primariesCommand(file: string | undefined, options: PrimariesOptions): Promise<number> {
  const { version } = options;
  if (version !== undefined && !isVersion(version))
    throw new CliFault(EXIT.usage, `CIM-O ${version} inconnue: 3.0, 3.1 ou 3.2.`, `unknown ICD-O ${version}: 3.0, 3.1 or 3.2.`);
  const named = file !== undefined && file !== '-';
  if (named && !existsSync(file)) throw new CliFault(EXIT.usage, `${file} n’existe pas.`, `${file} does not exist.`);
  const output = options.output ?? process.stdout;
  let status: number = EXIT.done;
  let number = 0;
  for await (const text of createInterface({
    input: named ? createReadStream(file) : (options.input ?? process.stdin),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (text.trim() === '') continue;
    const line = Line.safeParse(jsonOf(number === 1 ? text.replace(/^\uFEFF/, '') : text));
    if (line.success)
      output.write(
        `${JSON.stringify({ patient: line.data.patient, tumours: primariesOf(line.data.tumours.map(tumourOf), options.policy, version) })}\n`,
      );
    else {
      status = EXIT.problems;
      output.write(`${JSON.stringify({ line: number, error: { code: 'bad_row', message: 'ligne illisible / line cannot be read' } })}\n`);
    }
  }
  return status;
}

const isVersion = (text: string): text is IcdoVersion => ICDO_VERSIONS.some((version) => version === text);

type LineTumour = z.infer<typeof Line>['tumours'][number];
const tumourOf = ({ topography, morphology, laterality, diagnosed, sequence }: LineTumour): Parameters<typeof primariesOf>[0][number] => ({
  topography,
  morphology,
  laterality: laterality ?? null,
  diagnosed: diagnosed ?? null,
  sequence: sequence ?? null,
});

/** The JSON value of a line; undefined, which no schema accepts, where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
