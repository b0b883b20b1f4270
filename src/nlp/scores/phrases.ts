import type { Phrase } from '../engine/contract.ts';

export interface ScoreWord {
  readonly code: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** How the value is written. */
  readonly form: 'number' | 'roman' | 'child' | 'birads';
}

const score = (
  code: string,
  label: string,
  min: number,
  max: number,
  form: ScoreWord['form'],
  ...patterns: string[]
): Phrase<ScoreWord>[] => {
  const value: ScoreWord = Object.freeze({ code, label, min, max, form });
  return patterns.map((pattern) => ({ pattern, value }));
};

/** Scores of oncology and of the care around it, with the range of their values. Sources: the papers of each score; version 2026-11. */
export const PHRASES: readonly Phrase<ScoreWord>[] = Object.freeze([
  ...score('ASA', 'score ASA', 1, 5, 'roman', '=ASA', 'score =ASA', 'classe =ASA'),
  ...score('G8', 'score G8', 0, 17, 'number', 'score =G8', '=G8', 'questionnaire =G8'),
  ...score('Child-Pugh', 'score de Child-Pugh', 5, 15, 'child', 'Child Pugh', 'Child', 'score de Child [Pugh]'),
  ...score('MELD', 'score MELD', 6, 40, 'number', '=MELD', 'score [de] =MELD'),
  ...score('ALBI', 'grade ALBI', 1, 3, 'number', '=ALBI', 'grade =ALBI'),
  ...score('IPI', 'index pronostique international', 0, 5, 'number', '=IPI', 'score =IPI', 'index pronostique international', '=R =IPI'),
  ...score('aaIPI', 'IPI ajusté à l’âge', 0, 3, 'number', '=aaIPI', '=IPIaa', 'aa IPI', 'IPI ajusté à l âge', 'IPI aa'),
  ...score('FLIPI', 'FLIPI', 0, 5, 'number', '=FLIPI', 'score =FLIPI', '=FLIPI2'),
  ...score('MIPI', 'MIPI', 0, 11, 'number', '=MIPI', 'score =MIPI'),
  ...score('IPS', 'score pronostique international (Hasenclever)', 0, 7, 'number', '=IPS', 'Hasenclever', 'score =IPS'),
  ...score('Sokal', 'score de Sokal', 0, 5, 'number', 'Sokal', 'score de Sokal'),
  ...score('IPSS', 'IPSS', 0, 4, 'number', '=IPSS', 'score =IPSS'),
  ...score('IPSS-R', 'IPSS révisé', 0, 10, 'number', '=IPSSR', '=R =IPSS', 'score =IPSS =R', 'IPSS R', 'IPSS révisé'),
  ...score('IMDC', 'score IMDC', 0, 6, 'number', '=IMDC', 'Heng', 'score de Heng', 'score =IMDC'),
  ...score('MSKCC', 'score MSKCC', 0, 5, 'number', '=MSKCC', 'Motzer', 'score de Motzer'),
  ...score('Charlson', 'score de Charlson', 0, 37, 'number', 'Charlson', 'score de Charlson', 'index de Charlson', 'indice de Charlson'),
  ...score('SOFA', 'score SOFA', 0, 24, 'number', 'SOFA', 'score SOFA'),
  ...score(
    'BI-RADS',
    'classe ACR BI-RADS',
    0,
    6,
    'birads',
    '=ACR',
    'BIRADS',
    'BI RADS',
    'classe =ACR',
    'acr!',
    'ACR BIRADS',
    'BI-RADS ACR',
    'classé ACR',
  ),
  ...score('PI-RADS', 'score PI-RADS', 1, 5, 'number', 'PIRADS', 'PI RADS', 'score PI RADS'),
  ...score('LI-RADS', 'score LI-RADS', 1, 5, 'number', 'LI RADS', 'LIRADS'),
  ...score('TI-RADS', 'score EU-TIRADS', 1, 5, 'number', 'TIRADS', 'TI RADS', 'EU TIRADS', 'EUTIRADS'),
  ...score('Bethesda', 'classe de Bethesda', 1, 6, 'roman', 'Bethesda', 'Bethesda classe'),
  ...score('Glasgow', 'score de Glasgow', 3, 15, 'number', 'Glasgow', 'score de Glasgow', '=GCS'),
  ...score('MMSE', 'MMSE', 0, 30, 'number', '=MMSE', '=MMS'),
  ...score('EVA', 'échelle visuelle analogique', 0, 10, 'number', '=EVA', 'échelle visuelle analogique', '=EN'),
  ...score('NYHA', 'classe NYHA', 1, 4, 'roman', '=NYHA', 'classe =NYHA', 'stade =NYHA'),
  ...score('Clark', 'niveau de Clark', 1, 5, 'roman', 'Clark', 'niveau de Clark', 'Clark niveau', 'niveau Clark'),
  ...score('GPA', 'DS-GPA', 0, 4, 'number', '=DS =GPA', '=GPA'),
  ...score('SINS', 'score SINS', 0, 18, 'number', '=SINS', 'score =SINS'),
  ...score(
    'PCI',
    'index de carcinose péritonéale',
    0,
    39,
    'number',
    '=PCI',
    'score =PCI',
    'index de carcinose péritonéale',
    'index de carcinose',
    'peritoneal cancer index',
    'score de Sugarbaker',
  ),
  ...score('CCMU', 'CCMU', 1, 5, 'number', '=CCMU'),
  ...score('GEMSA', 'GEMSA', 1, 6, 'number', '=GEMSA'),
]);

export const FILLERS: ReadonlySet<string> = new Set(
  ': = ( a de est etait score du niveau classe stade evalue cote l admission maximum max egal - initial entree en la au total d un ) h'.split(
    ' ',
  ),
);
