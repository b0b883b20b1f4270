import * as z from 'zod';

/**
 * In which context a word or concept must stand. `any` asks for none. A mention is `affirmed` when it is neither negated nor
 * hypothetical nor of the family nor planned; told as past (`history`) it is still affirmed.
 */
export const CONTEXTS = ['any', 'affirmed', 'negated', 'suspected', 'family', 'history', 'planned'] as const;
export const QueryContext = z.enum(CONTEXTS);
export type QueryContext = z.infer<typeof QueryContext>;
