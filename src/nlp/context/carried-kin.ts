import { fold } from '../engine/characters.ts';
import { type Hit, LINE, WORD } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';
import type { Cue } from './cues/cue.ts';
import type { Scope } from './scopes.ts';

/** Relatives by gender, folded; a word for both, or for several, agrees with either. Written by us from usage; version 2026.11. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(fold));
const FEMININE = words('mère maman soeur sœur fille tante cousine nièce jumelle grand-mère');
const MASCULINE = words('père papa frère fils oncle cousin neveu jumeau grand-père');
/** What opens a sentence that goes on about the relative. */
const SHE = words('elle celle celles elles');
const HE = words('il celui ceux ils');
const THE_LATTER = words('dernier dernière');
const BE = words('est était fut');
const HAVE = words('a avait eut');
const DEAD = words('décédé décédée mort morte décédés décédées');
/** Past of a disease: after "a", only words of a return, for "elle a eu" is as often of the patient. */
const RETURNED = words('rechuté récidivé progressé survécu');
const HAD = words('eu présenté développé rechuté récidivé progressé survécu fait');
/** Words after its beginning in which a sentence names its verb. */
const VERB_WITHIN = 7;

const OPENINGS: ReadonlySet<string> = new Set([...SHE, ...HE, ...DEAD, ...words('ce cette')]);
/** The sentence opens with a word that may mean the relative of the sentence before. */
export const mayGoOn = (view: View, first: number): boolean => view.kind[first] === WORD && OPENINGS.has(view.norm(first));

/**
 * The relative of whom a sentence goes on to speak after the sentence before it: "Sa mère a eu un cancer du sein. Elle est décédée à 50 ans." Only where
 * the words agree with that relative and tell of death or of a return: else "elle" is as often the patient. `before`: scopes of the sentence before.
 */
export function carriedKin(view: View, before: readonly Scope[], first: number, end: number): Hit<Cue> | null {
  const kin = before.findLast((scope) => scope.attribute === 'family')?.cue;
  if (kin === undefined || first >= end || view.kind[first] !== WORD) return null;
  const opening = view.norm(first);
  if (DEAD.has(opening)) return view.space[first]! < LINE && agrees(view, kin, /ees?$|morte$/.test(opening)) ? kin : null;
  const latter = first + 1 < end && THE_LATTER.has(view.norm(first + 1));
  const feminine = SHE.has(opening) || (latter && view.norm(first + 1) === fold('dernière'));
  if (!feminine && !HE.has(opening) && !latter) return null;
  return agrees(view, kin, feminine) && goesOn(view, first + 1, Math.min(end, first + 1 + VERB_WITHIN)) ? kin : null;
}

/** The cue names no relative of the other gender only. */
function agrees(view: View, kin: Hit<Cue>, feminine: boolean): boolean {
  let [female, male] = [false, false];
  for (let t = kin.first; t <= kin.last; t++) {
    female ||= FEMININE.has(view.norm(t));
    male ||= MASCULINE.has(view.norm(t));
  }
  return feminine ? female || !male : male || !female;
}

/** "Est décédée", "avait eu", "a rechuté". */
function goesOn(view: View, from: number, end: number): boolean {
  for (let t = from; t < end; t++) {
    const verb = view.norm(t);
    if (!BE.has(verb) && !HAVE.has(verb)) continue;
    for (let p = t + 1; p < end; p++) {
      const participle = view.norm(p);
      if (BE.has(verb) && DEAD.has(participle)) return true;
      if (HAVE.has(verb) && (verb === 'avait' ? HAD : RETURNED).has(participle)) return true;
    }
    return false;
  }
  return false;
}
