import { type CancerEvent, compatibleDates, type Disagreement, daysBetween, type Evidence, type History } from '../../model/index.ts';
import type { HistoryInput } from '../input.ts';
import { field, type Item, ofType, textEvidence } from '../item.ts';

/** A death told this many days from the administrative one is another's, or one of the two is wrong. */
const SAME_DEATH_DAYS = 31;
const MOST_EVIDENCE = 5;

/** Where texts say something else of the person than the administration: sex, day of death. */
export function personConflicts(
  input: HistoryInput,
  items: readonly Item[],
  sex: History['sex'],
  deaths: readonly CancerEvent[],
): Disagreement[] {
  return [...sexConflict(input, items, sex), ...deathConflict(deaths)];
}

const sexOf = ({ mention }: Item): string | null =>
  typeof mention.value === 'string' ? mention.value : (field(mention, 'value') ?? mention.code);

/** Only where more documents say the other sex than say this one: a word may be of a relative or a doctor. */
function sexConflict(input: HistoryInput, items: readonly Item[], sex: History['sex']): Disagreement[] {
  if (input.patient?.sex == null || sex === null) return [];
  const said = ofType(items, 'sex').filter((i) => !i.mention.family && field(i.mention, 'weak') !== 'true' && sexOf(i) !== null);
  const documents = (same: boolean): Set<string> => new Set(said.filter((i) => (sexOf(i) === sex) === same).map((i) => i.documentId));
  if (documents(false).size <= documents(true).size) return [];
  const others = said.filter((i) => sexOf(i) !== sex);
  return [conflict('sex', sex, sexOf(others[0]!) ?? '', 'letter', others.map(textEvidence))];
}

function deathConflict(deaths: readonly CancerEvent[]): Disagreement[] {
  const official = deaths.find((d) => d.rule.startsWith('death/administrative'));
  const told = deaths.find((d) => d.rule.startsWith('death/stated'));
  if (official?.date == null || told?.date == null || compatibleDates(official.date, told.date)) return [];
  if (Math.abs(daysBetween(official.date, told.date)) <= SAME_DEATH_DAYS) return [];
  return [conflict('death', official.date, told.date, 'letter', told.evidence)];
}

const conflict = (name: string, kept: string, value: string, source: string, evidence: readonly Evidence[]): Disagreement => ({
  tumour: null,
  line: null,
  field: name,
  kept,
  others: [{ value, source, evidence: evidence.slice(0, MOST_EVIDENCE) }],
  conflict: true,
  rule: `conflict/${name}@1`,
});
