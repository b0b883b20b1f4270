import type { Disagreement } from '../../model/index.ts';
import type { Corrected } from '../correction/apply.ts';

/** Source of a value that a rule had chosen before a person chose another. */
const INFERRED = 'inference';
const RESOLVED = 'correction/person@1';

/**
 * The disagreements under the names that lines and tumours have after corrections; those of a line that is none go with it. What a person decided
 * is no conflict any more: the value given is kept, and the one that the rules had chosen is one of the losers.
 */
export function afterCorrections(
  disagreements: readonly Disagreement[],
  { numbers, refs, corrections }: Pick<Corrected, 'numbers' | 'refs' | 'corrections'>,
): Disagreement[] {
  const decided = new Map(
    corrections.filter((c) => c.found && c.action === 'set' && c.ref !== null).map((c) => [`${c.ref} ${c.field}`, c]),
  );
  return disagreements.flatMap((d) => {
    const tumour = d.tumour === null ? null : numbers.get(d.tumour);
    const line = d.line === null ? null : (refs.get(d.line) ?? undefined);
    if (tumour === undefined || line === undefined) return [];
    const said = decided.get(`${line} ${d.field}`);
    if (said === undefined) return [{ ...d, tumour, line }];
    const kept = said.value === null ? null : String(said.value);
    const others = d.others.filter((other) => other.value !== kept);
    const before = d.kept === null || d.kept === kept ? [] : [{ value: d.kept, source: INFERRED, evidence: [] }];
    return kept === null ? [] : [{ ...d, tumour, line, kept, others: [...before, ...others], conflict: false, rule: RESOLVED }];
  });
}
