import { NUMBER, type TextView } from '../engine/contract.ts';
import { before } from './walk.ts';

/** What may stand between "puis" and the treatment that it brings: "suivi de 3 cures de chimiothérapie par docétaxel". */
const BETWEEN: ReadonlySet<string> = new Set(
  "de d' d du des par un une le la l les a type avec base sous en cure cures cycle cycles seance seances injection injections semaine semaines chimiotherapie chimiotherapies traitement protocole hebdomadaire hebdomadaires adjuvant adjuvante autres dernieres dernier passage x".split(
    ' ',
  ),
);
const BRINGS: ReadonlySet<string> = new Set(['puis', 'suivi', 'suivie', 'suivis', 'suivies', 'ensuite', 'relais', 'relaye', 'relayee']);
const REACH = 10;

/** The treatment that begins at a token follows another one of the same sentence: "3 FEC 100 puis 3 docétaxel". */
export function isSequel(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (BRINGS.has(word)) return true;
    if (view.kind[i] !== NUMBER && !BETWEEN.has(word)) return false;
  }
  return false;
}
