import { defineExtractor, GLUED, type Hit, NUMBER, SIGN, type Sink, type TextView } from '../engine/contract.ts';
import { after, before, findBefore, isChar } from '../walk/walk.ts';
import { type AgeUnit, AT_EVENT, DURATIONS, PERSONS, PHRASES, POSSESSIVES, RELATIVES } from './phrases.ts';

const OLDEST = 115;
/** "3a" is a category or a step more often than an age. */
const YOUNGEST_GLUED = 15;
const REACH = 12;

/** Age of the patient in years (`value`, 0 below one year) where the text gives it as such; not the age at an event, not a duration. */
export const age = defineExtractor<AgeUnit>({
  name: 'age',
  types: ['age'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      if (hit.value === 'label') {
        addLabelled(view, hit, sink);
        continue;
      }
      if (hit.value === 'glued' && view.space[hit.first] !== GLUED) continue;
      const number = before(view, hit.first);
      if (number < 0 || view.kind[number] !== NUMBER) continue;
      const stated = view.number(number);
      const inYears = hit.value === 'years' || hit.value === 'glued';
      if (hit.value === 'glued' && (stated < YOUNGEST_GLUED || !Number.isInteger(stated))) continue;
      const years = inYears ? stated : Math.floor(stated / (hit.value === 'months' ? 12 : 365));
      if (years < 0 || years > OLDEST) continue;
      const who = owner(view, number, hit);
      if (who === null || afterDuration(view, hit.last)) continue;
      sink.add({
        begin: view.begin[number]!,
        end: hit.end,
        type: 'age',
        value: Math.floor(years),
        unit: 'years',
        label: `${stated} ${inYears ? 'ans' : hit.value === 'months' ? 'mois' : 'jours'}`,
        context: who === 'family' ? { family: true } : { negated: false, history: false, family: false },
      });
    }
  },
});

/** "Âge : 65" of a form, no unit behind it. */
function addLabelled(view: TextView, hit: Hit<AgeUnit>, sink: Sink): void {
  const sign = after(view, hit.last);
  const number = sign >= 0 && (isChar(view, sign, ':') || isChar(view, sign, '=')) ? after(view, sign) : -1;
  if (number < 0 || view.kind[number] !== NUMBER || !Number.isInteger(view.number(number)) || view.number(number) > OLDEST) return;
  const next = after(view, number);
  if (next >= 0 && (view.kind[next] !== SIGN || !/^[,;.)]$/.test(view.norm(next)))) return;
  const { begin, end } = { begin: view.begin[number]!, end: view.end[number]! };
  const value = view.number(number);
  sink.add({
    begin,
    end,
    type: 'age',
    value,
    unit: 'years',
    label: `${value} ans`,
    context: { negated: false, history: false, family: false },
  });
}

/** Whose age it is, from the words before it: null where the number is no age. */
function owner(view: TextView, number: number, hit: Hit<AgeUnit>): 'patient' | 'family' | null {
  let aged = false;
  for (let i = before(view, number), n = 0; i >= 0 && n < REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (word === 'age' || word === 'agee' || word === 'ages') {
      if (atEvent(view, i)) return null;
      aged = true;
      if (before(view, i) < 0) return 'patient';
      continue;
    }
    if (!aged && DURATIONS.has(word)) return null;
    if (!aged && n < 2 && (view.raw(i) === 'à' || view.raw(i) === 'a')) return null;
    if (RELATIVES.has(word)) return 'family';
    if (PERSONS.has(word)) {
      if (hit.value !== 'years' && hit.value !== 'glued' && !aged && !INFANTS.has(word)) return null;
      const owned = before(view, i);
      return word === 'fille' && owned >= 0 && POSSESSIVES.has(view.norm(owned)) && !isChar(view, owned, 'une') ? 'family' : 'patient';
    }
    if (!aged && n > 2 && isChar(view, i, ';')) break;
  }
  if (aged && hit.value === 'years') return 'patient';
  // "Mme S.A, 62 ans," and "62 ans, sans antécédent": the number opens the text or follows a name.
  const first = before(view, number) < 0 && view.sentenceOf[number]! <= 1 && hit.value === 'years';
  return first ? 'patient' : null;
}
const INFANTS: ReadonlySet<string> = new Set(['nourrisson', 'enfant', 'ne', 'fillette', 'garcon', 'fille', 'prematuree']);

/** "à l'âge de 40 ans", "dès l'âge de": an event. "d'âge moyen", "âge : 56 ans" are not. */
function atEvent(view: TextView, word: number): boolean {
  let i = before(view, word);
  if (i >= 0 && isChar(view, i, "'")) i = before(view, i);
  return i >= 0 && AT_EVENT.has(view.norm(i)) && (findBefore(view, i, 1, AT) >= 0 || view.norm(i) === 'l');
}
const AT: ReadonlySet<string> = new Set(['a', 'des', 'vers', 'depuis']);

const LATER: ReadonlySet<string> = new Set(['apres', 'plus', 'avant', 'auparavant']);
const afterDuration = (view: TextView, last: number): boolean => {
  const next = after(view, last);
  return next >= 0 && LATER.has(view.norm(next));
};
