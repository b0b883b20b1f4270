import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { biomarkers } from './biomarkers.ts';

const reader = createReader([biomarkers]);

test.each([
  '{RE 100% | biomarker ER value=positive}, {RP negatif | biomarker PR value=negative}',
  '{HER2 0 | biomarker HER2 value=negative}',
  '{HER2 amplifié | biomarker HER2 value=positive}',
  '{Ki67 20% | biomarker Ki67 value=20%}, {Ki-67 : 40-50 % | biomarker Ki67 value=40-50%}',
  '{HER2 score 2+ | biomarker HER2 value=negative}, FISH négative',
  '{HER2 3+ | biomarker HER2 value=positive}, {HER-2 +++ | biomarker HER2 value=positive}, {HER2 2+ | biomarker HER2 value=2+}',
  '{RE+ | biomarker ER value=positive} {RP- | biomarker PR value=negative} {HER2- | biomarker HER2 value=negative !negated}',
  'mutation de l’{EGFR | biomarker EGFR value=mutated}',
  '{KRAS sauvage | biomarker KRAS value=wild-type}, {BRAF V600E | biomarker BRAF value=mutated} muté',
  'EGFR, ALK, ROS-1 muets, {PDL-1 < 1 % | biomarker PD-L1 value=<1%}',
  'Pas de surexpression de {HER-2 | biomarker HER2 value=negative !negated}',
  '{statut MSS | biomarker MSI value=MSS}',
  '{STK11 muté | biomarker STK11 value=mutated}, {KEAP1 sauvage | biomarker KEAP1 value=wild-type}',
  '{IDH non muté | biomarker IDH value=wild-type}, tumeurs {EGFR-positives | biomarker EGFR value=mutated}',
  'STK11 et KEAP1 à demander, perte de connaissance',
  'Phénotype stable',
  '{ACE était élevé : 9,5 ng/ml | biomarker CEA value=9.5 unit=ng/mL} (N : 0-4,7 ng/ml)',
  '{PSA à 12 ng/ml | biomarker PSA value=12}, {CA 15-3 : 25.57 U/ml | biomarker CA15-3 value=25.57 unit=U/mL}',
  '{CA 125 de 2 451,6 UI/ml | biomarker CA125 value=2451.6}',
  'translocation {ALK | biomarker ALK value=rearranged}',
  // A year is no result; a treatment against a target is none either; a question neither.
  'RE 2019, RP en 2018',
  'traitement anti-HER2, inhibiteur de l’EGFR, anti-PD-L1',
  'recherche de mutation EGFR en attente',
  'le patient est re-opéré, radio du RP de face',
  // A shrinkage under RECIST is no share of cells.
  'TDM : RP (-45 %)',
  'RECIST 1.1 : RP (- 38 %)',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, ['biomarker'], marked);
  expect(found).toEqual(expected);
});

