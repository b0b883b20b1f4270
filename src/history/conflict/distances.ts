import { compatibleDates, daysBetween } from '../../model/index.ts';
import { histologyGroup, isUnspecific, sameHistology, siteGroup } from '../iacr/groups.ts';
import type { Distance } from './statements.ts';

export type DistanceOf = (kept: string, other: string) => Distance;

/** Two days of one thing: the same up to `same` days apart, a doubt up to `doubt`, beyond another thing. */
export const datesApart =
  (same: number, doubt: number): DistanceOf =>
  (kept, other) => {
    if (compatibleDates(kept, other)) return 'same';
    const days = Math.abs(daysBetween(kept, other));
    return days <= same ? 'same' : days <= doubt ? 'doubt' : 'other';
  };

export const sitesApart: DistanceOf = (kept, other) => {
  if (siteGroup(kept) !== siteGroup(other)) return 'other';
  return kept === other || /\.[89]$/.test(other) ? 'same' : 'doubt';
};

export const histologiesApart: DistanceOf = (kept, other) => {
  if (kept.slice(0, 4) === other.slice(0, 4) || isUnspecific(histologyGroup(other))) return 'same';
  return sameHistology(kept, other) ? 'doubt' : 'other';
};

export const sidesApart: DistanceOf = (kept, other) =>
  kept === other ? 'same' : kept === 'bilateral' || other === 'bilateral' ? 'doubt' : 'other';

/** "pT2" against "cT3": another examination, a doubt; "pT2" against "pT3", another thing. What is only less precise, or not assessed, is the same. */
export const categoriesApart: DistanceOf = (kept, other) => {
  const [a, b] = [categoryOf(kept), categoryOf(other)];
  if (a.category === b.category || a.category.startsWith(b.category) || b.category.startsWith(a.category)) return 'same';
  if (/^.x/i.test(b.category)) return 'same';
  return a.basis === b.basis ? 'other' : 'doubt';
};
/** The examination that a category rests on: the piece of an operation (p), after treatment (y, r), or the work-up. */
const categoryOf = (said: string): { readonly category: string; readonly basis: string } => {
  const at = said.search(/[TNM]/);
  const prefix = at < 0 ? '' : said.slice(0, at);
  return { category: at < 0 ? said : said.slice(at), basis: /[yr]/.test(prefix) ? 'y' : prefix.includes('p') ? 'p' : 'c' };
};

/** Stage IIA against II is less precise, against IIB a doubt, against III another thing. */
export const stagesApart: DistanceOf = (kept, other) => {
  const [a, b] = [stageOf(kept), stageOf(other)];
  if (a.group !== b.group) return 'other';
  return a.part === b.part || a.part === '' || b.part === '' ? 'same' : 'doubt';
};
const stageOf = (said: string): { readonly group: string; readonly part: string } => {
  const group = /^(?:0|I{1,3}V?|IV|V|\d)/.exec(said)?.[0] ?? said;
  return { group, part: said.slice(group.length) };
};

/** Two numbers of one scale are two grades; a number and a word are of two scales. */
export const gradesApart: DistanceOf = (kept, other) =>
  kept === other ? 'same' : /^\d$/.test(kept) === /^\d$/.test(other) ? 'other' : 'doubt';

/** Words that are not the same are another thing, but for those named here as near. */
export const wordsApart =
  (near: ReadonlySet<string> = new Set()): DistanceOf =>
  (kept, other) =>
    kept === other ? 'same' : near.has(kept) || near.has(other) ? 'doubt' : 'other';

/** Numbers: within a tenth a doubt. */
export const numbersApart: DistanceOf = (kept, other) => {
  const [a, b] = [Number(kept), Number(other)];
  return a === b ? 'same' : Math.abs(a - b) <= Math.abs(a) / 10 ? 'doubt' : 'other';
};

/** What is counted while it goes on, or counted otherwise by each writer: never more than a doubt. */
export const countsApart: DistanceOf = (kept, other) => (kept === other ? 'same' : 'doubt');
