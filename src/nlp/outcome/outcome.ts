import { RELATIVES } from '../age/phrases.ts';
import { defineExtractor, type Hit, type Sink, type TextView } from '../engine/contract.ts';
import { isHeadLine } from '../treatment-status/head-line.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import {
  BETWEEN_DENIAL,
  CAUSE_WORDS,
  DENIES,
  ELSEWHERE,
  HEADS,
  LEADS_CAUSE,
  NEWS_BESIDE,
  NOBODY,
  type Outcome,
  type OutcomeWord,
  PHRASES,
  REST,
  WARD,
} from './phrases.ts';

const CELLS: ReadonlySet<string> = new Set(['cellulaire', 'programmee', 'subite', 'ne', 'foetale', 'in']);
const RELATIVE_REACH = 9;

/** What a user reads. */
const LABELS: Readonly<Record<string, string>> = Object.freeze({
  complete: 'rémission complète',
  partial: 'rémission partielle',
  'no-evidence': 'absence de maladie décelable',
  cured: 'guérison',
  'follow-up': 'surveillance',
  lost: 'perdu de vue',
  'last-news': 'dernières nouvelles',
  'palliative-care': 'soins palliatifs',
  alive: 'vivant',
});
const labelOf = ({ value }: Outcome): string => (value === null ? 'décès' : (LABELS[value] ?? value));

/** Remission (complete, partial, no-evidence, cured), follow-up (follow-up, lost, last-news, palliative-care, alive) and death (`value` {cause} where it is told). The words deny by themselves: no negation is added. */
export const outcome = defineExtractor<OutcomeWord>({
  name: 'outcome',
  types: ['remission', 'surveillance', 'death', 'response'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      if (word.type === 'absent') {
        addAbsence(view, hit, sink);
        continue;
      }
      if (!accepted(view, hit, word)) continue;
      const { type } = word;
      if (type === 'death') {
        const family = ofRelative(view, hit);
        const cause = causeAfter(view, hit.last);
        const value = cause === null ? null : { cause };
        sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value, ...(family && { context: { family } }) });
      } else if (type === 'remission' && word.value === 'no-evidence') {
        sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value: word.value, context: { negated: false } });
      } else sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value: word.value });
    }
  },
});

const NO_EVIDENCE: Outcome = { type: 'remission', value: 'no-evidence' };
const DENIAL_REACH = 11;
/** "Pas de récidive", "aucun argument clinique ni biologique pour une rechute"; "survie sans progression" is the name of a measure. */
function addAbsence(view: TextView, hit: Hit<OutcomeWord>, sink: Sink): void {
  let denial = -1;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < DENIAL_REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (DENIES.has(word)) denial = i;
    else if (!BETWEEN_DENIAL.has(word)) break;
  }
  if (denial < 0 || isMeasure(view, denial) || isOfTheRest(view, { ...hit, first: denial })) return;
  // Without progression the disease may well be there: it is stable.
  if (view.norm(hit.first) === 'progression') {
    sink.add({
      begin: view.begin[denial]!,
      end: hit.end,
      type: 'response',
      system: 'RECIST',
      label: 'maladie stable',
      value: 'SD',
      context: { negated: false },
    });
    return;
  }
  const { type, value } = NO_EVIDENCE;
  sink.add({ begin: view.begin[denial]!, end: hit.end, type, label: labelOf(NO_EVIDENCE), value, context: { negated: false } });
}

const INTERVALS: ReadonlySet<string> = new Set(['intervalle', 'periode']);
const LENGTH_REACH = 7;
const UNITS: ReadonlySet<string> = new Set(['an', 'ans', 'annee', 'annees', 'mois', 'semaines']);
/** "Un intervalle sans maladie de 19 mois", "après 7 ans d'intervalle libre": the time is told; alone it is the name of a measure. */
const lasted = (view: TextView, { first, last }: Hit<OutcomeWord>): boolean =>
  findAfter(view, last, LENGTH_REACH, UNITS) >= 0 || findBefore(view, first, 2, UNITS) >= 0;

/** "Sans signe de maladie à d'autres niveaux", "le reste du corps sans lésion évolutive": elsewhere there is one. */
const isOfTheRest = (view: TextView, { first, last }: Hit<OutcomeWord>): boolean =>
  findAfter(view, last, REST_AHEAD, ELSEWHERE) >= 0 || isTheRest(view, findBefore(view, first, REST_BEHIND, REST));
