import { daysBetween, earliestDay, latestDay } from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';
import { field, type Item, isAffirmed, ofType } from '../item.ts';
import type { TreatmentStatement } from './from-text.ts';
import { isPlausibleTreatment } from './plausible.ts';

/** An operation this long before the first diagnosis was for something else, in days. */
const BEFORE_DAYS = 62;

interface Site {
  readonly topography: string;
  readonly morphology: string | null;
  readonly diagnosed: string | null;
}

/**
 * Statements of texts that can be care of a cancer: nothing where the patient has none; an operation only on the organ of a tumour,
 * its nodes or a metastasis, and not long before the first diagnosis.
 */
export function relevantStatements(
  statements: readonly TreatmentStatement[],
  tumours: readonly Site[],
  items: readonly Item[],
): TreatmentStatement[] {
  if (tumours.length === 0) return [];
  const organs = new Set([...tumours.map((t) => siteGroup(t.topography)), 'C77']);
  for (const item of ofType(items, 'metastasis').filter((i) => isAffirmed(i.mention))) {
    const topography = field(item.mention, 'topography');
    if (topography !== null) organs.add(siteGroup(topography));
  }
  const unplaced = tumours.some((t) => /^C(76|80|26|39|49|44)/.test(t.topography));
  const dates = tumours.flatMap((t) => (t.diagnosed === null ? [] : [earliestDay(t.diagnosed)])).sort();
  const first = tumours.every((t) => t.diagnosed !== null) ? dates[0] : undefined;
  return statements.filter((said) => {
    if (said.type !== 'surgery') return isPlausibleTreatment(said, tumours);
    if (said.date !== null && first !== undefined && daysBetween(latestDay(said.date), first) > BEFORE_DAYS) return false;
    const organ = field(said.item.mention, 'organ');
    if (organ !== null) return unplaced || organs.has(siteGroup(organ));
    // "Opéré" among the antecedents, of an organ not said, tells of anything.
    return said.item.mention.section !== 'antecedents';
  });
}
