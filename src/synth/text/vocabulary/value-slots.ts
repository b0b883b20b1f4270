import type { Tnm } from '../../course/types.ts';
import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { COMORBIDITY_NAMES } from '../lexicon/comorbidities.ts';
import { TOXICITY_NAMES } from '../lexicon/toxicities.ts';
import { decimal, markStated, romans } from './numbers.ts';

/** TNM in the spellings of reports: `pT2N1M0`, `pT2 N1 M0`, `pT2 pN1 cM0`, `T2N1M0`. */
export function tnmText(tnm: Tnm, scribe: Scribe): string {
  const t = tnm.t === null ? '' : `T${tnm.t}`;
  const n = tnm.n === null ? '' : `N${tnm.n}`;
  const m = tnm.m === null ? '' : `M${tnm.m}`;
  const prefix = tnm.prefix === 'c' && scribe.rng.chance(0.6) ? '' : tnm.prefix;
  switch (scribe.rng.int(0, 3)) {
    case 0:
      return [`${prefix}${t}`, n === '' ? '' : `${prefix}${n}`, m].filter((part) => part !== '' && part !== prefix).join(' ');
    case 1:
      return [`${prefix}${t}`, n, m].filter((part) => part !== '' && part !== prefix).join(' ');
    default:
      return `${prefix}${t}${n}${m}`;
  }
}

function toxicityName(scribe: Scribe): string {
  const told = scribe.told;
  if (told.kind !== 'toxicity') return '';
  const names = TOXICITY_NAMES[told.term];
  return names === undefined ? told.label : scribe.rng.chance(0.4) ? told.label : scribe.rng.pick(names);
}

const deathCause = (cause: string | null, scribe: Scribe): string =>
  cause === 'cancer'
    ? scribe.rng.pick(['évolution tumorale', 'progression de la maladie', 'cancer', 'évolution de la maladie cancéreuse'])
    : (cause ?? '');

/** French words for the kinds of sample of the biobank. */
const SAMPLES: Readonly<Record<string, string>> = {
  tissue: 'tissu tumoral congelé',
  serum: 'sérum',
  plasma: 'plasma',
  blood: 'sang total',
  bone_marrow: 'moelle osseuse',
  dna: 'ADN',
};

/** French words for the reasons that the simulator draws; any other reason is said as it is. */
const ADMISSIONS: Readonly<Record<string, readonly string[]>> = {
  surgery: ['prise en charge chirurgicale', 'intervention programmée', 'chirurgie'],
  toxicity: ['complication du traitement', 'toxicité du traitement', 'mauvaise tolérance du traitement'],
  treatment: ['administration du traitement', 'réalisation de la cure', 'traitement programmé'],
  symptoms: ['altération de l’état général', 'douleurs non contrôlées', 'bilan d’une symptomatologie'],
  palliative: ['soins palliatifs', 'soins de confort', 'prise en charge symptomatique'],
  transplant: ['intensification et greffe', 'greffe'],
  work_up: ['bilan', 'bilan initial', 'réalisation du bilan'],
};

function admissionReason(reason: string, scribe: Scribe): string {
  const words = ADMISSIONS[reason];
  return words === undefined ? reason : scribe.rng.pick(words);
}

