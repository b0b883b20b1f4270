import type { Phrase } from '../engine/contract.ts';

/** Words that announce an ADICAP code. Source: wording of French pathology reports; version 2026.11. */
export const PHRASES: readonly Phrase<null>[] = Object.freeze([{ pattern: '(adicap|codification|code lésionnel|codage)', value: null }]);
