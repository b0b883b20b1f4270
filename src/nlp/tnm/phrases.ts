import type { Phrase } from '../engine/contract.ts';

export type TnmAnchor = 'T' | 'N' | 'M' | 'R' | 'L' | 'nodes' | 'ratio' | 'listed';

/** Before T: clinical, pathological, ultrasound, autopsy, recurrence, after treatment. "un", "an" are words, so N has fewer. */
const T_PREFIXES = ['', 'p', 'c', 'yp', 'yc', 'u', 'a', 'r', 'y', 'rp', 'rc', 'yu', 'us', 'mp', 'mr', 'ymr'];
const N_PREFIXES = ['', 'p', 'c', 'yp', 'yc', 'rp', 'rc', 'mr'];
const PREFIXED = N_PREFIXES.filter((p) => p !== '');

const anchor = (value: TnmAnchor, patterns: readonly string[]): Phrase<TnmAnchor>[] => patterns.map((pattern) => ({ pattern, value }));

/**
 * Where a TNM formula may begin: tokens are letters or digits, so "pT2aN0" begins with "pT 2", "TxN1" with "TxN".
 * Source: UICC TNM classification, 8th edition; version 2026-11.
 */
export const PHRASES: readonly Phrase<TnmAnchor>[] = Object.freeze([
  ...anchor(
    'T',
    T_PREFIXES.flatMap((p) => [
      `${p}T! (0|1|2|3|4)`,
      ...[
        'Tis',
        'TisN',
        'TisNx',
        'TisNO',
        'TisNOMO',
        'Tx',
        'TxN',
        'TxNx',
        'TxNO',
        'TxNxM',
        'TxNxMx',
        'TxNxMO',
        'Ta',
        'TaN',
        'TaNO',
        'TaNx',
        'TaG',
        'TisG',
      ].map((w) => `${p}${w}!`),
    ]),
  ),
  ...anchor('T', ['=T (zéro|un|deux|trois|quatre)', '=pT (zéro|un|deux|trois|quatre)', 'TO! =NO', '=TONO', '=TONOMO']),
  ...anchor(
    'N',
    N_PREFIXES.flatMap((p) => [`${p}N! (0|1|2|3|+)`, ...['Nx', 'NxM', 'NxMx', 'NxMO'].map((w) => `${p}${w}!`)]),
  ),
  ...anchor(
    'N',
    PREFIXED.flatMap((p) => [`=${p}N`, `=${p}NO`, `=${p}NOM`, `=${p}NOMO`]),
  ),
  ...anchor('N', ['=NOMO', '=NO =MO', '=NOM (0|1)', '=N (zéro|un|deux|trois)']),
  ...anchor(
    'M',
    N_PREFIXES.flatMap((p) => [`${p}M! (0|1|+)`, `${p}Mx!`]),
  ),
  ...anchor(
    'M',
    PREFIXED.map((p) => `=${p}MO`),
  ),
  ...anchor('R', ['=R (0|1|2|x)', '=RO']),
  ...anchor('L', ['=L (0|1)', '=V (0|1|2)', '=Pn (0|1)', '=LV']),
  ...anchor('nodes', [
    '=N + (/|sur)',
    '=GS + (/|sur)',
    'ganglions envahis sur',
    'ganglion métastatique sur',
    'ganglions positifs sur',
    'ganglions prélevés',
    'ganglion envahi sur',
  ]),
  ...anchor('listed', [
    'ganglion (prélevé|examiné|analysé|retrouvé|étudié|envahi|métastatique|positif|atteint)',
    '=GG (prélevés|envahis|examinés)',
  ]),
  // Before a count written as a fraction: "ganglions : 2/15", "absence de métastase ganglionnaire (0/13)".
  ...anchor('ratio', [
    'ganglion [axillaire|pelvien|inguinal|iliaque|cervical|médiastinal|prélevé|examiné]',
    'ganglion sentinelle [négatif|positif|envahi|indemne]',
    '=N +',
    '=N',
    '=GS [(+|positif|négatif)]',
    '(métastase|envahissement|atteinte|invasion) ganglionnaire',
    'curage [axillaire|pelvien|inguinal|iliaque|cervical|ganglionnaire]',
  ]),
]);

/** What may stand between the word and its count. */
export const COUNT_FILLERS: ReadonlySet<string> = new Set(
  ': ( , = est sont soit + droit gauche negatif negatifs positif positifs'.split(' '),
);
/** Words of the grade of Elston and Ellis, near which A, N and M (or T, N, M) are its components: "SBR 2 (A3 N2 M1)". */
export const COMPONENT_WORDS: ReadonlySet<string> = new Set('sbr msbr elston ellis scarff bloom nottingham architecture noyaux'.split(' '));

/** Words near which a bare T2, N1 or M0 is a stage. */
export const STAGE_WORDS: ReadonlySet<string> = new Set(
  (
    'classe classee classes classees classification stade stades stadification tnm uicc ajcc ctnm ptnm tumeur tumeurs carcinome adenocarcinome cancer melanome lesion clinique cliniquement ganglionnaire ' +
    'statut metastatique ganglions soit stadifie stadifiee pathologique anatomopathologique histologique'
  ).split(' '),
);
/** Words near which T1 and T2 are images, vertebrae, hormones or times. */
export const IMAGE_WORDS: ReadonlySet<string> = new Set(
  (
    'signal hypersignal hyposignal isosignal hypersignaux hyposignaux sequence sequences ponderation pondere ponderee ponderees ponderes irm flair gadolinium injecte injectee diffusion fat sat etoile dixon stir axial axiale axiales ' +
    'sagittal sagittale coronal coronale gado vertebre vertebres vertebral vertebrale corps dorsal dorsale thoracique rachis rachidien niveau hormone hormones tsh ft t3 t4 temps lymphocytes cellules lam fab ' +
    'intensite relaxation spin echo'
  ).split(' '),
);
/** Words near which R1 and R2 are margins. */
export const RESECTION_WORDS: ReadonlySet<string> = new Set(
  'resection exerese marges marge berges berge chirurgie limites limite residu residuelle chirurgical chirurgicale operee opere curage piece recoupe cytoreduction'.split(
    ' ',
  ),
);
export const DIGIT_WORDS: Readonly<Record<string, string>> = { zero: '0', un: '1', deux: '2', trois: '3', quatre: '4' };
