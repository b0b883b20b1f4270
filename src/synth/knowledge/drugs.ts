/**
 * Anti-cancer and supportive drugs of the fictive centre: ATC, usual brand, usual dose, and the public codes of one pack or unit (UCD of
 * injectables, CIP13 of drugs taken at home), null where we know none. Written for this project from public facts; version 2026-01.
 */
export interface DrugFacts {
  readonly atc: string;
  readonly brand: string;
  readonly route: 'IV' | 'PO' | 'SC' | 'IM' | 'IT' | 'IVES';
  /** Usual dose of one administration. */
  readonly dose: number;
  readonly per: 'm2' | 'kg' | 'flat' | 'auc';
  readonly unit: 'mg' | 'g' | 'MBq' | 'UI';
  /** Strength of one unit, in `unit`. */
  readonly strength: number;
  readonly ucd7: string | null;
  readonly ucd13: string | null;
  readonly cip13: string | null;
}
type Row = readonly [
  dci: string,
  atc: string,
  brand: string,
  route: DrugFacts['route'],
  dose: number,
  per: DrugFacts['per'],
  strength: number,
  ucd: string,
  cip: string,
];

// ucd: the 7 digits of UCD7, '' where not known.
const ROWS: readonly Row[] = [
  ['trastuzumab', 'L01FD01', 'HERCEPTIN', 'IV', 6, 'kg', 150, '9220097', ''],
  ['pertuzumab', 'L01FD02', 'PERJETA', 'IV', 420, 'flat', 420, '9395106', ''],
  ['trastuzumab emtansine', 'L01FD03', 'KADCYLA', 'IV', 3.6, 'kg', 100, '9400043', ''],
  ['trastuzumab déruxtécan', 'L01FD04', 'ENHERTU', 'IV', 5.4, 'kg', 100, '', ''],
  ['sacituzumab govitécan', 'L01FX17', 'TRODELVY', 'IV', 10, 'kg', 200, '', ''],
  ['bévacizumab', 'L01FG01', 'AVASTIN', 'IV', 7.5, 'kg', 100, '9261104', ''],
  ['cétuximab', 'L01FE01', 'ERBITUX', 'IV', 250, 'm2', 100, '9260599', ''],
  ['panitumumab', 'L01FE02', 'VECTIBIX', 'IV', 6, 'kg', 400, '9307177', ''],
  ['aflibercept', 'L01XX44', 'ZALTRAP', 'IV', 4, 'kg', 200, '9395000', ''],
  ['ramucirumab', 'L01FG02', 'CYRAMZA', 'IV', 8, 'kg', 500, '', ''],
  ['rituximab', 'L01FA01', 'MABTHERA', 'IV', 375, 'm2', 500, '9197719', ''],
  ['obinutuzumab', 'L01FA03', 'GAZYVARO', 'IV', 1000, 'flat', 1000, '9406761', ''],
  ['brentuximab védotine', 'L01FX05', 'ADCETRIS', 'IV', 1.8, 'kg', 50, '9391344', ''],
  ['daratumumab', 'L01FC01', 'DARZALEX', 'SC', 1800, 'flat', 1800, '9000657', ''],
  ['pembrolizumab', 'L01FF02', 'KEYTRUDA', 'IV', 200, 'flat', 50, '9409535', ''],
  ['nivolumab', 'L01FF01', 'OPDIVO', 'IV', 240, 'flat', 240, '9438979', ''],
  ['ipilimumab', 'L01FX04', 'YERVOY', 'IV', 3, 'kg', 200, '9374067', ''],
  ['atézolizumab', 'L01FF05', 'TECENTRIQ', 'IV', 1200, 'flat', 1200, '9431262', ''],
  ['durvalumab', 'L01FF03', 'IMFINZI', 'IV', 10, 'kg', 500, '9440551', ''],
  ['avélumab', 'L01FF04', 'BAVENCIO', 'IV', 10, 'kg', 200, '9430736', ''],
  ['tébentafusp', 'L01XX75', 'KIMMTRAK', 'IV', 68, 'flat', 100, '', ''],
  ['docétaxel', 'L01CD02', 'TAXOTERE', 'IV', 75, 'm2', 80, '9342883', ''],
  ['paclitaxel', 'L01CD01', 'TAXOL', 'IV', 80, 'm2', 100, '9189944', ''],
  ['paclitaxel-albumine', 'L01CD01', 'ABRAXANE', 'IV', 125, 'm2', 100, '', ''],
  ['cabazitaxel', 'L01CD04', 'JEVTANA', 'IV', 20, 'm2', 60, '9365950', ''],
  ['pémétrexed', 'L01BA04', 'ALIMTA', 'IV', 500, 'm2', 500, '9261771', ''],
  ['cisplatine', 'L01XA01', 'CISPLATINE', 'IV', 75, 'm2', 50, '9149063', ''],
  ['carboplatine', 'L01XA02', 'CARBOPLATINE', 'IV', 5, 'auc', 450, '9210213', ''],
  ['oxaliplatine', 'L01XA03', 'ELOXATINE', 'IV', 85, 'm2', 100, '9183077', ''],
  ['irinotécan', 'L01CE02', 'CAMPTO', 'IV', 180, 'm2', 100, '9173311', ''],
  ['topotécan', 'L01CE01', 'HYCAMTIN', 'PO', 2.3, 'm2', 1, '9311598', ''],
  ['gemcitabine', 'L01BC05', 'GEMZAR', 'IV', 1000, 'm2', 1000, '9182190', ''],
  ['fluorouracile', 'L01BC02', 'FLUOROURACILE', 'IV', 2400, 'm2', 1000, '9191527', ''],
  ['acide folinique', 'V03AF03', 'FOLINATE DE CALCIUM', 'IV', 400, 'm2', 350, '', ''],
  ['capécitabine', 'L01BC06', 'XELODA', 'PO', 1000, 'm2', 500, '', '3400936574625'],
  ['trifluridine-tipiracil', 'L01BC59', 'LONSURF', 'PO', 35, 'm2', 20, '', ''],
  ['doxorubicine', 'L01DB01', 'ADRIBLASTINE', 'IV', 50, 'm2', 50, '9157849', ''],
  ['doxorubicine liposomale', 'L01DB01', 'CAELYX', 'IV', 40, 'm2', 50, '9229483', ''],
  ['épirubicine', 'L01DB03', 'EPIRUBICINE', 'IV', 100, 'm2', 50, '9319708', ''],
  ['daunorubicine', 'L01DB02', 'CERUBIDINE', 'IV', 60, 'm2', 20, '9242650', ''],
  ['idarubicine', 'L01DB06', 'ZAVEDOS', 'IV', 12, 'm2', 5, '9153403', ''],
  ['cyclophosphamide', 'L01AA01', 'ENDOXAN', 'IV', 500, 'm2', 1000, '', ''],
  ['ifosfamide', 'L01AA06', 'HOLOXAN', 'IV', 3000, 'm2', 2000, '', ''],
  ['melphalan', 'L01AA03', 'ALKERAN', 'IV', 200, 'm2', 50, '', ''],
  ['bendamustine', 'L01AA09', 'LEVACT', 'IV', 90, 'm2', 100, '', ''],
  ['dacarbazine', 'L01AX04', 'DETICENE', 'IV', 375, 'm2', 100, '9025711', ''],
  ['témozolomide', 'L01AX03', 'TEMODAL', 'PO', 150, 'm2', 100, '', '3400957474713'],
  ['fotémustine', 'L01AD05', 'MUPHORAN', 'IV', 100, 'm2', 208, '9137580', ''],
  ['lomustine', 'L01AD02', 'BELUSTINE', 'PO', 100, 'm2', 40, '', ''],
  ['étoposide', 'L01CB01', 'ETOPOSIDE', 'IV', 100, 'm2', 100, '9175801', ''],
  ['vincristine', 'L01CA02', 'ONCOVIN', 'IV', 1.4, 'm2', 1, '9065107', ''],
  ['vinblastine', 'L01CA01', 'VELBE', 'IV', 6, 'm2', 10, '', ''],
  ['vinorelbine', 'L01CA04', 'NAVELBINE', 'IV', 25, 'm2', 50, '9137172', ''],
  ['éribuline', 'L01XX41', 'HALAVEN', 'IV', 1.23, 'm2', 0.88, '9368954', ''],
  ['trabectédine', 'L01CX01', 'YONDELIS', 'IV', 1.5, 'm2', 1, '9290525', ''],
  ['bléomycine', 'L01DC01', 'BLEOMYCINE', 'IV', 15, 'flat', 15, '', ''],
  ['dactinomycine', 'L01DA01', 'COSMEGEN', 'IV', 1.5, 'm2', 0.5, '9255724', ''],
  ['mitomycine', 'L01DC03', 'AMETYCINE', 'IV', 10, 'm2', 10, '', ''],
  ['méthotrexate', 'L01BA01', 'METHOTREXATE', 'IV', 3000, 'm2', 1000, '9233473', ''],
  ['cytarabine', 'L01BC01', 'ARACYTINE', 'IV', 200, 'm2', 1000, '', ''],
  ['fludarabine', 'L01BB05', 'FLUDARA', 'IV', 25, 'm2', 50, '', ''],
  ['mercaptopurine', 'L01BB02', 'PURINETHOL', 'PO', 50, 'm2', 50, '', '3400936431126'],
  ['asparaginase', 'L01XX02', 'KIDROLASE', 'IV', 6000, 'm2', 10000, '', ''],
  ['azacitidine', 'L01BC07', 'VIDAZA', 'SC', 75, 'm2', 100, '9274762', ''],
  ['bortézomib', 'L01XG01', 'VELCADE', 'SC', 1.3, 'm2', 3.5, '9318910', ''],
  ['carfilzomib', 'L01XG02', 'KYPROLIS', 'IV', 27, 'm2', 60, '9413838', ''],
  ['lénalidomide', 'L04AX04', 'REVLIMID', 'PO', 25, 'flat', 25, '', '3400938102543'],
  ['pomalidomide', 'L04AX06', 'IMNOVID', 'PO', 4, 'flat', 1, '', '3400927457968'],
  ['dexaméthasone', 'H02AB02', 'NEODEX', 'PO', 40, 'flat', 40, '', ''],
  ['prednisone', 'H02AB07', 'CORTANCYL', 'PO', 60, 'flat', 20, '', ''],
  ['vénétoclax', 'L01XX52', 'VENCLYXTO', 'PO', 400, 'flat', 100, '', ''],
  ['ibrutinib', 'L01EL01', 'IMBRUVICA', 'PO', 420, 'flat', 140, '', '3400927949845'],
  ['imatinib', 'L01EA01', 'GLIVEC', 'PO', 400, 'flat', 400, '', '3400936224988'],
  ['dasatinib', 'L01EA02', 'SPRYCEL', 'PO', 100, 'flat', 100, '', '3400939159584'],
  ['sunitinib', 'L01EX01', 'SUTENT', 'PO', 50, 'flat', 50, '', '3400937626736'],
  ['régorafénib', 'L01EX05', 'STIVARGA', 'PO', 160, 'flat', 40, '', '3400927520006'],
  ['sorafénib', 'L01EX02', 'NEXAVAR', 'PO', 400, 'flat', 200, '', '3400937613729'],
  ['lenvatinib', 'L01EX08', 'LENVIMA', 'PO', 12, 'flat', 10, '', '3400930018958'],
  ['pazopanib', 'L01EX03', 'VOTRIENT', 'PO', 800, 'flat', 400, '', '3400949131570'],
  ['cabozantinib', 'L01EX07', 'CABOMETYX', 'PO', 60, 'flat', 60, '', ''],
  ['axitinib', 'L01EK01', 'INLYTA', 'PO', 5, 'flat', 1, '', '3400926648046'],
  ['évérolimus', 'L01EG02', 'AFINITOR', 'PO', 10, 'flat', 10, '', '3400939628288'],
  ['erlotinib', 'L01EB02', 'TARCEVA', 'PO', 150, 'flat', 150, '', '3400936923522'],
  ['géfitinib', 'L01EB01', 'IRESSA', 'PO', 250, 'flat', 250, '', '3400939595078'],
  ['afatinib', 'L01EB03', 'GIOTRIF', 'PO', 40, 'flat', 40, '', '3400927565878'],
  ['osimertinib', 'L01EB04', 'TAGRISSO', 'PO', 80, 'flat', 80, '', '3400930047651'],
  ['crizotinib', 'L01ED01', 'XALKORI', 'PO', 250, 'flat', 250, '', '3400926762797'],
  ['alectinib', 'L01ED03', 'ALECENSA', 'PO', 600, 'flat', 150, '', ''],
  ['dabrafénib', 'L01EC02', 'TAFINLAR', 'PO', 150, 'flat', 75, '', '3400927549731'],
  ['tramétinib', 'L01EE01', 'MEKINIST', 'PO', 2, 'flat', 2, '', '3400927944703'],
  ['vémurafénib', 'L01EC01', 'ZELBORAF', 'PO', 960, 'flat', 240, '', '3400922087566'],
  ['palbociclib', 'L01EF01', 'IBRANCE', 'PO', 125, 'flat', 125, '', '3400930075302'],
  ['olaparib', 'L01XK01', 'LYNPARZA', 'PO', 300, 'flat', 150, '', '3400930003992'],
  ['lapatinib', 'L01EH01', 'TYVERB', 'PO', 1250, 'flat', 250, '', '3400941701764'],
  ['tamoxifène', 'L02BA01', 'NOLVADEX', 'PO', 20, 'flat', 20, '', '3400932865284'],
  ['létrozole', 'L02BG04', 'FEMARA', 'PO', 2.5, 'flat', 2.5, '', '3400934147425'],
  ['anastrozole', 'L02BG03', 'ARIMIDEX', 'PO', 1, 'flat', 1, '', '3400949008292'],
  ['exémestane', 'L02BG06', 'AROMASINE', 'PO', 25, 'flat', 25, '', '3400949020188'],
  ['fulvestrant', 'L02BA03', 'FASLODEX', 'IM', 500, 'flat', 250, '9261073', ''],
  ['leuproréline', 'L02AE02', 'ENANTONE', 'SC', 11.25, 'flat', 11.25, '', '3400937575317'],
  ['bicalutamide', 'L02BB03', 'CASODEX', 'PO', 50, 'flat', 50, '', '3400949014507'],
  ['abiratérone', 'L02BX03', 'ZYTIGA', 'PO', 1000, 'flat', 250, '', '3400921749748'],
  ['enzalutamide', 'L02BB04', 'XTANDI', 'PO', 160, 'flat', 40, '', '3400927432484'],
  ['octréotide', 'H01CB02', 'SANDOSTATINE LP', 'IM', 30, 'flat', 30, '', ''],
  ['lanréotide', 'H01CB03', 'SOMATULINE LP', 'SC', 120, 'flat', 120, '', '3400935728951'],
  ['lutétium (177Lu) oxodotréotide', 'V10XX04', 'LUTATHERA', 'IV', 7400, 'flat', 7400, '9408211', ''],
  ['BCG intravésical', 'L03AX03', 'IMMUCYST', 'IVES', 81, 'flat', 81, '9353846', ''],
  ['iode 131', 'V10XA01', 'IODE 131', 'PO', 3700, 'flat', 3700, '', ''],
];

/** UCD13 is an EAN-13 number: 34008, UCD7 and its check digit. */
function ucd13Of(ucd7: string): string {
  const digits = `34008${ucd7}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return digits + String((10 - (sum % 10)) % 10);
}

const factsOf = ([, atc, brand, route, dose, per, strength, ucd, cip]: Row): DrugFacts =>
  Object.freeze({
    atc,
    brand,
    route,
    dose,
    per,
    unit: atc.startsWith('V10') ? 'MBq' : atc === 'L01XX02' ? 'UI' : 'mg',
    strength,
    ucd7: ucd === '' ? null : ucd,
    ucd13: ucd === '' ? null : ucd13Of(ucd),
    cip13: cip === '' ? null : cip,
  });

/** By French DCI, lower case. */
export const DRUGS: ReadonlyMap<string, DrugFacts> = new Map(ROWS.map((row) => [row[0], factsOf(row)]));
