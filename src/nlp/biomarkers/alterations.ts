/** An alteration known by its own name: value where stated, and where denied. */
export interface Alteration {
  readonly code: string;
  readonly value: string;
  readonly denied: string;
  /** Patterns of the reader. */
  readonly names: readonly string[];
}

const gene = (code: string, ...names: string[]): Alteration => ({ code, value: 'mutated', denied: 'wild-type', names });
const chromosome = (code: string, ...names: string[]): Alteration => ({
  code,
  value: 'positive',
  denied: 'negative',
  names: names.map((name) => name.replace(/[()]/g, '\\$&')),
});

/**
 * Variants and chromosome changes that name their gene or disease by themselves. Sources: OncoKB levels of evidence, WHO classification of
 * haematolymphoid tumours 2022, ISCN notation; written for Continuum, version 2026.11.
 */
export const ALTERATIONS: readonly Alteration[] = Object.freeze([
  gene('EGFR', '=T 790 =M', '=L 858 =R', '=C 797 =S', '=G 719 =X', '=G 719 =A', '=G 719 =S', '=L 861 =Q', '=S 768 =I'),
  gene('BRAF', '=V 600 =E', '=V 600 =K', '=V 600 =D', '=V 600 =R'),
  gene('KRAS', '=G 12 =C', '=G 12 =D', '=G 12 =V', '=G 12 =A', '=G 12 =R', '=G 12 =S', '=G 13 =D', '=Q 61 =H'),
  gene('IDH', '=R 132 =H', '=R 132 =C'),
  gene('JAK2', '=V 617 =F'),
  gene('PDGFRA', '=D 842 =V'),
  gene('H3K27M', '=H 3 =K 27 =M', '=H 3 K27M', '=K 27 =M'),
  chromosome('del(17p)', 'del ( 17 p )', 'del ( 17 p 13 )', 'del 17 p', 'délétion 17 p', 'délétion du 17 p'),
  chromosome('del(13q)', 'del ( 13 q )', 'del 13 q', 'délétion 13 q'),
  chromosome('del(11q)', 'del ( 11 q )', 'del 11 q', 'délétion 11 q'),
  chromosome('del(5q)', 'del ( 5 q )', 'del 5 q', 'délétion 5 q'),
  chromosome('del(7q)', 'del ( 7 q )', 'monosomie 7', 'délétion 7 q'),
  chromosome('trisomie 12', 'trisomie 12'),
  chromosome('gain(1q)', 'gain ( 1 q )', 'gain 1 q', 'amp ( 1 q )', 'gain de 1 q'),
  // Uveal melanoma: chromosomes of the risk of metastasis.
  chromosome(
    'monosomie 3',
    'monosomie 3',
    'monosomie du 3',
    'monosomie du chromosome 3',
    'perte du chromosome 3',
    'délétion du chromosome 3',
  ),
  chromosome(
    'gain(8q)',
    'gain ( 8 q )',
    'gain 8 q',
    'gain de 8 q',
    'gain du 8 q',
    'gain en 8 q',
    'polysomie 8 q',
    'gain du bras long du chromosome 8',
  ),
  chromosome('gain(6p)', 'gain ( 6 p )', 'gain 6 p', 'gain de 6 p', 'gain du 6 p'),
  chromosome('t(4;14)', 't ( 4 ; 14 )'),
  chromosome('t(11;14)', 't ( 11 ; 14 )'),
  chromosome('t(14;16)', 't ( 14 ; 16 )'),
  chromosome('t(14;18)', 't ( 14 ; 18 )'),
  chromosome('t(8;14)', 't ( 8 ; 14 )'),
  chromosome('t(8;21)', 't ( 8 ; 21 )'),
  chromosome('t(11;22)', 't ( 11 ; 22 )'),
  chromosome('t(X;18)', 't ( =X ; 18 )'),
  chromosome('inv(16)', 'inv ( 16 )'),
  chromosome('BCR-ABL', 't ( 9 ; 22 )', 'Philadelphie positif', 'chromosome Philadelphie positif', '=Ph + positif'),
  chromosome('PML-RARA', 't ( 15 ; 17 )'),
  chromosome('complex karyotype', 'caryotype complexe'),
]);
