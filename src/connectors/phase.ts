/** Order of processing: who the patients are, then their stays, then rows about them, then their documents. */
export const PHASES = Object.freeze({ identities: 0, movements: 1, facts: 2, documents: 3 });
export type Phase = (typeof PHASES)[keyof typeof PHASES];
