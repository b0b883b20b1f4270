import { addToDate, dayNumber, fromDayNumber } from '../../model/index.ts';
import type { Duration, LinkName, RelationNode } from '../tree/index.ts';
import type { Days, PlainItem } from './items.ts';

/** The `of` items that stand in the relation, one by one: plain loops. */
export function related(
  node: Pick<RelationNode<unknown>, 'relation' | 'none' | 'min' | 'max' | 'same' | 'certain'>,
  of: readonly PlainItem[],
  to: readonly PlainItem[],
  between: readonly PlainItem[] | null,
): readonly PlainItem[] {
  // Asked for what must not be, the whole is possible when it is not certain that something is.
  const certain = node.none ? !node.certain : node.certain;
  return of.filter((a) => {
    const found = to.some((b) => {
      if (!distinct(a, b) || !linked(a, b, node.same) || !inTime(a, b, node, certain)) return false;
      if (between === null) return true;
      const [earlier, later] = node.relation === 'after' ? [b, a] : [a, b];
      return !between.some(
        (c) =>
          distinct(a, c) &&
          distinct(b, c) &&
          linked(a, c, node.same) &&
          isAfter(c, earlier, null, null, !node.certain) &&
          isAfter(later, c, null, null, !node.certain),
      );
    });
    return found !== node.none;
  });
}

const distinct = (a: PlainItem, b: PlainItem): boolean => a.patientId === b.patientId && !(a.kind === b.kind && a.key === b.key);

const LINKED: Readonly<Record<LinkName, (a: PlainItem, b: PlainItem) => boolean>> = Object.freeze({
  tumour: (a, b) => a.tumour !== null && a.tumour === b.tumour,
  other_tumour: (a, b) => a.tumour !== null && b.tumour !== null && a.tumour !== b.tumour,
  document: (a, b) => a.doc !== null && a.doc === b.doc,
  sentence: (a, b) => a.doc !== null && a.doc === b.doc && a.sentence !== null && a.sentence === b.sentence,
  stay: (a, b) => a.stay !== '' && a.stay === b.stay,
  other_code: (a, b) => a.code !== '' && b.code !== '' && a.code !== b.code,
});
const linked = (a: PlainItem, b: PlainItem, same: readonly LinkName[]): boolean => same.every((link) => LINKED[link](a, b));

function inTime(
  a: PlainItem,
  b: PlainItem,
  { relation, min, max }: Pick<RelationNode<unknown>, 'relation' | 'min' | 'max'>,
  certain: boolean,
): boolean {
  switch (relation) {
    case 'with':
      return true;
    case 'after':
      return isAfter(a, b, min, max, certain);
    case 'before':
      return isAfter(b, a, min, max, certain);
    case 'during': {
      if (a.start === null || b.start === null) return false;
      const end: Days | null = b.lasts ? b.end : b.start;
      return certain
        ? end !== null && a.start.lo >= b.start.hi && a.start.hi <= end.lo
        : a.start.hi >= b.start.lo && (end === null || a.start.lo <= end.hi);
    }
  }
}

const moved = (day: number, { n, unit }: Duration): number => dayNumber(addToDate(fromDayNumber(day), n, unit));

function isAfter(later: PlainItem, earlier: PlainItem, min: Duration | null, max: Duration | null, certain: boolean): boolean {
  const l = later.start;
  const e = earlier.start;
  if (l === null || e === null) return false;
  if (certain) return (min === null ? l.lo > e.hi : l.lo >= moved(e.hi, min)) && (max === null || l.hi <= moved(e.lo, max));
  return (min === null ? l.hi > e.lo : l.hi >= moved(e.lo, min)) && (max === null || l.lo <= moved(e.hi, max));
}
