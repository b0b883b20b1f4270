import type { Mention, SourceDocument } from '../src/model/index.ts';
import { mentionsIn } from './fake-mentions.ts';
import { LETTER, REPORT } from './fake-texts.ts';

/** The two documents of the rich patient that have a text, and what was found in them. */

export const documentOf = (documentId: string, type: string, date: string, text: string, unit = 'Oncologie médicale'): SourceDocument => ({
  documentId,
  patientId: 123,
  source: type === '60568-3' ? 'anatomopathologie' : 'documents',
  type,
  title: null,
  unit,
  author: null,
  date,
  stayId: null,
  format: 'text',
  text,
  origin: { file: `documents/${documentId}.txt` },
});

export const letter = documentOf('1e77e4a0b1c2d3e4', '11488-4', '2015-06-12', LETTER);
export const report = documentOf('a0b1c2d3e4f50617', '60568-3', '2015-05-26', REPORT, 'Anatomopathologie');

export const MENTIONS: Readonly<Record<string, readonly Mention[]>> = {
  [letter.documentId]: mentionsIn(LETTER, [
    { words: 'cancer du sein', type: 'family_cancer', code: 'C50', system: 'CIM-10', label: 'Cancer du sein', family: true, cue: 'Mère' },
    { words: 'tabagisme', type: 'tobacco', label: 'Tabac', negated: true, cue: 'Pas de' },
    {
      words: 'Carcinome lobulaire infiltrant',
      type: 'morphology',
      code: '8520/3',
      system: 'ICD-O-3',
      label: 'Carcinome lobulaire',
      date: '2012-03',
    },
    { words: 'sein gauche', type: 'topography', code: 'C50.9', system: 'ICD-O-3', label: 'Sein', date: '2012-03' },
    { words: 'pT2 pN1 M0', type: 'tnm', value: { T: 'pT2', N: 'pN1', M: 'M0' } },
    { words: 'grade 2', type: 'grade', value: 2 },
    { words: 'HER2 positif', type: 'biomarker', label: 'HER2', value: 'positif' },
    { words: 'FEC 100', type: 'protocol', label: 'FEC 100', date: '2012' },
    { words: 'docetaxel', type: 'drug', code: 'L01CD02', system: 'ATC', label: 'Docétaxel' },
    { words: 'radiothérapie', type: 'radiotherapy', label: 'Radiothérapie', value: 50, unit: 'Gy' },
    { words: 'trastuzumab', type: 'drug', code: 'L01FD01', system: 'ATC', label: 'Trastuzumab' },
    { words: 'Récidive hépatique', type: 'recurrence', code: 'C78.7', system: 'CIM-10', label: 'Récidive hépatique', date: '2015-05' },
    {
      words: 'adénopathie axillaire',
      type: 'metastasis',
      code: 'C77.3',
      system: 'CIM-10',
      label: 'Ganglion axillaire',
      negated: true,
      cue: 'Pas d’',
    },
    { words: 'lésions hépatiques', type: 'metastasis', code: 'C78.7', system: 'CIM-10', label: 'Métastase hépatique', date: '2015-06-02' },
    {
      words: 'métastase osseuse',
      type: 'metastasis',
      code: 'C79.5',
      system: 'CIM-10',
      label: 'Métastase osseuse',
      negated: true,
      cue: 'Pas de',
    },
    {
      words: 'nodule pulmonaire',
      type: 'metastasis',
      code: 'C78.0',
      system: 'CIM-10',
      label: 'Métastase pulmonaire',
      hypothetical: true,
      cue: 'Doute',
    },
    { words: 'docetaxel', nth: 1, type: 'drug', code: 'L01CD02', system: 'ATC', label: 'Docétaxel', planned: true, cue: 'Mise en route' },
    { words: 'pertuzumab', type: 'drug', code: 'L01FD02', system: 'ATC', label: 'Pertuzumab', planned: true, cue: 'Mise en route' },
    { words: 'TEP', type: 'procedure', label: 'TEP', planned: true },
  ]),
  [report.documentId]: mentionsIn(REPORT, [
    {
      words: 'Localisation hépatique',
      type: 'metastasis',
      code: 'C78.7',
      system: 'CIM-10',
      label: 'Métastase hépatique',
      date: '2015-05-22',
    },
    { words: 'carcinome lobulaire infiltrant', type: 'morphology', code: '8520/3', system: 'ICD-O-3', label: 'Carcinome lobulaire' },
    { words: 'RE 90 %', type: 'biomarker', label: 'RE', value: 90, unit: '%' },
    { words: 'Ki-67 à 30 %', type: 'biomarker', label: 'Ki-67', value: 30, unit: '%' },
  ]),
};
