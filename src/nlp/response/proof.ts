import { type Hit, LINE, NUMBER, type TextView } from '../engine/contract.ts';
import { after, before, findBefore, isChar, near } from '../walk/walk.ts';
import {
  ASSESSMENT,
  BETWEEN,
  FOLLOWS_ABBREVIATION,
  IMMUNO,
  LASTING,
  LEADS_ABBREVIATION,
  LEADS_ASSESSMENT,
  LEADS_EXAMINATION,
  LEADS_RESPONSE,
  type Proof,
  RESULT_AFTER,
} from './phrases.ts';

const ASSESSMENT_REACH = 7;
const IMMUNO_REACH = 4;
const BETWEEN_MOST = 7;

/** The words around say that "RC", "stable" or "progression" is the response of a tumour. */
export function isMeant(
  view: TextView,
  hit: Hit<unknown>,
  { response, proof }: { readonly response: string; readonly proof: Proof },
): boolean {
  switch (proof) {
    case 'none':
      return true;
    case 'around':
      return isAbbreviation(view, hit, response === 'PR');
    case 'led by response':
      return leadOf(view, hit.first, LEADS_RESPONSE) !== null;
    case 'led by examination':
      return leadOf(view, hit.first, LEADS_EXAMINATION) !== null && !isOfBody(view, hit.last);
    case 'led by assessment':
      // "le scanner montre une progression" tells a progression; only "scanner : progression" is the verdict of an assessment.
      return leadOf(view, hit.first, LEADS_ASSESSMENT)?.marked === true;
  }
}

/** "RC persistante", "RC (03/2015)" that opens its sentence: the state of the patient, not the result of an examination. */
export function lasts(view: TextView, hit: Hit<unknown>): boolean {
  const next = after(view, hit.last);
  if (next >= 0 && LASTING.has(view.norm(next))) return true;
  return opensLine(view, hit.first) && isEndOrDate(view, next);
}

function isAbbreviation(view: TextView, hit: Hit<unknown>, receptor: boolean): boolean {
  const next = after(view, hit.last);
  const previous = before(view, hit.first);
  if (isResult(view, next)) return false;
  if (receptor && near(view, hit.first, hit.last, IMMUNO_REACH, IMMUNO)) return false;
  if (next >= 0 && FOLLOWS_ABBREVIATION.has(view.norm(next))) return true;
  if (
    opensLine(view, hit.first) &&
    !receptor &&
    isEndOrDate(view, next) &&
    next >= 0 &&
    (!isChar(view, next, '.') || isAlone(view, hit, next))
  )
    return true;
  if (previous < 0) return false;
  if (leadOf(view, hit.first, LEADS_ABBREVIATION) !== null) return true;
  if (isChar(view, previous, '>') || isChar(view, previous, '→')) return true;
  return isChar(view, previous, '(') || isChar(view, previous, ',') || isChar(view, previous, ':') || isChar(view, previous, '.')
    ? findBefore(view, previous, ASSESSMENT_REACH, ASSESSMENT) >= 0
    : false;
}

/** "RC." is all that its sentence says. */
const isAlone = (view: TextView, { first }: Hit<unknown>, stop: number): boolean => ALONE.has(view.raw(first)) && after(view, stop) < 0;
const ALONE: ReadonlySet<string> = new Set(['RC']);

const BULLETS: ReadonlySet<string> = new Set(['*', '-', '•', '>']);
/** First of its sentence or of its line, a bullet before it or not. */
function opensLine(view: TextView, first: number): boolean {
  const previous = before(view, first);
  if (previous < 0 || view.space[first]! >= LINE) return true;
  return BULLETS.has(view.norm(previous)) && (before(view, previous) < 0 || view.space[previous]! >= LINE);
}

/** "RP 90 %", "RP +", "RC 72/min", "PD : œdème"; but "RP (-45 %)" is a shrinkage. */
function isResult(view: TextView, next: number): boolean {
  if (next < 0) return false;
  const then = after(view, next);
  if (isChar(view, next, '-')) return view.space[next] === 0 || then < 0 || view.kind[then] !== NUMBER;
  return view.kind[next] === NUMBER || RESULT_AFTER.has(view.norm(next));
}

const TIME: ReadonlySet<string> = new Set([
  'en',
  'le',
  'depuis',
  'au',
  'a',
  '(',
  '.',
  ',',
  ';',
  'sous',
  'apres',
  'hepatique',
  'pulmonaire',
  'osseuse',
  'cerebrale',
]);
const isEndOrDate = (view: TextView, next: number): boolean => next < 0 || TIME.has(view.norm(next));

interface Lead {
  /** A colon, a dash or an arrow stands between: the word is a verdict. */
  readonly marked: boolean;
}

/** The word that leads, small words and marks between; null where another stands there. */
function leadOf(view: TextView, first: number, leads: ReadonlySet<string>): Lead | null {
  let marked = false;
  for (let i = before(view, first), n = 0; i >= 0 && n < BETWEEN_MOST; i = before(view, i), n++) {
    const word = view.norm(i);
    if (leads.has(word)) return { marked };
    if (word === ':' || word === '>' || word === '=' || word === '→') marked = true;
    if (!BETWEEN.has(word) && view.kind[i] !== NUMBER && word !== '/') return null;
  }
  return null;
}

const BODY: ReadonlySet<string> = new Set(['hemodynamiquement', 'hemodynamique', 'clinique', 'cliniquement', 'poids', 'sur']);
const isOfBody = (view: TextView, last: number): boolean => {
  const next = after(view, last);
  return next >= 0 && BODY.has(view.norm(next));
};
