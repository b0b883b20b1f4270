import type { Hit, TextView } from '../engine/contract.ts';
import { after, before } from '../walk/walk.ts';
import { LEADS, type MarkerPayload, QUESTION, TARGETED } from './phrases.ts';

const DONE: ReadonlySet<string> = new Set([
  'realise',
  'realisee',
  'recherche',
  'recherchee',
  'faite',
  'fait',
  'effectue',
  'effectuee',
  'demande',
  'demandee',
  'disponible',
  'connu',
  'connue',
  'contributif',
  'interpretable',
  'evaluable',
  'concluant',
  'concluante',
  'informatif',
  'conclusif',
]);
/** "la translocation ALK n'a pas été réalisée": there is no result. */
export function notDone(view: TextView, hit: Hit<MarkerPayload>): boolean {
  let denied = false;
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < 6; i = after(view, i), n++) {
    const word = view.norm(i);
    if (word === ',' || word === ';') return false;
    if (word === 'pas' || word === 'non') denied = true;
    else if (denied && DONE.has(word)) return true;
  }
  return false;
}

/** "pas de lésions BRAF mutées": the denial stands before the marker, in the same clause. */
export function deniedMarker(view: TextView, hit: Hit<MarkerPayload>): boolean {
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 4; i = before(view, i), n++) {
    const word = view.norm(i);
    if (word === 'pas' || word === 'sans' || word === 'aucune' || word === 'aucun') return true;
    if (word === ',' || word === ';' || word === ':' || word === 'et' || word === ')') return false;
  }
  return false;
}

/** The marker is the target of a treatment ("anti-HER2", "inhibiteur de l'EGFR"). */
export function isTarget(view: TextView, hit: Hit<MarkerPayload>): boolean {
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 7; i = before(view, i), n++) {
    const word = view.norm(i);
    if (TARGETED.has(word)) return true;
    if (!LEADS.has(word) && word !== '-' && word !== 'tyrosine' && word !== 'kinase' && word !== 'recepteur') return false;
  }
  return false;
}

/** "La recherche de mutation EGFR est revenue négative": asked, and answered by a result; not under a condition ("si la recherche est positive"). */
export function isAnswered(view: TextView, hit: Hit<MarkerPayload>): boolean {
  let asked = false;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 12; i = before(view, i), n++) {
    const word = view.norm(i);
    if (CONDITION.has(word)) return false;
    if (n < 6 && QUESTION.has(word)) asked = true;
  }
  return asked;
}
const CONDITION: ReadonlySet<string> = new Set(['si', 'cas', 'selon']);
