import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { dates } from './dates.ts';

const reader = createReader([dates]);
const check = (marked: string, date?: string): void => {
  const [found, expected] = compareAnnotated(reader, dates.types, marked, date === undefined ? {} : { date });
  expect(found).toEqual(expected);
};

test.each([
  'Opérée le {12/06/2015 | date date=2015-06-12}.',
  'Opérée le {12.06.15 | date date=2015-06-12}, puis revue le {3-1-2019 | date date=2019-01-03}.',
  'Scanner du {2015-06-12 | date date=2015-06-12}',
  'Consultation du {03 07 19 | date date=2019-07-03}',
  'en {06/2015 | date date=2015-06} et en {juin 2016 | date date=2016-06}',
  'le {1er mars 2014 | date date=2014-03-01}, mi-{mars 2014 | date date=2014-03}',
  'Revue à {l’été 2014 | date date=2014 norm=2014}, a été 2 fois opérée.',
  'du {12/5 | date norm=????-05-12} au {20/5 | date norm=????-05-20}, puis le {3/2 | date norm=????-02-03}',
  'K sein D {2012 | date date=2012} (chirurgie), TDM TAP du {12/5 | date norm=????-05-12}',
  // fractions, shares, ratios, pressures and times of day are no dates and no durations
  'le 3/4 supérieur, le 2/3 externe, TA 13/8, PS 1/2, dose 3/4, EVA 3/10',
  'le 130/8, le 12/5 mmHg, score 5/8, 6/12 carottes, Allred 7/8',
  'capécitabine 5/7 jours, ribociclib 21/28 jours, décès à 5 h',
  'scanner à {48 h | duration value=PT48H}, perfusion de {5 h | duration value=PT5H}, à {12 h | duration value=PT12H} {post-opératoires | date norm=operation}',
  'Début {2014 | date date=2014}, puis en {2015 | date date=2015}.',
  'Né le {02/03/1950 | date date=1950-03-02 kind=birth}, vu en {2014 | date date=2014 kind=absolute}.',
  'Suivi de {2010 | date date=2010} à {2012 | date date=2012}.',
  'Cholécystectomie {2008 | date date=2008}, HTA.',
  'récidive biochimique {2021 | date date=2021} PSA 0,8',
  'K sein G {2005 | date date=2005} (mastectomie)',
  'du {5 | date date=2015-06-05} au {12 juin 2015 | date date=2015-06-12}',
  'entre {mars | date date=2014-03} et {juin 2014 | date date=2014-06}',
  'de {décembre | date date=2013-12} à {mars 2014 | date date=2014-03}',
  // a day that does not exist is a date, but resolves to nothing
  'Le {31/06/17 | date date=null norm=2017-06-31}',
  // the story moves on
  'Opéré en {décembre 2013 | date date=2013-12}. {Sept mois plus tard | date date=2014-07}, récidive.',
  'Hospitalisé le {12 juin 2015 | date date=2015-06-12}. {Le lendemain | date date=2015-06-13}, fièvre. {La veille | date date=2015-06-12} encore.',
  'En {mai 2012 | date date=2012-05}, {après 2 ans | duration value=P2Y} de traitement',
  'Décès en {janvier 2012 | date date=2012-01}, {2 mois après | date date=2011-11} la progression',
  'Cancer opéré {il y a 11 ans | date date=2005}. Début {2016 | date date=2016}, consulte.',
  'Vu en {mai 2013 | date date=2013-05}, opéré en {juin | date date=2013-06}, revu en {février | date date=2014-02}.',
  'Le recul est de {8 ans | duration value=P8Y}.',
  '{pendant 6 semaines | duration value=P6W}, soit {42 jours | duration value=P42D}',
  'mis sous bêtabloquant {pendant 6 jours | duration value=P6D} avant l’intervention',
  '{il y a quelques jours | date date=null}',
  'traité {pendant 1 an et demi | duration value=P1.5Y}',
  '{J15 | date norm=J15} de la cure',
])('%s', (marked) => check(marked));

test.each([
  'Tél : 01-02-03-04-05, poste 12.06',
  '12.0-16, 2.5 mg, 436',
  'TA 14/8, 2N+/15, pT2 N0, EVA 3/10, page 1/1',
  'C3J1 du protocole, stade T4N2',
  'classification OMS 2016, UICC 2017, TNM 2009',
  'LDH à 2015 UI/l, 1998 g, plaquettes 2000 /mm3',
  'une patiente de 45 ans, toutes les 8 heures, à 11h30',
  'le mai, mars',
  'RE 2019 fmol',
])('nothing in: %s', (text) => check(text));

test('dates without a year and told from now lean on the document', () => {
  check('Vue {il y a 3 mois | date date=2021-06}, douleurs {depuis 2 ans | date date=2019-09}.', '2021-09-04');
  check('Scanner le {12/08 | date date=2021-08-12}, revu {hier | date date=2021-09-03}.', '2021-09-04');
  check('Opérée en {décembre | date date=2020-12}.', '2021-02-04');
});

test('the date of the letter anchors what is told from now', () => {
  check('Malheureusement, le {20/06/2019 | date date=2019-06-20 kind=absolute}, elle a rechuté.');
  check('Lyon, le {24 janvier 2020 | date date=2020-01-24 kind=letter}\n\nOpéré {il y a 2 ans | date date=2018-01}.');
});
