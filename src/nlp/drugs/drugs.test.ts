import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { drugs } from './drugs.ts';

const reader = createReader([drugs]);

test.each([
  'Traitement par {trastuzumab | drug L01FD01 system=ATC dci=trastuzumab kind=targeted}.',
  '{Herceptin | drug L01FD01 dci=trastuzumab} et {Taxotère | drug L01CD02 dci=docétaxel}',
  '{T-DM1 | drug L01FD03 dci=trastuzumab_emtansine}, puis {T-DXd | drug L01FD04}',
  '{trastuzumab-déruxtécan | drug L01FD04} en 2e ligne',
  '{5-FU | drug L01BC02 dci=fluorouracile} et {5FU | drug L01BC02} et {5 fluorouracile | drug L01BC02}',
  '{CISPLATINE | drug L01XA01 kind=chemotherapy} à la dose de 75 mg/m²',
  '{docétaxel | drug L01CD02 dose=75 dose_unit=mg/m²} 75 mg/m2 toutes les 3 semaines',
  '{carboplatine | drug L01XA02 dose=5 dose_unit=AUC} AUC 5',
  'arrêt du {bévacizumab | drug L01FG01 status=stopped} pour HTA',
  'Le {sorafénib | drug L01EX02 status=stopped} a été interrompu.',
  'La patiente a refusé le {tamoxifène | drug L02BA01 status=refused}.',
  'DMLA traitée par aflibercept intravitréen',
  'colite secondaire au {nivolumab | drug L01FF01 status=cause}',
  '{chimiothérapie | drug L01 specified=true} par {erlotinib | drug L01EB02}, {chimiothérapie | drug L01 specified=null} plus {erlotinib | drug L01EB02}',
  'Scintigraphie à l’iode 131 puis traitement par {iode 131 | drug V10XA01 kind=radionuclide}',
  '{interféron | drug L03AB}, {interféron alfa-2b | drug L03AB05}',
  'on arrête le {létrozole | drug L02BG04 status=stopped} et on débute le {fulvestrant | drug L02BA03 status=null}',
  'allergie à l’{oxaliplatine | drug L01XA03 status=allergy}',
  '{nab-paclitaxel | drug L01CD01 dci=nab-paclitaxel} hebdomadaire',
  'une {chimiothérapie | drug L01 class=chimiothérapie kind=chemotherapy} et une {hormonothérapie | drug L02 kind=hormone}',
  'sous {inhibiteurs de l’aromatase | drug L02BG}',
  'RT + {HT | drug L02 class=hormonothérapie}, {HT | drug L02} adjuvante, sous {HT | drug L02} depuis 2010',
  '{HT | drug L02} en cours : {létrozole | drug L02BG04}',
  'HT portale, HTA, HT : 14/8, HT + annexectomie, 5-HT3, avec HT',
  'Traitement habituel : {Kardégic | drug B01AC06}, {cardensiel | drug C07AB07} ({bisoprolol | drug C07AB07}), {glucophage | drug A10BA02}, {lasilix | drug C03CA01}',
  '{Zophren | drug A04AA01 kind=supportive} et {Neulasta | drug L03AA13}',
  'Vaccination par le BCG dans l’enfance',
  'les anti-CD20, CD5 et CD56 étaient négatifs',
  'un marquage par l’anticorps anti-CD20',
  'traitement par {anti-CD20 | drug L01FA kind=targeted} et {chimiothérapie | drug L01} conventionnelle',
  'Des lésions des os, la taxe, le patient fut examiné.',
  'un fémur, une femme, un gel cutané',
  'HDM : carcinome de la base de langue',
  'conditionnement par {HDM 200 | drug L01AA03} puis greffe',
  'BHPTM7S1, lésion de la vertèbre S1',
  '{carbo | drug L01XA02} + {taxol | drug L01CD01}',
  '{capécitabine | drug L01BC06 status=stopped reason=toxicity} suspendue pour diarrhée',
  '{nivolumab | drug L01FF01 status=stopped reason=progression} arrêté pour progression',
  'arrêt du {bévacizumab | drug L01FG01 status=stopped} et poursuite de la {capécitabine | drug L01BC06 status=null}',
  'arrêt du tabac, {Tahor | drug C10AA05 status=null}',
  '{cisplatine | drug L01XA01 status=contraindicated} contre-indiqué',
  '{chimiothérapie | drug L01 status=cancelled} récusée',
  'L’{hormonothérapie | drug L02 status=cancelled} n’a pu être débutée.',
  'n’a pas souhaité de {chimiothérapie | drug L01 status=refused}',
  'fin de la {chimiothérapie | drug L01 status=completed} en mars 2015',
  '{chimiothérapie | drug L01 status=cancelled reason=toxicity} annulée pour neutropénie',
  'ostéodensitométrie DEXA, IPI à 2',
  '{palbo | drug L01EF01 dci=palbociclib} et {létro | drug L02BG04 dci=létrozole}',
  'TAM 65 mmHg, il enlève sa cape',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, drugs.types, marked);
  expect(found).toEqual(expected);
});

test('a fixed combination is one mention per substance', () => {
  const found = reader.read('Phesgo toutes les 3 semaines').mentions.map((m) => `${m.text} ${m.code}`);
  expect(found).toEqual(['Phesgo L01FD02', 'Phesgo L01FD01']);
});
