import { defineExtractor, type Phrase } from '../engine/contract.ts';
import { STATUS_PHRASES, type StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { findAfter, findBefore } from '../walk/walk.ts';

export type Transplant = 'autologous' | 'allogeneic' | 'haploidentical' | 'stem cell' | 'liver' | 'organ';
export type TransplantPayload =
  | { readonly word: 'graft'; readonly kind: Transplant }
  | { readonly word: 'status'; readonly cue: StatusCue };
const graft = (kind: Transplant, ...patterns: string[]): Phrase<TransplantPayload>[] => {
  const value: TransplantPayload = Object.freeze({ word: 'graft', kind });
  return patterns.map((pattern) => ({ pattern, value }));
};
const CELLS = '(moelle|moelle osseuse|cellules souches|cellules souches hématopoïétiques|=CSH|cellules souches périphériques)';

/** Words for transplants. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<TransplantPayload>[] = Object.freeze([
  ...graft(
    'autologous',
    'autogreffe',
    `autogreffe de ${CELLS}`,
    `greffe autologue [de ${CELLS}]`,
    'auto greffe',
    'intensification thérapeutique avec autogreffe',
    'autotransplantation',
    `transplantation autologue [de ${CELLS}]`,
    '=ASCT',
    'autogreffé',
    `réinjection de ${CELLS}`,
  ),
  ...graft(
    'allogeneic',
    'allogreffe',
    `allogreffe de ${CELLS}`,
    `greffe allogénique [de ${CELLS}]`,
    'allo greffe',
    'allogreffé',
    'greffe géno identique',
    'greffe phéno identique',
    'greffe de sang placentaire',
    `transplantation allogénique [de ${CELLS}]`,
    'allotransplantation',
  ),
  ...graft('haploidentical', 'greffe haplo identique', 'allogreffe haplo identique', 'greffe haploidentique', 'allogreffe haploidentique'),
  ...graft('stem cell', `greffe de ${CELLS}`, `transplantation de ${CELLS}`, 'transplantation médullaire', 'greffe médullaire'),
  ...graft('liver', 'transplantation hépatique', 'greffe hépatique', 'greffe de foie', 'transplanté hépatique', 'transplantation du foie'),
  ...graft(
    'organ',
    'transplantation rénale',
    'greffe rénale',
    'greffe de rein',
    'transplanté rénal',
    'transplantation cardiaque',
    'greffe cardiaque',
    'transplantation pulmonaire',
    'greffé rénal',
  ),
  ...graft('allogeneic', 'greffe : allo'),
  ...graft('autologous', 'greffe : auto'),
  ...STATUS_PHRASES.map(({ pattern, value }) => ({ pattern, value: Object.freeze({ word: 'status' as const, cue: value }) })),
]);
const cueOf = (payload: TransplantPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);
/** A donor of another, a study of feasibility. */
const NOT_DONE: ReadonlySet<string> = new Set(['donneur', 'liste', 'attente', 'bilan', 'registre', 'centre', 'service', 'consultation']);

/** Transplants: `value` {kind, status, reason}. Grafts of skin and other tissues are not meant. */
export const transplant = defineExtractor<TransplantPayload>({
  name: 'transplant',
  types: ['transplant'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      if (hit.value.word === 'status' || hit.first <= free) continue;
      free = hit.last;
      const pending = findBefore(view, hit.first, 3, NOT_DONE) >= 0 || findAfter(view, hit.last, 1, NOT_DONE) >= 0;
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'transplant',
        label: 'greffe',
        value: { kind: hit.value.kind, ...statusAt(view, hits.all, at, hit.last, cueOf) },
        ...(pending && { context: { planned: true } }),
      });
    }
  },
});