test.each([
  ['Récepteurs hormonaux positifs', 'ER=positive PR=positive'],
  ['RE positif à 95 %, RP positif à 90 %, HER2 1+', 'ER=positive PR=positive HER2=negative'],
  ['CD30 positif, RB1 muté', 'CD30=positive RB1=mutated'],
  ['carcinome triple négatif', 'ER=negative PR=negative HER2=negative'],
  ['RE, RP et HER2 négatifs', 'ER=negative PR=negative HER2=negative'],
  ['EGFR exon 20 ins', 'EGFR=mutated'],
  ['EGFR : exon 19 del, KRAS sauvage', 'EGFR=mutated KRAS=wild-type'],
  ['GIST KIT exon 11', 'KIT=mutated'],
  ['KIT exon 11', 'KIT=mutated'],
  ['Recherche de mutation EGFR exon 19', ''],
  ['Panel : KIT exon 11, PDGFRA exon 18', ''],
  ['RAS sauvage', 'KRAS=wild-type NRAS=wild-type'],
  ['EGFR, ALK, ROS-1 négatifs', 'EGFR=wild-type ALK=negative ROS1=negative'],
  ['négatif pour CK7, HER-2 et la progestérone', 'HER2=negative PR=negative'],
  ['exprime 100 % de récepteurs d’œstrogènes, moins de 1 % de récepteurs de progestérone', 'ER=positive PR=negative'],
  ['HER-2 n’était pas amplifié', 'HER2=negative'],
  ['absence de récepteurs aux œstrogènes et à la progestérone', 'ER=negative PR=negative'],
  ['en l’absence de récepteurs aux œstrogènes, une chimiothérapie se discute', ''],
  ['100 % de positivité pour le récepteur aux œstrogènes et négativité pour la progestérone', 'ER=positive PR=negative'],
  ['tumeur RE 0 RP 0 HER2 négatif', 'ER=negative PR=negative HER2=negative'],
  ['tests BRCA 1 et BRCA 2, qui se sont révélés négatifs', 'BRCA1=wild-type BRCA2=wild-type'],
  ['porteuse de la mutation c.7180A>T dans l’exon 14 du gène BRCA2', 'BRCA2=mutated'],
  ['résultat moléculaire : 5382insC dans BRCA1', 'BRCA1=mutated'],
  ['pas de mutation 185delAG du gène BRCA1', 'BRCA1=wild-type'],
  ['recherche de la mutation c.68_69del du gène BRCA1', ''],
  ['la patiente était porteuse du VPH', 'HPV=positive'],
  ['un test HPV a été réalisé sur la tumeur, qui s’est révélé positif pour le sérotype 39', 'HPV=positive'],
  ['vaccinée contre le HPV, test HPV à faire', ''],
  ['carcinome HPV-induit', 'HPV=positive'],
  ['absence d’amplification de MET et de réarrangement de ROS1', 'MET=negative ROS1=negative'],
  // The antigen is measured by mass; in units of activity it is the enzyme.
  ['ACE 58 UI/l (8-55)', ''],
  ['ACE à 12,5 µg/L', 'CEA=12.5'],
  ['PDL1 exprimé par 60% des cellules tumorales', 'PD-L1=60%'],
  ['sans perte d’expression des protéines de réparation', 'MSI=MSS'],
  ['HER-2 + par SISH', 'HER2=positive'],
  ['taux de β-HCG revenu positif à 1437 UI/L', 'hCG=1437'],
  ['perte d’expression de MLH1 et PMS2', 'MLH1=lost MSI=MSI-H PMS2=lost MSI=MSI-H'],
  ['négatifs pour la mutation de c-kit et positifs pour la mutation de l’exon 18 du PDGFRA', 'KIT=wild-type PDGFRA=mutated'],
  ['aucune mutation des gènes KRAS, NRAS et BRAF', 'KRAS=wild-type NRAS=wild-type BRAF=wild-type'],
  ['sans instabilité des microsatellites', 'MSI=MSS'],
  ['tumeur luminal A', 'ER=positive'],
  ['codélétion 1p/19q, IDH1 muté, MGMT méthylé', '1p19q=codeleted IDH=mutated MGMT=methylated'],
  ['PAS de lésions BRAF mutées', 'BRAF=wild-type'],
  ['protéines (MLH1, MSH6 et PMS2), et KRAS était muté', 'KRAS=mutated'],
  ['TTF1, WT1, CA 125 et CD56', ''],
  ['FISH négative', 'FISH=negative'],
  ['Oncotype DX : 18', 'Oncotype=18'],
  ['RO + (95 %), RP - , HER2 score 2+, FISH non amplifiée', 'ER=positive PR=negative HER2=negative'],
  ['récepteurs œstrogéniques 8/8, récepteurs de la progestérone 2/8', 'ER=positive PR=negative'],
  ['les récepteurs ’strogéniques sont positifs', 'ER=positive'],
  ['cancer TNBC', 'ER=negative PR=negative HER2=negative'],
  ['cerb B2 : 3+', 'HER2=positive'],
  ['PD-L1 : CPS 10', 'PD-L1=CPS 10'],
  ['80 % des cellules tumorales sont positives pour PD-L1', 'PD-L1=80%'],
  ['EGFR p.L858R, KRAS p.Gly12Cys', 'EGFR=mutated KRAS=mutated'],
  ['BRAF c.1799T>A p.(Val600Glu)', 'BRAF=mutated'],
  ['EGFR del19, puis apparition de T790M', 'EGFR=mutated'],
  ['apparition de la mutation T790M', 'EGFR=mutated'],
  ['mutation T790M non retrouvée', 'EGFR=wild-type'],
  ['saut de l’exon 14 de MET', 'MET=mutated'],
  ['mutation pathogène de BRCA1', 'BRCA1=mutated'],
  ['Aucune amplification du gène MET ou mutation du gène PI3K n’a été mise en évidence', 'MET=negative PIK3CA=wild-type'],
  ['tumeur dMMR', 'MSI=MSI-H'],
  ['tumeur pMMR, MSS', 'MSI=MSS MSI=MSS'],
  ['score GIS à 52', 'HRD=positive'],
  ['score GIS à 12', 'HRD=negative'],
  ['FISH : del(17p) présente, pas de t(4;14)', 'del(17p)=positive t(4;14)=negative'],
  ['monosomie 3, gain 8q', 'monosomie 3=positive gain(8q)=positive'],
  ['pas de monosomie du chromosome 3', 'monosomie 3=negative'],
  ['caryotype complexe', 'complex karyotype=positive'],
  ['TMB : 15 mut/Mb', 'TMB=15'],
  ['LDH à 2N', 'LDH=2'],
  // No result: a place in the gene, a question, a plan.
  ['recherche de la mutation T790M en attente', ''],
  ['étude de l’exon 19 de l’EGFR', ''],
])('%s → %s', (text, expected) => {
  expect(
    reader
      .read(text)
      .mentions.filter((m) => m.type === 'biomarker')
      .map((m) => `${m.code}=${JSON.stringify(m.value).replaceAll('"', '')}`)
      .join(' '),
  ).toBe(expected);
});

