import type { Disagreement } from '../../model/index.ts';
import type { TRUST } from '../sources.ts';
import { type Distance, type Statement, voicesOf } from './statements.ts';

/** The value that a line keeps in one field. */
export interface Kept extends Pick<Disagreement, 'tumour' | 'line' | 'field'> {
  readonly value: string | null;
}

/** How one field is weighed: what counts as the same value, and which order of trust holds. */
export interface Weighing {
  readonly trust: keyof typeof TRUST;
  readonly distance: (kept: string, other: string) => Distance;
  /** The kept value may stand on no word of its own (a stage by its metastases): then nobody need choose. */
  readonly derived?: boolean;
}

/**
 * Who says something else than what a line keeps in one field: every loser with its source; none or one disagreement. It is a conflict where the other
 * value is another thing and comes from a source of at least nearly the same trust, or from as many documents.
 */
export function losersOf(kept: Kept, statements: readonly Statement[], { trust, distance, derived = false }: Weighing): Disagreement[] {
  const { tumour, line, field, value } = kept;
  if (value === null) return [];
  const values = new Set<string>();
  for (const said of statements) values.add(said.value);
  values.delete(value);
  if ([...values].every((other) => distance(value, other) === 'same')) return [];
  const far = voicesOf(statements, trust).map((voice) => ({ voice, distance: distance(value, voice.value) }));
  const losers = far.filter((of) => of.distance !== 'same');
  const agreeing = far.filter((of) => of.distance === 'same').map(({ voice }) => voice);
  const rank = Math.min(...agreeing.map((v) => v.rank), Number.MAX_SAFE_INTEGER);
  const origins = agreeing.reduce((sum, v) => sum + v.origins, 0);
  const open = !derived || agreeing.length > 0;
  const conflict = open && losers.some(({ voice, distance: d }) => d === 'other' && (voice.rank <= rank + 1 || voice.origins >= origins));
  return [
    {
      tumour,
      line,
      field,
      kept: value,
      others: losers.map(({ voice: { value: other, source, evidence } }) => ({ value: other, source, evidence: [...evidence] })),
      conflict,
      rule: `conflict/${ruleOf(field)}@1`,
    },
  ];
}

/** One rule for all markers. */
const ruleOf = (field: string): string =>
  (field.split('.')[0] ?? field).replace(/_$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