/** "Le reste du corps", not "il reste indemne". */
const isTheRest = (view: TextView, at: number): boolean => at >= 0 && isChar(view, before(view, at), 'le');
const REST_AHEAD = 4;
const REST_BEHIND = 7;

function isMeasure(view: TextView, first: number): boolean {
  const previous = before(view, first);
  return previous >= 0 && /^(survie|intervalle|delai|periode)$/.test(view.norm(previous));
}

function accepted(view: TextView, hit: Hit<OutcomeWord>, word: Outcome): boolean {
  switch (word.type) {
    case 'death': {
      const next = after(view, hit.last);
      return findBefore(view, hit.first, 3, NOBODY) < 0 && !(next >= 0 && CELLS.has(view.norm(next)));
    }
    case 'surveillance':
      return isFollowUp(view, hit, word.value);
    case 'remission':
      if (INTERVALS.has(view.norm(hit.first))) return lasted(view, hit);
      if (word.value === 'no-evidence') return !isMeasure(view, hit.first) && !isOfTheRest(view, hit);
      return !(
        word.value === 'cured' &&
        (findAfter(view, hit.last, 2, SEQUELAE) >= 0 ||
          findBefore(view, hit.first, 3, WOUNDS) >= 0 ||
          findAfter(view, hit.last, 4, WOUNDS) >= 0)
      );
  }
}

function isFollowUp(view: TextView, hit: Hit<OutcomeWord>, value: string): boolean {
  const next = after(view, hit.last);
  switch (value) {
    case 'last-news':
      if (view.norm(hit.first) === 'ddn') return findAfter(view, hit.last, 12, NEWS_BESIDE) >= 0;
      return findBefore(view, hit.first, 2, HEADS) < 0;
    case 'palliative-care':
      return findBefore(view, hit.first, 3, HEADS) < 0 && !isHeadLine(view, hit);
    case 'alive':
      return !view.norm(hit.last).startsWith('vivant') || hit.first !== hit.last || isState(view, hit.first, next);
    case 'follow-up':
      return !(next >= 0 && WARD.has(view.norm(next))) && findAfter(view, hit.last, 3, WARD) < 0;
    default:
      return true;
  }
}

/** "Vivant" tells the state of the patient before such words or after a colon; "vivant seule" is how she lives. */
function isState(view: TextView, first: number, next: number): boolean {
  if (isChar(view, before(view, first), ':')) return true;
  if (next < 0) return false;
  const word = view.norm(next);
  if (word === 'sans' || word === 'indemne') return true;
  const then = after(view, next);
  return then >= 0 && (word === 'en' || word === 'avec') && STATES.has(view.norm(then));
}
const STATES: ReadonlySet<string> = new Set(['remission', 'rc', 'rp', 'recidive', 'maladie', 'metastases', 'progression']);

const CAUSE_REACH = 9;
/** "Décédé des suites de son cancer", "décès par insuffisance respiratoire". */
function causeAfter(view: TextView, last: number): string | null {
  let led = LEADS_CAUSE.has(view.norm(last)) || view.norm(last) === 'suites' || view.norm(last).startsWith('deces');
  for (let i = after(view, last), n = 0; i >= 0 && n < CAUSE_REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    const cause = led ? CAUSE_WORDS.get(word) : undefined;
    if (cause !== undefined) return cause;
    if (LEADS_CAUSE.has(word)) led = true;
  }
  return null;
}
/** "Méningite guérie sans séquelles": an illness that is over at once. */
const SEQUELAE: ReadonlySet<string> = new Set(['sequelle', 'sequelles']);
const WOUNDS: ReadonlySet<string> = new Set([
  'cicatrice',
  'infection',
  'pneumopathie',
  'hepatite',
  'tuberculose',
  'plaie',
  'ulcere',
  'fracture',
]);

/** "Père décédé", "sa mère est décédée", "décès de sa sœur". */
function ofRelative(view: TextView, hit: Hit<OutcomeWord>): boolean {
  const behind = findBefore(view, hit.first, RELATIVE_REACH, RELATIVES);
  if (behind >= 0 && !barrier(view, behind, hit.first)) return true;
  const ahead = findAfter(view, hit.last, 4, RELATIVES);
  return ahead >= 0 && view.norm(ahead) !== 'famille';
}
function barrier(view: TextView, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (BARRIERS.has(view.norm(i))) return true;
  return view.norm(from) === 'famille';
}
const BARRIERS: ReadonlySet<string> = new Set(['patient', 'patiente', 'malade', ';']);