test.each([
  ['positif pour les récepteurs d’œstrogènes et HER2 négatif', 'ER=positive HER2=negative'],
  ['mutation EGFR et translocation ALK négatives', 'EGFR=wild-type ALK=negative'],
  ['mutation EGFR et translocation ALK négative', 'EGFR=mutated ALK=negative'],
  ['L’EGFR s’est révélé négatif, de même que la translocation ALK.', 'EGFR=wild-type ALK=negative'],
  ['Détermination du gène KRAS sur l’échantillon opératoire, qui s’est avéré muté.', 'KRAS=mutated'],
  ['Détermination du gène KRAS sur l’échantillon opératoire, qui est conservé.', ''],
  ['Essai stratifié par l’expression de MET.', ''],
  ['Recherche du réarrangement de ALK : non concluante.', ''],
  ['HER2 ++/+++, d’où la réalisation d’une FISH qui ne détecte pas d’amplification du gène.', 'HER2=negative'],
  ['L’ACE (antigène carcino-embryonnaire) était normal à 4 ng/ml.', 'CEA=4 CEA=4'],
  ['C-KIT (-), AFP (-)', 'KIT=negative'],
])('%s → %s', (text, expected) => {
  const told = reader.read(text).mentions.filter((m) => m.type === 'biomarker');
  expect(told.map((m) => `${m.code}=${JSON.stringify(m.value).replaceAll('"', '')}`).join(' ')).toBe(expected);
});

test('the share of stained cells is kept beside the polarity', () => {
  const shares = reader.read('RE 90 %, RP 5 %').mentions.filter((m) => m.type === 'measurement');
  expect(shares.map((m) => [m.code, m.value, m.unit])).toEqual([
    ['ER', 90, '%'],
    ['PR', 5, '%'],
  ]);
});

test('a variant is kept as it is written', () => {
  const labels = (text: string) =>
    reader
      .read(text)
      .mentions.filter((m) => m.type === 'biomarker')
      .map((m) => m.label);
  expect(labels('mutation L858R de l’EGFR')).toEqual(['EGFR L858R']);
  expect(labels('BRAF p.(Val600Glu)')).toEqual(['BRAF p.(Val600Glu)']);
  expect(labels('EGFR muté')).toEqual(['EGFR']);
});

test('a marker that was looked for is no longer a question once its result is told', () => {
  const of = (text: string) =>
    reader
      .read(text, {})
      .mentions.filter((m) => m.type === 'biomarker')
      .map((m) => m.hypothetical);
  expect(of('La recherche de mutation EGFR est revenue négative.')).toEqual([false]);
});
