import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { lesion } from '../lesion/lesion.ts';

const reader = createReader([lesion]);
const sentences = [
  'Cancer du {sein | topography C50.9 role=primary laterality=left} gauche.',
  'Carcinome {mammaire | topography C50.9 role=primary}',
  'Nodule du {QSE | topography C50.4 role=lesion laterality=right} droit',
  'Masse de 3 cm du {quadrant supéro-externe du sein | topography C50.4 laterality=left} gauche',
  'Adénocarcinome du bas {rectum | topography C20.9}',
  'Adénocarcinome sténosant T3c cN1 cM0 du moyen {rectum | topography C20.9 role=primary}',
  'Adénocarcinome de l’{apex de la prostate | topography C61.9}, nodule de l’{apex | topography C34.1 laterality=right} droit',
  'Nodules {pulm | topography C34.9}, M+ {hép | topography C22.0}',
  'Glioblastome {temporal | topography C41.0 site=C71.2 laterality=right} droit, gliome de la {région occipitale | topography C71.4}',
  'Ostéosarcome {temporal | topography C41.0}',
  'K {sein | topography C50.9 laterality=right} D 2012, lésion de {D11 | topography C41.2}',
  'Carcinome du {toit du cavum | topography C11.0}',
  'Tumeur de l’{apex de la langue | topography C02.1}',
  'Adénocarcinome du {côlon | topography C18.2 laterality=right} droit',
  'Adénocarcinome lieberkühnien du {sigmoïde | topography C18.7 role=primary}',
  'Lésion {hépatique | topography C22.0 role=lesion} du segment VI',
  'Métastases {hépatiques | topography C22.0 role=metastasis}, {osseuses | topography C41.9 role=metastasis} et {cérébrales | topography C71.0 role=metastasis}',
  'Masse {pulmonaire | topography C34.9} du {LSD | topography C34.1 laterality=right}',
  'Tumeur du {lobe supérieur | topography C34.1 laterality=right} droit',
  'Adénopathies {axillaires | topography C76.1 site=C77.3} droites',
  'Mélanome de la {jambe | topography C76.5 site=C44.7} gauche',
  'Liposarcome de la {cuisse | topography C76.5 site=C49.2}',
  'Métastase dans les {ganglions axillaires | topography C77.3 role=metastasis}',
  'Carcinome urothélial de la {vessie | topography C67.9}',
  'Carcinome épidermoïde des {VADS | topography C14.8}',
  'Tumeur {rénale | topography C64.9} gauche',
  '{Foie | topography C22.0} : deux nodules',
  'Au niveau de l’{aisselle | topography C76.1}, plusieurs adénopathies',
  'Lésions lytiques de {L3 | topography C41.2} et {D11 | topography C41.2}',
  'Atteinte {pleurale | topography C38.4}',
  'Métastase {pulmonaire | topography C34.9 role=metastasis} d’un cancer du {sein | topography C50.9 role=primary}',
  'Adénocarcinome d’origine {pulmonaire | topography C34.9 role=primary}',
  'Récidive dans le {lit de mastectomie | topography C50.9}',
  'Biopsie {bronchique | topography C34.9 role=primary} : carcinome épidermoïde',
  'Atteinte exclusivement {pleurale | topography C38.4}',
  'K {bronchique | topography C34.9 role=primary} droit',
  'Adénocarcinome lieberkühnien moyennement différencié du haut {rectum | topography C20.9 role=primary}',
  'Lésion du 5ème {arc costal | topography C41.3 laterality=left} gauche',
  'Métastases du {segment VI | topography C22.0 role=metastasis}, nodule du segment VI du {LID | topography C34.3 laterality=right}',
  'Lésion ulcéro-bourgeonnante du {bas œsophage | topography C15.5}, CE du {col utérin | topography C53.9}, cancer du {sein | topography C50.9 laterality=right} D',
  'HCG 1200, bêta-HCG, CBC de la {tempe | topography C44.3}',
  'Métastase du {segment VII hépatique | topography C22.0 role=metastasis}',
  'Tumeur du {biceps fémoral | topography C49.2 laterality=right} droit',
  'Lésion de l’{hémisacrum | topography C41.4 laterality=left} gauche',
  'Tumeur de {Pancoast | topography C34.1} droite',
  'Adénocarcinome T4N3M0 du {poumon | topography C34.9}, carcinome de stade IVB FIGO du {vagin | topography C52.9}',
  'Deux lésions suspectes dans le {sein | topography C50.9 laterality=right} droit',
  'Métastases dans six des douze {ganglions | topography C77.9 role=metastasis}',
  'Adénocarcinome du {rectum | topography C20.9} pT3 pN1 L1 V1 Pn0',
  'Envahissement de 3 {ganglions | topography C77.9} sur 12',
  'Cancer {bronchique | topography C34.9} non à petites cellules du {lobe supérieur | topography C34.1 laterality=left} gauche',
  // Must not match: no lesion is said of the organ, or the word is not the organ.
  'Biopsie hépatique sans particularité',
  'Radiographie pulmonaire normale',
  'Douleur du sein gauche',
  'Discussion au sein du service',
  'Fracture de la colonne cervicale',
  'Insuffisance rénale et cirrhose hépatique',
  'Curage axillaire gauche',
  'Scintigraphie osseuse négative',
  'Indice de masse corporelle à 24',
  'Tumeur située à 8 cm de la marge anale',
  'Maladie rénale chronique',
];
test.each(sentences)('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, ['topography'], marked);
  expect(found).toEqual(expected);
});

test('offsets are valid on any string, and each site is given once', () => {
  const words = [
    'tumeur',
    'du',
    'sein',
    'hépatique',
    ',',
    'et',
    '.',
    'métastases',
    'osseuses',
    '\n',
    '(',
    ')',
    '\ud800',
    'é',
    'LSD',
    'dans',
    'le',
    'poumon',
    '3',
    'cm',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.constantFrom(' ', '', '\n'), (parts, gap) => {
      const text = parts.join(gap);
      const seen = new Set<string>();
      for (const m of reader.read(text).mentions) {
        expect(m.begin).toBeLessThan(m.end);
        expect(text.slice(m.begin, m.end)).toBe(m.text);
        if (m.type !== 'topography') continue;
        expect(seen.has(`${m.begin}`)).toBe(false);
        seen.add(`${m.begin}`);
      }
    }),
  );
});
