import type { Mention } from '../../../src/model/mention.ts';
import type { LanguageCode } from './language.tsx';

type Words = Readonly<Record<string, string>>;

/** States that mentions hold (`src/nlp/VALUES.md`) in French; in English they are said as they are. */
const STATES: Words = Object.freeze({
  positive: 'positif',
  negative: 'négatif',
  mutated: 'muté',
  'wild-type': 'sauvage',
  rearranged: 'réarrangé',
  amplified: 'amplifié',
  lost: 'perdu',
  retained: 'conservé',
  methylated: 'méthylé',
  codeleted: 'codélété',
  low: 'bas',
  intermediate: 'intermédiaire',
  high: 'haut',
  metastatic: 'métastatique',
  'locally advanced': 'localement avancé',
  localised: 'localisé',
  advanced: 'avancé',
  extensive: 'étendu',
  CR: 'réponse complète',
  PR: 'réponse partielle',
  SD: 'stabilité',
  PD: 'progression',
  pCR: 'réponse histologique complète',
  dissociated: 'dissociée',
  complete: 'complète',
  partial: 'partielle',
  'no-evidence': 'sans signe de maladie',
  cured: 'guérison',
  current: 'actif',
  former: 'sevré',
  never: 'jamais',
  passive: 'passif',
  local: 'locale',
  regional: 'régionale',
  locoregional: 'locorégionale',
  'local and metastatic': 'locale et métastatique',
  biochemical: 'biologique',
  stopped: 'arrêté',
  refused: 'refusé',
  cancelled: 'annulé',
  contraindicated: 'contre-indiqué',
  completed: 'terminé',
  allergy: 'allergie',
  toxicity: 'toxicité',
  progression: 'progression',
  choice: 'choix du patient',
  condition: 'état général',
  completion: 'fin prévue',
  infection: 'infection',
  cardiovascular: 'cardiovasculaire',
  other: 'autre',
  left: 'gauche',
  right: 'droite',
  bilateral: 'bilatéral',
  unilateral: 'unilatéral',
  median: 'médian',
  neoadjuvant: 'néoadjuvant',
  adjuvant: 'adjuvant',
  palliative: 'palliatif',
  curative: 'curatif',
  maintenance: 'entretien',
});

/** Parts of a value that a reader wants to see, with their name; the other parts serve the machine. An empty name stands alone. */
const PARTS: Readonly<Record<string, Readonly<Record<LanguageCode, string>>>> = Object.freeze({
  prefix: { fr: '', en: '' },
  T: { fr: 'T', en: 'T' },
  N: { fr: 'N', en: 'N' },
  M: { fr: 'M', en: 'M' },
  R: { fr: 'R', en: 'R' },
  dose_gy: { fr: 'dose (Gy)', en: 'dose (Gy)' },
  fractions: { fr: 'fractions', en: 'fractions' },
  grade: { fr: 'grade', en: 'grade' },
  reason: { fr: 'motif', en: 'reason' },
  cause: { fr: 'cause', en: 'cause' },
  gene: { fr: 'gène', en: 'gene' },
  charlson: { fr: 'Charlson', en: 'Charlson' },
  count: { fr: 'cycles', en: 'cycles' },
  cycle: { fr: 'cycle', en: 'cycle' },
  day: { fr: 'jour', en: 'day' },
  positive: { fr: 'positifs', en: 'positive' },
  examined: { fr: 'examinés', en: 'examined' },
  min: { fr: 'min', en: 'min' },
  max: { fr: 'max', en: 'max' },
  phase: { fr: 'phase', en: 'phase' },
  nct: { fr: '', en: '' },
  norm: { fr: '', en: '' },
  quality: { fr: '', en: '' },
  status: { fr: '', en: '' },
});

const stateText = (value: string | number | boolean, language: LanguageCode): string =>
  language === 'fr' && typeof value === 'string' && Object.hasOwn(STATES, value) ? (STATES[value] ?? value) : String(value);

/** A value in its normal form, as one reads it: `80 %`, `positif`, `T 2, N 1`. Empty where there is none to read. */
export function valueText({ value, unit }: Pick<Mention, 'value' | 'unit'>, language: LanguageCode): string {
  if (value === null) return '';
  const parts =
    typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => {
          const name = Object.hasOwn(PARTS, key) ? PARTS[key]?.[language] : undefined;
          return name === undefined || typeof part === 'object' ? [] : [`${name} ${stateText(part, language)}`.trim()];
        })
      : [stateText(value, language)];
  const text = parts.join(', ');
  return text === '' || unit === null ? text : `${text} ${unit}`;
}
