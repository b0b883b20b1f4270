import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { tnm } from './tnm.ts';

const reader = createReader([tnm]);

test.each([
  'Tumeur classée {T2N0M0 | tnm T=2 N=0 M=0 prefix=null}.',
  '{pT2 pN1a(sn) M0 | tnm T=2 N=1a M=0 prefix=p suffixes=sn}',
  '{ypT0N0 | tnm T=0 N=0 prefix=yp}',
  '{cT4b N2 M1 | tnm T=4b N=2 M=1 prefix=c}',
  '{uT3N1 | tnm T=3 N=1 prefix=u} à l’écho-endoscopie',
  'classée {T deux N zéro | tnm T=2 N=0}',
  '{aTxN1M0 | tnm T=x N=1 M=0 prefix=a}',
  'TNM: {p Tx N1M 0 (UICC 20) | tnm T=x N=1 M=0 prefix=p edition=20}',
  'TNM: {aTxN1 R2 | tnm T=x N=1 R=2}',
  'TNM: {aTx / N1 / M0 | tnm T=x N=1 M=0}',
  'TNM: {pT1(m)N1 M0 | tnm T=1 N=1 M=0 suffixes=m}',
  '{pT1 pN1 M0 | tnm T=1 N=1 M=0 prefix=p}\n \n ',
  '{pT2\nN0 | tnm T=2 N=0} R',
  '{pT1bN0sn | tnm T=1b N=0 suffixes=sn}',
  '{pTis N0 | tnm T=is N=0}, {pT2NOMO | tnm T=2 N=0 M=0}',
  '{pt2n0m0 | tnm T=2 N=0 M=0 prefix=p} selon le compte rendu',
  'tumeur {T3 | tnm T=3}, cliniquement {N+ | tnm N=+}',
  '{cT2 cN+ | tnm T=2 N=+ prefix=c}',
  '{pT3 N2 M0 R0 L1 V0 Pn1 | tnm T=3 R=0 L=1 V=0 Pn=1}',
  'Résection {R0 | tnm R=0}. Marges {R1 | tnm R=1}',
  'Curage : {2N+/15 | measurement positive=2 examined=15}',
  '{cT1c | tnm T=1c prefix=c}.',
  '{cT4d cN1cM0 | tnm T=4d N=1 M=0}, {pT1(m6) | tnm T=1 suffixes=m6}',
  '{usT3 N+ | tnm T=3 N=+ prefix=us}, {mpT2N1 | tnm T=2 N=1 prefix=mp}',
  '{T3N+M- | tnm T=3 N=+ M=0}',
  '{cT2cN1M0 | tnm T=2 N=1 M=0}, {cT1cN0M0 | tnm T=1c N=0 M=0}',
  '{cT2aN3 (atteinte sus-claviculaire) M1c | tnm T=2a N=3 M=1c}',
  'ganglions : {2/15 | measurement positive=2 examined=15} positifs',
  'Absence de métastase ganglionnaire ({0/13 | measurement positive=0 examined=13})',
  'Ganglion sentinelle négatif ({0/2 | measurement positive=0 examined=2}), {1 GS+/3 | measurement positive=1 examined=3}',
  '{15 ganglions prélevés | measurement positive=0 examined=15}, tous indemnes',
  'IRM : tumeur du bas rectum {mrT3c N1b | tnm T=3c N=1b prefix=mr} CRM+',
  'tumeur de vessie de stade {pTaG1 | tnm T=a prefix=p}',
  'cancer du rein de stade IV ({M1 | tnm M=1} poumon et cerveau)',
  'hystérectomie élargie ({Ib1N1M0 | tnm T=1b1 N=1 M=0}-IIIB)',
  // Two lines of a form or of a table, in either order.
  '{Ganglions prélevés : 21\nGanglions envahis : 3 | measurement positive=3 examined=21}',
  '{Ganglions envahis : 0\nGanglions examinés : 12 | measurement positive=0 examined=12}',
  // Not counts of nodes: a date, more involved than examined.
  'Ganglions prélevés : 12/03/2015. Ganglions envahis : 2',
  'Ganglions prélevés : 2, ganglions envahis : 5',
  // Not counts of nodes: dates.
  'curage le 12/03/2015, ganglions revus le 3/12',
  // Components of a grade are no stage.
  'CCI de grade SBR 2 (A3 N2 M1)',
  // Not stages: images, vertebrae, hormones, a test of imagery, leukaemia classes.
  'lésion en hypersignal T2, hyposignal T1 à l’IRM',
  'fracture de la vertèbre T12, dosage T3 et T4',
  'un scanner (CT 1), le M1 de la faculté',
  'TNM: p    T \n',
  'Le VTT, 3 nuits, N° 2',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, tnm.types, marked);
  expect(found).toEqual(expected);
});

test('the count of nodes inside a formula does not end it', () => {
  const [formula] = reader.read('pT3N2b(+9/23)M0').mentions.filter((m) => m.type === 'tnm');
  expect(formula?.value).toMatchObject({ T: '3', N: '2b', M: '0' });
});
