import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { grade } from './grade.ts';

const reader = createReader([grade]);

test.each([
  '{grade histopronostique III | grade value=3}',
  'DCIS de {haut grade | grade value=high}',
  'carcinome canalaire infiltrant de {grade II | grade value=2 system=SBR} de Nottingham',
  '{SBR 2 | grade value=2 system=SBR}, {EE III | grade value=3 system=SBR}',
  'Carcinome de {grade 2 | grade value=2} de malignité',
  'carcinome de {grade histologique élevé | grade value=high}, {Scarff de grade III | grade value=3 system=SBR}',
  'esthésioneuroblastome {Hyams II | grade value=2 system=Hyams}',
  'carcinome endométrioïde {grade G2 | grade value=2}',
  'Adénocarcinome {bien différencié | grade value=1 system=differentiation}',
  'carcinome épidermoïde {moyennement différencié | grade value=2}, {peu différencié | grade value=3}, {indifférencié | grade value=4}',
  '{Fuhrman 3 | grade value=3 system=Fuhrman}, {ISUP 2 | grade value=2 system=ISUP}',
  'sarcome {grade 2 | grade value=2 system=FNCLCC} FNCLCC',
  'glioblastome {grade IV | grade value=4 system=WHO} de l’OMS, {OMS grade II | grade value=2 system=WHO}',
  'adénocarcinome {G3 | grade value=3} du rectum',
  '{Gleason 7 (4+3 | biomarker Gleason value=4+3}), {score de Gleason 3+4=7 | biomarker Gleason value=3+4}, {Gleason 8 | biomarker Gleason value=8}',
  'sarcome {grade II-III | grade value=3}',
  '{grade SBR II | grade value=2 system=SBR} ({3+2+1 | measurement architecture=3 nuclei=2 mitoses=1})',
  'CCI {grade 2 | grade value=2 system=SBR} (Tubes {3, Noyaux 2, Mitoses 1 | measurement architecture=3 nuclei=2 mitoses=1})',
  '{SBR 2 | grade value=2} (A{3 N2 M1 | measurement architecture=3 nuclei=2 mitoses=1})',
  '{ISUP groupe 3 | grade value=3 system=ISUP}, {FNCLCC grade 3 | grade value=3 system=FNCLCC}',
  '{SBR 2 | grade value=2}, 3 mitoses par champ',
  'neutropénie de grade 3, asthénie grade 2, HTA de grade 1',
  'adénocarcinome pT2 {GIII | grade value=3} du côlon',
  'carcinome découvert chez une patiente GII PII',
  'G2P2, anémie G1 sous traitement',
  'œdème de grade 2 des membres, hydronéphrose de grade II',
  'un symptôme de grade 2, syndrome de grade 3',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, grade.types, marked);
  expect(found).toEqual(expected);
});
