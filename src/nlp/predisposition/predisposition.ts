import { defineExtractor, type Hit, type Phrase, type TextView } from '../engine/contract.ts';
import { findBefore } from '../walk/walk.ts';

export interface Predisposition {
  readonly name: string;
  readonly gene: string | null;
}
const syndrome = (name: string, gene: string | null, ...patterns: string[]): Phrase<Predisposition>[] => {
  const value: Predisposition = Object.freeze({ name, gene });
  return patterns.map((pattern) => ({ pattern, value }));
};
const CARRIER = '(mutation germinale|mutation constitutionnelle|variant pathogène germinal|mutation pathogène constitutionnelle)';

/** Hereditary predispositions to cancer. Sources: INCa oncogenetics, HGNC gene names; written for Continuum, version 2026-11. */
export const PHRASES: readonly Phrase<Predisposition>[] = Object.freeze([
  ...syndrome(
    'hereditary breast and ovarian cancer',
    'BRCA1',
    `${CARRIER} [du gène|de|des gènes] BRCA1`,
    'porteuse d une mutation BRCA1',
    'porteur d une mutation BRCA1',
    'porteuse de la mutation BRCA1',
    'gBRCA1',
  ),
  ...syndrome(
    'hereditary breast and ovarian cancer',
    'BRCA2',
    `${CARRIER} [du gène|de|des gènes] BRCA2`,
    'porteuse d une mutation BRCA2',
    'porteur d une mutation BRCA2',
    'porteuse de la mutation BRCA2',
    'gBRCA2',
  ),
  ...syndrome(
    'hereditary breast and ovarian cancer',
    'BRCA',
    `${CARRIER} [du gène|de|des gènes] BRCA`,
    'mutation BRCA constitutionnelle',
    'syndrome sein ovaire',
    'syndrome du cancer héréditaire du sein et de l ovaire',
  ),
  ...syndrome('Lynch syndrome', null, 'syndrome de Lynch', '=HNPCC', 'Lynch', 'syndrome =HNPCC'),
  ...syndrome(
    'familial adenomatous polyposis',
    'APC',
    'polypose adénomateuse familiale',
    '=PAF',
    'polypose familiale',
    'syndrome de Gardner',
  ),
  ...syndrome('MUTYH polyposis', 'MUTYH', 'polypose MUTYH', 'MUTYH'),
  ...syndrome('Li-Fraumeni syndrome', 'TP53', 'Li Fraumeni', 'syndrome de Li Fraumeni', `${CARRIER} [du gène|de] (TP53|p53)`),
  ...syndrome('Cowden disease', 'PTEN', 'maladie de Cowden', 'syndrome de Cowden'),
  ...syndrome('Peutz-Jeghers syndrome', 'STK11', 'Peutz Jeghers', 'syndrome de Peutz Jeghers'),
  ...syndrome('multiple endocrine neoplasia type 1', 'MEN1', '=NEM1', '=NEM =1', 'néoplasie endocrinienne multiple de type 1', '=MEN1'),
  ...syndrome(
    'multiple endocrine neoplasia type 2',
    'RET',
    '=NEM2',
    '=MEN2A',
    '=MEN2',
    '=NEM2A',
    'néoplasie endocrinienne multiple de type 2',
    '=NEM2B',
  ),
  ...syndrome('von Hippel-Lindau disease', 'VHL', 'von Hippel Lindau', 'maladie de von Hippel Lindau'),
  ...syndrome(
    'neurofibromatosis type 1',
    'NF1',
    'neurofibromatose',
    'neurofibromatose de type 1',
    'maladie de von Recklinghausen',
    'von Recklinghausen',
    '=NF1',
  ),
  ...syndrome('neurofibromatosis type 2', 'NF2', 'neurofibromatose de type 2', '=NF2'),
  ...syndrome('retinoblastoma predisposition', 'RB1', 'rétinoblastome héréditaire'),
  ...syndrome('Birt-Hogg-Dubé syndrome', 'FLCN', 'Birt Hogg Dubé'),
  ...syndrome('hereditary diffuse gastric cancer', 'CDH1', 'cancer gastrique diffus héréditaire', `${CARRIER} [du gène|de] CDH1`),
  ...syndrome('PALB2 predisposition', 'PALB2', `${CARRIER} [du gène|de] PALB2`, 'porteuse d une mutation PALB2'),
  ...syndrome('ataxia telangiectasia', 'ATM', 'ataxie télangiectasie', `${CARRIER} [du gène|de] ATM`),
  ...syndrome('Fanconi anaemia', null, 'anémie de Fanconi', 'maladie de Fanconi'),
  ...syndrome('Down syndrome', null, 'trisomie 21', 'syndrome de Down'),
  ...syndrome('xeroderma pigmentosum', null, 'xeroderma pigmentosum'),
  ...syndrome('Gorlin syndrome', 'PTCH1', 'syndrome de Gorlin', 'naevomatose basocellulaire'),
  ...syndrome('tuberous sclerosis', 'TSC', 'sclérose tubéreuse de Bourneville', 'sclérose tubéreuse', 'Bourneville'),
  ...syndrome(
    'hereditary predisposition',
    null,
    'prédisposition génétique',
    'prédisposition héréditaire',
    'prédisposition familiale',
    'mutation constitutionnelle',
    'mutation germinale',
    'cancer héréditaire',
  ),
]);
const QUESTION: ReadonlySet<string> = new Set([
  'recherche',
  'recherches',
  'bilan',
  'suspicion',
  'evoquer',
  'depistage',
  'consultation',
  'etude',
  'analyse',
  'eliminer',
]);

/** Hereditary predispositions: `value` {syndrome, gene}. */
export const predisposition = defineExtractor<Predisposition>({
  name: 'predisposition',
  types: ['predisposition'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const { name, gene } = hit.value;
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'predisposition',
        label: name,
        value: { syndrome: name, ...(gene !== null && { gene }) },
        ...(asked(view, hit) && { context: { hypothetical: true } }),
      });
    }
  },
});
const asked = (view: TextView, hit: Hit<Predisposition>): boolean => findBefore(view, hit.first, 5, QUESTION) >= 0;
