import { BIOMARKERS, type Biomarker } from '../../terminology/biomarkers/biomarkers.ts';
import { namePattern } from '../../terminology/table/name-pattern.ts';
import type { Phrase } from '../engine/contract.ts';
import { ALTERATIONS } from './alterations.ts';

/** What a word says of a marker, before the marker's family gives it its normal form. */
export type Finding =
  | 'positive'
  | 'negative'
  | 'mutated'
  | 'wild'
  | 'amplified'
  | 'not amplified'
  | 'rearranged'
  | 'lost'
  | 'retained'
  | 'methylated'
  | 'unmethylated'
  | 'codeleted'
  | 'unstable'
  | 'stable'
  | 'low'
  | 'high';
export type MarkerPayload =
  | { readonly word: 'marker'; readonly marker: Biomarker }
  | {
      readonly word: 'finding';
      readonly finding: Finding /** Stands before the marker ("mutation de"), after it ("muté"), or both. */;
      readonly side: 'before' | 'after' | 'both';
    }
  | { readonly word: 'triple' }
  | { readonly word: 'direct'; readonly code: string; readonly value: string }
  | { readonly word: 'assay' }
  /** An alteration that its own name says, without the gene: "T790M", "t(11;14)". */
  | { readonly word: 'alteration'; readonly code: string; readonly value: string; readonly denied: string };

const finding = (value: Finding, side: 'before' | 'after' | 'both', ...patterns: string[]): Phrase<MarkerPayload>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'finding' as const, finding: value, side }) }));
const direct = (code: string, value: string, ...patterns: string[]): Phrase<MarkerPayload>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'direct' as const, code, value }) }));

