import { defineExtractor, GLUED, type Hit, NUMBER, type Phrase, type TextView } from '../engine/contract.ts';
import { before } from '../walk/walk.ts';

export type IntentWord =
  | { readonly word: 'intent'; readonly intent: string }
  | { readonly word: 'line'; readonly line: number }
  | { readonly word: 'lineNoun' };
const intents = (intent: string, ...patterns: string[]): Phrase<IntentWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'intent' as const, intent }) }));
const lines = (line: number, ...patterns: string[]): Phrase<IntentWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'line' as const, line }) }));

/** Aim and line of a treatment. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<IntentWord>[] = Object.freeze([
  ...intents(
    'neoadjuvant',
    'néoadjuvant',
    'néo adjuvant',
    'en néoadjuvant',
    'préopératoire',
    'pré opératoire',
    'd induction',
    'première néoadjuvante',
  ),
  ...intents('adjuvant', '=adj', 'adjuvant', 'post opératoire adjuvant', 'en adjuvant'),
  ...intents('palliative', 'palliatif', 'à visée palliative', 'intention palliative', 'à visée antalgique', 'visée symptomatique'),
  ...intents('curative', 'à visée curative', 'intention curative', 'curatif', 'visée curatrice', 'intention radicale'),
  ...intents('maintenance', 'entretien', 'traitement d entretien', 'maintenance', 'traitement de maintenance'),
  ...intents('consolidation', 'consolidation', 'traitement de consolidation'),
  ...intents('salvage', 'rattrapage', 'de sauvetage', 'traitement de rattrapage'),
  ...intents('concurrent', 'concomitant'),
  ...intents('prophylactic', 'prophylactique'),
  ...lines(1, '1ère ligne', '1ere ligne', '1re ligne', 'première ligne', '=L1 métastatique', 'première intention', '1ère intention'),
  ...lines(2, '2ème ligne', '2e ligne', '2eme ligne', 'deuxième ligne', 'seconde ligne', '2nde ligne', 'deuxième intention'),
  ...lines(3, '3ème ligne', '3e ligne', '3eme ligne', 'troisième ligne'),
  ...lines(4, '4ème ligne', '4e ligne', '4eme ligne', 'quatrième ligne'),
  ...lines(5, '5ème ligne', '5e ligne', '5eme ligne', 'cinquième ligne'),
  ...lines(6, '6ème ligne', '6e ligne', 'sixième ligne'),
  { pattern: 'ligne [de] (chimiothérapie|traitement|métastatique)', value: Object.freeze({ word: 'lineNoun' as const }) },
]);

/** What a user reads. */
const LABELS: Readonly<Record<string, string>> = Object.freeze({
  neoadjuvant: 'néoadjuvant',
  adjuvant: 'adjuvant',
  palliative: 'visée palliative',
  curative: 'visée curative',
  maintenance: 'entretien',
  consolidation: 'consolidation',
  salvage: 'rattrapage',
  concurrent: 'concomitant',
  prophylactic: 'prophylactique',
});

const NOT_TREATMENT: ReadonlySet<string> = new Set([
  'soins',
  'bilan',
  'scanner',
  'consultation',
  'anesthesie',
  'periode',
  'lavage',
  'antibioprophylaxie',
  'anticoagulation',
  'antibiotique',
  'fracture',
  'fractures',
  'examen',
  'irm',
  'echographie',
]);

/** "chimio adj": the abbreviation counts behind a treatment only. */
const TREATMENTS: ReadonlySet<string> = new Set(
  'chimio chimiotherapie ct qt cht rt radiotherapie rth ht hormonotherapie hormono herceptin trastuzumab traitement ttt tt'.split(' '),
);

/** Aim of a treatment (`value` neoadjuvant, adjuvant, palliative …) and line (`code` "line", `value` its number). */
export const intent = defineExtractor<IntentWord>({
  name: 'intent',
  types: ['intent'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      if (word.word === 'intent') {
        const previous = before(view, hit.first);
        if (previous >= 0 && NOT_TREATMENT.has(view.norm(previous))) continue;
        if (view.raw(hit.first) === 'adj' && (previous < 0 || !TREATMENTS.has(view.norm(previous)))) continue;
        sink.add({ begin: hit.begin, end: hit.end, type: 'intent', label: LABELS[word.intent] ?? null, value: word.intent });
      } else if (word.word === 'line')
        sink.add({ begin: hit.begin, end: hit.end, type: 'intent', code: 'line', label: `ligne ${word.line}`, value: word.line });
      else addCounted(view, hit, (draft) => sink.add(draft));
    }
  },
});

/** "7e ligne de chimiothérapie": any other number. */
function addCounted(
  view: TextView,
  hit: Hit<IntentWord>,
  add: (draft: { begin: number; end: number; type: 'intent'; code: string; label: string; value: number }) => void,
): void {
  const suffix = before(view, hit.first);
  const number = suffix >= 0 && view.space[suffix] === GLUED ? before(view, suffix) : -1;
  if (number < 0 || view.kind[number] !== NUMBER) return;
  const line = view.number(number);
  if (Number.isInteger(line) && line >= 1 && line <= 15)
    add({ begin: view.begin[number]!, end: hit.end, type: 'intent', code: 'line', label: `ligne ${line}`, value: line });
}
