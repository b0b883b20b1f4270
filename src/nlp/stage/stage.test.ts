import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { tnm } from '../tnm/tnm.ts';
import { stage } from './stage.ts';

const reader = createReader([tnm, stage]);

test.each([
  'Carcinome de {stade IV | stage value=IV} avec métastases',
  '{stade IIIA | stage value=IIIA}, {stade III b | stage value=IIIB}, {stade 3B | stage value=IIIB}',
  "un {stade III | stage value=III} d’un cancer, {stade III | stage value=III} d'un autre",
  'Le {stade III | stage value=III} a été retenu.',
  'carcinome du canal collecteur {E III | stage value=III}, opéré',
  'vitamine E, IV de perfusion',
  'tumeur de l’ovaire {FIGO IIIC | stage value=IIIC system=FIGO}',
  '{stade FIGO : IIIC2 | stage value=IIIC2 system=FIGO}',
  '{stade IB1 | stage value=IB1 system=FIGO} de la FIGO',
  'Lymphome de {stade IV B | stage value=IVB system=Ann_Arbor} selon Ann Arbor, {Ann Arbor IIE | stage value=IIE system=Ann_Arbor}',
  'LLC {stade B | stage value=B system=Binet} de Binet, {Binet C | stage value=C system=Binet}',
  'myélome {ISS 2 | stage value=II system=ISS} et {R-ISS III | stage value=III system=R-ISS}',
  'CHC {BCLC B | stage value=B system=BCLC}',
  '{stade D | stage value=D system=Kadish} de Kadish',
  '{Stade clinique IIB | stage value=IIB}',
  '{stade métastatique | stage quality=metastatic}',
  'stade avancé de la gestation',
  'neuroblastome {INRG L2 | stage value=L2 system=INRG}',
  '{Stade : 4 | stage value=IV}',
  'T4N0M0, {groupe C | stage value=C system=Kadish} de Kadish; T1b1N1M0-{IIIB | stage value=IIIB}; pT2N0M0 ({IIA | stage value=IIA})',
  '{stade IIEA | stage value=IIEA system=Ann_Arbor} d’Ann Arbor',
  '{Rai II | stage value=II system=Rai}, {stade B2 | stage value=B2 system=Dukes} d’Astler-Coller',
  '{stade M | stage value=M system=INRG} de l’INRG, {stade L1 | stage value=L1 system=INRG} INRG',
  '{ISS stade II | stage value=II system=ISS}',
  'Lymphome classé {IE de la classification de Ann Arbor | stage value=IE system=Ann_Arbor}',
  'CHC {stade B | stage value=B system=BCLC} de la Barcelona Clinic Liver Cancer (BCLC)',
  'carcinome bronchique {E-IV | stage value=IV}, {EIIIA | stage value=IIIA}',
  '{FIGO 2009 IB | stage value=IB system=FIGO}',
  '{FIGO 2018 IIIC1 | stage value=IIIC1 system=FIGO}',
  'classé pT3N2b(+9/23)M0. {IIIB | stage value=IIIB}.',
  'carcinome rénal {E III | stage value=III}.',
  'pT2N0M0. IV : paclitaxel',
  // Not stages of a cancer.
  '{Stade IV | stage value=IV} d’un carcinome à cellules claires, maladie rénale chronique stade 3',
  'vitamine E, IV lente ; perfusion IV',
  'À ce stade, il a été décidé de traiter',
  'insuffisance rénale stade 3, dyspnée stade II de la NYHA',
  'BPCO stade III, escarre stade 2',
  'des lésions à différents stades : vésicules',
  'au stade T2N0',
  'le stade 2/3 du match, 4 % des stades',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, stage.types, marked);
  expect(found).toEqual(expected);
});