/** Names come from src/terminology/biomarkers; words for results written for Continuum, version 2026-11. */
export const PHRASES: readonly Phrase<MarkerPayload>[] = Object.freeze(
  [
    ...BIOMARKERS.flatMap((marker) => {
      const value: MarkerPayload = Object.freeze({ word: 'marker', marker });
      return marker.names.map((name) => ({ pattern: namePattern(name), value }));
    }),
    ...finding(
      'positive',
      'after',
      'positif',
      'positivement',
      'exprimé',
      'exprimant',
      'présent~',
      'détecté',
      'détectable',
      'retrouvé',
      'identifié',
      'mis~ en évidence',
      '=POS',
      '=pos',
      'élevé',
      'forte expression',
      'positivité',
    ),
    ...finding(
      'positive',
      'before',
      'positivité',
      'positif pour',
      'positif aux',
      'positive au',
      'expression',
      'exprimant',
      'exprime',
      'expriment',
      'exprimait',
      'exprimaient',
      'marquage',
      'présence',
      'surexpriment',
      'surexprime',
      'surexprimant',
      'positivité cellulaire pour',
      'positif à',
    ),
    ...finding(
      'amplified',
      'both',
      'surexprimé',
      'surexpression',
      'hyperexprimé',
      'amplifié',
      'amplification',
      'hyperexpression',
      'enrichi~ en',
    ),
    ...finding(
      'negative',
      'after',
      'négatif',
      'négativement',
      'non exprimé',
      'absent',
      'non détecté',
      'non retrouvé',
      'non identifié',
      'non amplifié',
      'non surexprimé',
      '=NEG',
      '=neg',
      'négativité',
      'indétectable',
      'non réarrangé',
      'non mis en évidence',
      'n (est|était|sont|étaient) pas (surexprimé|amplifié|exprimé|réarrangé)',
      'nul',
      'n a pas été (retrouvé|détecté|identifié|mis en évidence)',
      'n ont pas été (retrouvés|détectés|identifiés|mis en évidence)',
      'n ont été détectés',
      'n a été détecté',
      'ne (montre|montrait) pas d (expression|amplification)',
      'n (a|ont) [pas] été (retrouvé|détecté|identifié|mis~ en évidence|observé)',
      'non (observé|visualisé)',
      'low',
      'faible',
    ),
    ...finding(
      'negative',
      'before',
      'négatif pour',
      'négativité pour',
      'négativité',
      'négative au',
      'négatifs aux',
      'n exprime pas',
      'n expriment pas',
      'pas d expression',
      'sans expression',
      'aucun réarrangement',
      'absence de translocation',
      'pas de translocation',
      'négatif pour l expression',
      'pas de fusion',
    ),
    ...finding(
      'mutated',
      'both',
      'muté',
      'mutation',
      'mutations',
      'variant pathogène',
      'variant',
      'porteur de la mutation',
      'porteuse de la mutation',
      'activation',
      'altération',
      'variation pathogène',
      'délétion',
      'insertion',
      'saut [d épissage]',
      'skipping',
      'duplication interne',
      '(mutation|variant) (pathogène|délétère|activatrice|constitutionnelle|germinale|somatique|inactivatrice)',
      '(mutation|variant) (constitutionnelle|germinale|somatique) (pathogène|délétère)',
      '(mutation|variant) pathogène (constitutionnelle|germinale|somatique)',
    ),
    ...finding(
      'wild',
      'both',
      'non muté',
      'n (est|était|sont|étaient) pas muté',
      'sauvage',
      'type sauvage',
      'wild type',
      '=WT',
      '=wt',
      'non mutant',
      'natif',
      'absence de mutation',
      'absence de mutations',
      'pas de mutation',
      'pas de mutations',
      'sans mutation',
      'sans mutations',
      'aucune mutation',
      'statut sauvage',
      'sans altération',
    ),
    ...finding(
      'rearranged',
      'both',
      'réarrangé',
      'réarrangement',
      'translocation',
      'transloqué',
      'fusion',
      'transcrit de fusion',
      'remanié',
      'remaniement',
    ),
    ...finding(
      'lost',
      'both',
      'perte d expression',
      'perte de l expression',
      'perte nucléaire',
      'perdu~',
      'éteint~',
      'extinction',
      'perte',
    ),
    ...finding(
      'retained',
      'both',
      'expression conservée',
      'conservé',
      'expression maintenue',
      'maintenu~',
      'expression préservée',
      'préservé',
      'conservation',
    ),
    ...finding(
      'negative',
      'both',
      'absence d expression',
      'sans surexpression',
      'pas de surexpression',
      'absence de surexpression',
      'sans réarrangement',
      'pas de réarrangement',
      'absence de réarrangement',
      'aucune expression',
    ),
    ...finding('not amplified', 'both', 'pas d amplification', 'sans amplification', 'absence d amplification', 'aucune amplification'),
    // "Porteuse du VPH"; of a gene its mutation is meant.
    ...finding('positive', 'before', '(porteur|porteuse) (de|du|d)'),
    ...finding('positive', 'after', 'positif pour [le|les] (sérotype|sérotypes|génotype|génotypes|type|types)'),
    ...finding('methylated', 'both', 'méthylé', 'méthylation', 'hyperméthylation', 'hyperméthylé'),
    ...finding('unmethylated', 'both', 'non méthylé', 'absence de méthylation', 'pas de méthylation', 'sans méthylation'),
    ...finding('codeleted', 'both', 'codélété', 'codélétion', 'co délétion', 'co délété', 'délété'),
    ...finding('negative', 'both', 'non codélété', 'absence de codélétion', 'pas de codélétion', 'sans codélétion', 'non délété'),
    ...finding('unstable', 'after', 'instable', 'déficient'),
    ...finding('stable', 'after', 'stable', 'proficient'),
    ...finding('low', 'after', 'bas risque', 'faible risque', 'risque faible', 'low risk'),
    ...finding('high', 'after', 'haut risque', 'risque élevé', 'high risk'),
    { pattern: '=TNBC', value: Object.freeze({ word: 'triple' as const }) },
    { pattern: 'triple négatif', value: Object.freeze({ word: 'triple' as const }) },
    { pattern: 'triple -', value: Object.freeze({ word: 'triple' as const }) },
    ...direct('ER', 'positive', 'luminal A', 'luminal B', 'luminal', 'luminale'),
    ...direct(
      'MSI',
      'MSS',
      '=MSS',
      '=pMMR',
      'microsatellites stables',
      'microsatellite stable',
      'stabilité des microsatellites',
      'stabilité microsatellitaire',
      'MMR proficient',
      'pas d instabilité [des] (microsatellites|microsatellitaire)',
      'sans instabilité [des] (microsatellites|microsatellitaire)',
      'absence d instabilité [des] (microsatellites|microsatellitaire)',
      'phénotype MSS',
      'statut MSS',
      'absence de phénotype MSI',
      '(expression conservée|conservation de l expression|maintien de l expression) des [4|quatre] protéines [du système] (MMR|de réparation)',
      '(pas de|sans|absence de|aucune) perte d expression des [4|quatre] protéines [du système] (MMR|de réparation)',
    ),
    ...direct(
      'MSI',
      'MSI-H',
      '=dMMR',
      'MMR déficient',
      'phénotype MSI',
      'statut MSI H',
      '=MSI =H',
      'déficience du système MMR',
      'déficit MMR',
      'perte d expression des protéines [du système] MMR',
    ),
    ...direct('HPV', 'positive', 'HPV induit', 'induit par [l|un] HPV'),
    ...ALTERATIONS.flatMap(({ code, value, denied, names }) =>
      names.map((pattern) => ({ pattern, value: Object.freeze({ word: 'alteration' as const, code, value, denied }) })),
    ),
    ...['=FISH', '=CISH', '=SISH', '=DISH', '=ISH', '=DDISH', 'hybridation in situ', 'hybridation in situ en fluorescence'].map(
      (pattern) => ({ pattern, value: Object.freeze({ word: 'assay' as const }) }),
    ),
  ].filter((p) => p.pattern !== 'triple -'),
);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that may stand between a marker and its result. */
export const FILLERS = set(
  ': = ( ) " de d du des la le les l a au aux en est sont etait etaient etant soit un une score scores statut ihc immunohistochimie immunohistochimique test recherche analyse etude resultat expression marquage marquages nucleaire cytoplasmique ' +
    'membranaire cellules tumorales taux index indice fortement moderement faiblement intensement diffusement fort forte intense environ evalue estime tumeur type mutationnel gene proto oncogene exon exons codon codons par avec dans montre ' +
    'herceptest hercep ab allred intensite tps cps ic toutes toute plus moins superieur inferieur > < ~ dose dosee eleve elevee initial initiale valeur mesure mesuree egal revele revient revenu reste restait s elevait augmente augmentee ' +
    'niveau serique totale total libre ng quantification ddpcr pcr ngs sequencage alors que re rp ro er pr rh hormonaux demontre present presente avait normal normale et ont er pgr ete demandee demande ce qui avere averee averes revelee revele realisee realise effectuee detectant montrant retrouvant objectivant revelant trouvee temps reel sur ' +
    'averes revelees reveles revenus revenue revenues se plasmatique',
);
/** Results are searched before the marker over these words. */
export const LEADS = set(
  "fois de d du des la le l les ' gene genes pour dans au aux a mutation mutations l' un une exon exons region codon codons en du ( : et proto oncogene statut faible forte fort pathogene pathogenes deletere constitutionnelle germinale somatique heterozygote activatrice recepteurs recepteur promoteur proteine proteines",
);
export const COORDINATORS = set(", et / ni ou & + - les des de du la le l d gene genes au a aux ( ) ' proteines ainsi que pour");
/** In such words the marker is the target of a treatment, not a result. */
export const TARGETED = set('anti inhibiteur inhibiteurs antagoniste antagonistes blocage tki analogue analogues ciblant voie');
export const QUESTION = set(
  'resultat resultats determiner rechercher evaluer recherche determination demande demandee demandees attente analyse etude test stratifie stratifiee stratification',
);
export const DENIALS = set('exclu exclue exclut elimine pas sans absence aucun aucune ni non');
/** Before a number: it is the limit of the normal range. */
export const NORMAL = set('n normale normal normes norme vn limite');
export const UNITS: Readonly<Record<string, string>> = {
  ng: 'ng',
  ug: 'µg',
  μg: 'µg',
  pg: 'pg',
  mg: 'mg',
  ui: 'UI',
  u: 'U',
  mui: 'mUI',
  ku: 'kU',
  iu: 'UI',
  pmol: 'pmol',
  nmol: 'nmol',
  kui: 'kUI',
  g: 'g',
};

/** Other stains of an immunohistochemical panel: they may stand in the same list. */
export const IHC_ITEMS = set(
  'vimentine desmine synaptophysine chromogranine cytokeratine cytokeratines keratine actine mammoglobine uroplakine thrombomoduline napsine calretinine mesotheline inhibine myogenine caldesmone cadherine e s100 proteine ps hmb melan ' +
    'chaine legere kappa lambda ttf ema afp ae muscle lisse gfap olig cycline ki facteur transcription thyroidien',
);
