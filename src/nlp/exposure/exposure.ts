import { defineExtractor, type Phrase, type TextView } from '../engine/contract.ts';
import { after, isChar } from '../walk/walk.ts';

export type Exposure =
  | 'asbestos'
  | 'radiation'
  | 'silica'
  | 'pesticides'
  | 'wood dust'
  | 'solvents'
  | 'hormone replacement'
  | 'contraceptive'
  | 'sun'
  | 'cannabis'
  | 'diethylstilbestrol'
  | 'heavy metals'
  | 'hydrocarbons'
  | 'passive smoking'
  | 'diesel';
const to = (value: Exposure, ...patterns: string[]): Phrase<Exposure>[] => patterns.map((pattern) => ({ pattern, value }));

/** Exposures that matter for cancer (IARC group 1 and usual questions). Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<Exposure>[] = Object.freeze([
  ...to(
    'asbestos',
    'amiante',
    'exposition à l amiante',
    'exposition professionnelle à l amiante',
    'asbestose',
    'plaques pleurales calcifiées',
    'exposition asbestosique',
  ),
  ...to(
    'radiation',
    'exposition aux rayonnements',
    'exposition aux radiations',
    'radiations ionisantes',
    'rayonnements ionisants',
    'Tchernobyl',
    'essais nucléaires',
    'radon',
  ),
  ...to('silica', 'silice', 'silicose', 'exposition à la silice', 'silice cristalline', 'poussières de silice'),
  ...to(
    'pesticides',
    'pesticide',
    'exposition aux pesticides',
    'produits phytosanitaires',
    'produit phytosanitaire',
    'chlordécone',
    'herbicides',
    'glyphosate',
    'insecticides',
  ),
  ...to('wood dust', 'poussières de bois', 'poussière de bois', 'exposition au bois', 'menuisier', 'ébéniste'),
  ...to('solvents', 'solvant', 'exposition aux solvants', 'benzène', 'trichloréthylène', 'colorants', 'amines aromatiques'),
  ...to('heavy metals', 'arsenic hydrique', 'chrome hexavalent', 'nickel professionnel', 'cadmium'),
  ...to('hydrocarbons', 'hydrocarbures', 'hydrocarbures polycycliques', 'goudron', 'fumées de soudage', 'soudeur'),
  ...to('diesel', 'gaz d échappement', 'fumées de diesel'),
  ...to(
    'hormone replacement',
    '=THS',
    'traitement hormonal substitutif',
    'traitement hormonal de la ménopause',
    '=THM',
    'traitement hormonal substitutif de la ménopause',
  ),
  ...to(
    'contraceptive',
    'contraception orale',
    'pilule',
    'contraceptifs oraux',
    'contraception œstroprogestative',
    'contraception hormonale',
    'œstroprogestatifs',
  ),
  ...to('diethylstilbestrol', 'Distilbène in utero', 'exposition au Distilbène', 'fille Distilbène', 'exposition in utero au Distilbène'),
  ...to('sun', 'exposition solaire', 'coups de soleil', 'coup de soleil', 'cabine UV', 'cabines UV', 'exposition aux UV'),
  ...to('cannabis', 'cannabis', 'cannabique', 'toxicomanie', 'cocaïne', 'héroïne', 'consommation de drogues'),
  ...to('passive smoking', 'tabagisme passif', 'exposition passive au tabac'),
]);

/** What a user reads. */
const LABELS: Readonly<Record<Exposure, string>> = Object.freeze({
  asbestos: 'amiante',
  radiation: 'rayonnements ionisants',
  silica: 'silice',
  pesticides: 'pesticides',
  'wood dust': 'poussières de bois',
  solvents: 'solvants',
  'hormone replacement': 'traitement hormonal de la ménopause',
  contraceptive: 'contraception hormonale',
  sun: 'soleil, rayonnement ultraviolet',
  cannabis: 'drogues',
  diethylstilbestrol: 'Distilbène',
  'heavy metals': 'métaux lourds',
  hydrocarbons: 'hydrocarbures',
  'passive smoking': 'tabagisme passif',
  diesel: 'gaz d’échappement',
});

/** "exposition à l'amiante : non", "exposition à l'amiante niée". */
function isDenied(view: TextView, last: number): boolean {
  const next = after(view, last);
  if (next < 0) return false;
  if (/^niee?s?$/.test(view.norm(next))) return true;
  const answer = isChar(view, next, ':') ? after(view, next) : -1;
  return answer >= 0 && /^(non|aucune|0|neant|nie)$/.test(view.norm(answer));
}

/** Exposures: `value` {agent}; stated, denied and planned by context. */
export const exposure = defineExtractor<Exposure>({
  name: 'exposure',
  types: ['exposure'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const denied = isDenied(view, hit.last);
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'exposure',
        label: LABELS[hit.value],
        value: { agent: hit.value },
        ...(denied && { context: { negated: true } }),
      });
    }
  },
});
