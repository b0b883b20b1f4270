import { expect, test } from 'vitest';
import { drugs } from '../drugs/drugs.ts';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { protocols } from './protocols.ts';

const reader = createReader([drugs, protocols]);

test.each([
  'cures d’anthracyclines ({AC 60 | protocol name=AC})',
  '6 cures de {FOLFOX | protocol name=FOLFOX drugs=acide_folinique,fluorouracile,oxaliplatine}',
  '{FOLFOX 6 | protocol name=FOLFOX} puis {folfiri | protocol name=FOLFIRI}',
  '{FOLFIRINOX | protocol name=FOLFIRINOX drugs=acide_folinique,fluorouracile,irinotécan,oxaliplatine} 8 cures',
  '{FOLFOX | protocol name=FOLFOX} 6 cures',
  '3 {FEC 100 | protocol name=FEC} suivis de 3 docétaxel',
  '{R-CHOP 21 | protocol name=R-CHOP drugs=rituximab,cyclophosphamide,doxorubicine,vincristine,prednisone}',
  'trois cycles de {BEP | protocol name=BEP}',
  '{ABVD | protocol name=ABVD} x 2',
  'chimiothérapie de type {AC | protocol name=AC drugs=doxorubicine,cyclophosphamide}',
  '4 cycles {AC-T | protocol name=AC-T}',
  '{TCH-P | protocol name=TCH-P} néoadjuvant',
  '{VCD | protocol name=VCD drugs=bortézomib,cyclophosphamide,dexaméthasone}',
  'arrêt du {XELOX | protocol name=XELOX status=stopped}',
  'Le protocole de {Stupp | protocol name=Stupp drugs=témozolomide}',
  'L’AC était libre, fibrillation auriculaire (AC/FA).',
  'un flot veineux, il faut faire un point sur le cap à tenir, TC cérébral sans lésion',
  'PAC par mammaire interne',
  // abbreviations of every hospital letter that are also regimens
  'AC/FA : apixaban',
  'TA 12/8, FC 62/min ; TA 12/8 FC 62',
  'Paclitaxel hebdomadaire, pose de l’aiguille de Huber sur PAC, cure bien tolérée',
  'classification cT4aN2cM0, stade IVA, chimiothérapie par {TPF | protocol name=TPF}',
  'Scanner TAP après 3 cures de chimiothérapie',
  'EP bilatérale sous chimiothérapie, {cisplatine-étoposide | protocol name=EP} poursuivi',
  'PAS 120, PAD 75 avant la cure',
  '3 {IVA | protocol name=IVA} puis chirurgie',
  'constantes correctes. {IVA | protocol name=IVA} C3J1 ce jour',
  'Validation : C1 d’{EC | protocol name=EC} le 30/05/2017',
  '{EC 100 | protocol name=EC} : cycle 1',
  '- {IVA | protocol name=IVA} (ifosfamide, vincristine)',
  'chimiothérapie de type {EP | protocol name=EP}, 4 cycles',
  '4 {AC | protocol name=AC} puis 12 paclitaxel',
  'chimiothérapie par {PAC | protocol name=PAC}',
  '{F.E.C. 100 | protocol name=FEC}, 3 cures',
  'cycle 1 {A.B.V.D. | protocol name=ABVD}',
  '{VP-carboplatine | protocol name=carboplatine-étoposide drugs=carboplatine,étoposide}',
  '{R.CHOP | protocol name=R-CHOP} x 6',
  '{Dara-VRd | protocol name=D-VRd}, {IsaPomDex | protocol name=Isa-Pd}',
  'chimiothérapie par {VD | protocol name=VD drugs=bortézomib,dexaméthasone}',
  'protocole {Kd | protocol name=Kd}, puis {EC | protocol name=EC} débuté en juin',
  '{CISGEM-durvalumab | protocol name=GEMCIS-durvalumab}',
  '{carbo-taxol-Avastin | protocol name=carboplatine-paclitaxel-bévacizumab}',
  '{FOLFOX | protocol name=FOLFOX status=stopped reason=toxicity} (début 07/09/2015), 3 cures, arrêt pour toxicité',
  'arrêt du {FOLFOX | protocol name=FOLFOX status=stopped}, relais par {FOLFIRI | protocol name=FOLFIRI status=null}',
  '6 mitoses/10 GC, VD non dilaté, 2 AI par jour, hernie RB',
  'identité vérifiée, cure 2 {VD | protocol name=VD}, cure n° 4 d’{IVA | protocol name=IVA}',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, protocols.types, marked);
  expect(found).toEqual(expected);
});