export const VALUE_SLOTS: readonly (readonly [string, Slot])[] = [
  ['tnm', (scribe) => scribe.told.kind === 'tnm' && markStated(scribe, tnmText(scribe.told.tnm, scribe))],
  [
    'stade',
    (scribe, argument) => {
      const told = scribe.told;
      if (told.kind !== 'stage') return;
      const system = told.system;
      if (argument === 'nu') {
        markStated(scribe, scribe.rng.pick([told.stage, told.stage, system === 'TNM' ? told.stage : `${told.stage} (${system})`]));
        return;
      }
      const words =
        system === 'FIGO'
          ? [`stade FIGO ${told.stage}`, `stade ${told.stage} FIGO`, `FIGO ${told.stage}`, `stade ${told.stage} de la FIGO`]
          : system === 'Ann Arbor'
            ? [`stade ${told.stage} d’Ann Arbor`, `stade ${told.stage}`, `stade Ann Arbor ${told.stage}`, `Ann Arbor ${told.stage}`]
            : system === 'ISS'
              ? [`ISS ${told.stage}`, `stade ISS ${told.stage}`, `score ISS ${told.stage}`]
              : system === 'Binet'
                ? [`stade ${told.stage} de Binet`, `Binet ${told.stage}`, `stade ${told.stage}`]
                : system === 'INRG'
                  ? [`stade ${told.stage} INRG`, `INRG ${told.stage}`, `stade ${told.stage}`]
                  : [`stade ${told.stage}`, `stade ${told.stage}`, `stade ${told.stage} UICC`, `stade TNM ${told.stage}`];
      markStated(scribe, scribe.rng.pick(words));
    },
  ],
  [
    'ps',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'performance_status') return;
      const n = told.value;
      const words = scribe.style.abbreviates
        ? [`OMS ${n}`, `PS ${n}`, `PS${n}`, `OMS=${n}`, `ECOG ${n}`]
        : [`OMS ${n}`, `indice de performance OMS à ${n}`, `PS à ${n}`, `indice OMS ${n}`, `performance status à ${n}`];
      markStated(scribe, scribe.rng.pick(words));
    },
  ],
  [
    'poids',
    (scribe) =>
      scribe.told.kind === 'weight' &&
      markStated(
        scribe,
        scribe.rng.pick([`${decimal(scribe.told.kg)} kg`, `${decimal(scribe.told.kg)}kg`, `${decimal(scribe.told.kg)} kg`]),
      ),
  ],
  ['toxicite', (scribe) => markStated(scribe, toxicityName(scribe))],
  [
    'grade_tox',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'toxicity')
        scribe.out.write(
          scribe.rng.pick([`grade ${told.grade}`, `grade ${told.grade}`, `G${told.grade}`, `grade ${romans[told.grade] ?? ''}`]),
        );
    },
  ],
  ['medicament_tox', (scribe) => scribe.told.kind === 'toxicity' && scribe.out.write(scribe.told.drug ?? 'traitement')],
  [
    'comorbidite',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'comorbidity') return;
      const names = COMORBIDITY_NAMES[told.icd10];
      markStated(
        scribe,
        (names === undefined || scribe.rng.chance(0.3) ? told.label : scribe.rng.pick(names)).replace(/^antécédent (?:de |d’)/, ''),
      );
    },
  ],
  ['medicaments_comorbidite', (scribe) => scribe.told.kind === 'comorbidity' && scribe.out.write(scribe.told.drugs.join(', '))],
  [
    'labo',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'lab') return;
      const unit = told.unit
        .replace('µg/L', scribe.rng.chance(0.5) ? 'ng/mL' : 'µg/L')
        .replace('kU/L', scribe.rng.chance(0.5) ? 'UI/mL' : 'kU/L');
      markStated(scribe, `${told.label} ${scribe.rng.pick(['à ', ': ', '= ', ''])}${decimal(told.value)} ${unit}`);
    },
  ],
  [
    'paquets',
    (scribe) =>
      scribe.told.kind === 'tobacco' &&
      scribe.told.packYears !== null &&
      scribe.out.write(
        scribe.rng.pick([`${scribe.told.packYears} PA`, `${scribe.told.packYears} paquets-années`, `${scribe.told.packYears} P/A`]),
      ),
  ],
  ['gene', (scribe) => scribe.told.kind === 'predisposition' && scribe.out.write(scribe.told.gene)],
  ['parent', (scribe) => scribe.told.kind === 'family_cancer' && scribe.out.write(scribe.told.relation)],
  [
    'age_parent',
    (scribe) => scribe.told.kind === 'family_cancer' && scribe.told.age !== null && scribe.out.write(`${scribe.told.age} ans`),
  ],
  ['decouverte', (scribe) => scribe.told.kind === 'discovery' && scribe.out.write(scribe.told.how)],
  ['motif', (scribe) => scribe.told.kind === 'admission' && scribe.out.write(admissionReason(scribe.told.reason, scribe))],
  ['cause', (scribe) => scribe.told.kind === 'death' && scribe.out.write(deathCause(scribe.told.cause, scribe))],
  ['prelevement', (scribe) => scribe.told.kind === 'sample_stored' && scribe.out.write(SAMPLES[scribe.told.nature] ?? scribe.told.nature)],
  ['numero_prelevement', (scribe) => scribe.told.kind === 'sample_stored' && scribe.out.write(scribe.told.sample)],
];

export const VALUE_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['age_parent', (scribe) => scribe.told.kind === 'family_cancer' && scribe.told.age !== null],
  ['paquets', (scribe) => scribe.told.kind === 'tobacco' && scribe.told.packYears !== null],
  ['actif', (scribe) => scribe.told.kind === 'tobacco' && scribe.told.status === 'current'],
  ['sevre', (scribe) => scribe.told.kind === 'tobacco' && scribe.told.status === 'former'],
  ['jamais', (scribe) => scribe.told.kind === 'tobacco' && scribe.told.status === 'never'],
  ['alcool_aucun', (scribe) => scribe.told.kind === 'alcohol' && scribe.told.status === 'none'],
  ['alcool_occasionnel', (scribe) => scribe.told.kind === 'alcohol' && scribe.told.status === 'occasional'],
  ['alcool_excessif', (scribe) => scribe.told.kind === 'alcohol' && scribe.told.status === 'excessive'],
  ['alcool_sevre', (scribe) => scribe.told.kind === 'alcohol' && scribe.told.status === 'weaned'],
  ['pathogene', (scribe) => scribe.told.kind === 'predisposition' && scribe.told.pathogenic],
  ['risque_haut', (scribe) => scribe.told.kind === 'genetic_risk' && scribe.told.risk === 'high'],
  ['medicament', (scribe) => scribe.told.kind === 'toxicity' && scribe.told.drug !== null],
  ['traitee', (scribe) => scribe.told.kind === 'comorbidity' && scribe.told.drugs.length > 0],
  ['cause', (scribe) => scribe.told.kind === 'death' && scribe.told.cause !== null],
  ['differenciation', (scribe) => scribe.told.kind === 'grade' && scribe.told.gleason === null && scribe.told.system === 'differentiation'],
  ['haut', (scribe) => scribe.told.kind === 'lab' && scribe.told.high !== null && scribe.told.value > scribe.told.high],
  ['urgence', (scribe) => scribe.told.kind === 'admission' && scribe.told.emergency],
  ['lymphome', (scribe) => scribe.told.kind === 'stage' && scribe.told.system === 'Ann Arbor'],
];
