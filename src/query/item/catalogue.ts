import { MENTION_TYPES } from '../../model/index.ts';
import type { Bilingual } from '../answers.ts';
import type { ItemKind } from '../tree/index.ts';
import * as C from './choices.ts';

/**
 * What a field holds. `choice`: one of known values; `code`: a code or any beneath it; `prefix`: codes whose hierarchy is their letters;
 * `shape`: stage, T, N, M with their subdivisions; `number`; `date`; `text`: a label, whole or cut with *; `drug`: a substance, a brand or an ATC class;
 * `marker` and `laboratory`: a name (`of`) and its result.
 */
export type ValueType = 'choice' | 'code' | 'prefix' | 'shape' | 'number' | 'date' | 'text' | 'drug' | 'marker' | 'laboratory';
export interface FieldSpec {
  readonly item: ItemKind;
  readonly field: string;
  readonly type: ValueType;
  /** What stands before the colon, French first. */
  readonly names: readonly string[];
  readonly said: Bilingual;
  /** Values of `choice`; for `text` and results, names that may be typed for some values. */
  readonly choices: readonly C.Choice[];
  /** Values by which the field says that it is not so. */
  readonly absent: readonly string[];
  /** May stand alone in the box, without its item around. */
  readonly alone: boolean;
}
interface Extra {
  readonly choices?: readonly C.Choice[];
  readonly absent?: readonly string[];
  readonly alone?: boolean;
}
const asChoices = (values: readonly string[]): readonly C.Choice[] =>
  values.map((value) => ({ value, fr: value, en: value, typed: [C.plainName(value)] }));

const field = (item: ItemKind, name: string, type: ValueType, names: string, fr: string, en: string, extra: Extra = {}): FieldSpec =>
  Object.freeze({
    item,
    field: name,
    type,
    names: names.split(' '),
    said: { fr, en },
    choices: extra.choices ?? [],
    absent: extra.absent ?? [],
    alone: extra.alone ?? false,
  });
const alone = { alone: true } as const;

export const ITEM_NAMES: Readonly<Record<ItemKind, readonly string[]>> = Object.freeze({
  patient: ['patient'],
  tumour: ['tumeur', 'tumour'],
  event: ['évènement', 'événement', 'event'],
  treatment: ['traitement', 'treatment'],
  state: ['état', 'state'],
  fact: ['fait', 'fact'],
  sample: ['échantillon', 'sample'],
  stay: ['séjour', 'stay'],
  mention: ['mention'],
});
/** The field that a bare value of an item is about: `évènement:décès`. */
export const MAIN_FIELD: Readonly<Record<ItemKind, string>> = Object.freeze({
  patient: 'sex',
  tumour: 'site',
  event: 'type',
  treatment: 'type',
  state: 'type',
  fact: 'kind',
  sample: 'nature',
  stay: 'kind',
  mention: 'type',
});

export const FIELDS: readonly FieldSpec[] = Object.freeze([
  field('patient', 'sex', 'choice', 'sexe sex', 'sexe', 'sex', { choices: C.SEXES, ...alone }),
  field('patient', 'age', 'number', 'âge_actuel age_today', 'âge à ce jour (ans)', 'age today (years)', alone),
  field('patient', 'birth', 'date', 'naissance birth', 'naissance', 'birth', alone),
  field('patient', 'vital', 'choice', 'statut vital', 'statut vital', 'vital status', { choices: C.VITAL, ...alone }),
  field(
    'patient',
    'follow_up',
    'number',
    'suivi follow_up',
    'suivi depuis le premier diagnostic (mois)',
    'follow-up since the first diagnosis (months)',
    alone,
  ),
  field('patient', 'last_news', 'date', 'dernières_nouvelles last_news', 'dernières nouvelles', 'last news', alone),
  field('patient', 'tumours', 'number', 'nombre_tumeurs tumours', 'nombre de tumeurs', 'number of tumours', alone),
  field('patient', 'smoker', 'choice', 'tabac smoker', 'tabac', 'tobacco', { choices: C.SMOKERS, ...alone }),
  field('patient', 'performance', 'number', 'oms performance', 'état général OMS', 'performance status', alone),
  field(
    'patient',
    'family_history',
    'choice',
    'cancer_familial family_cancer',
    'antécédents familiaux de cancer',
    'family history of cancer',
    {
      choices: C.YES_NO,
      absent: ['0'],
      ...alone,
    },
  ),

  field('tumour', 'site', 'code', 'site localisation', 'site', 'site'),
  field('tumour', 'morphology', 'code', 'morphologie morphology', 'morphologie', 'morphology', alone),
  field('tumour', 'diagnosed', 'date', 'diagnostic diagnosed date', 'diagnostic', 'diagnosed', alone),
  field('tumour', 'age', 'number', 'âge age', 'âge au diagnostic (ans)', 'age at diagnosis (years)', alone),
  field('tumour', 'stage', 'shape', 'stade stage', 'stade', 'stage', alone),
  field('tumour', 't', 'shape', 'T', 'T', 'T', { absent: ['T0'], ...alone }),
  field('tumour', 'n', 'shape', 'N', 'N', 'N', { absent: ['N0'], ...alone }),
  field('tumour', 'm', 'shape', 'M', 'M', 'M', { absent: ['M0'], ...alone }),
  field('tumour', 'grade', 'choice', 'grade', 'grade', 'grade', { choices: C.GRADES, ...alone }),
  field('tumour', 'laterality', 'choice', 'latéralité laterality', 'côté', 'side', { choices: C.LATERALITIES, ...alone }),
  field('tumour', 'basis', 'choice', 'base basis', 'base du diagnostic', 'basis of diagnosis', { choices: C.BASES }),
  field(
    'tumour',
    'metastases',
    'code',
    'métastases_initiales initial_metastases',
    'métastases au diagnostic',
    'metastases at diagnosis',
    alone,
  ),
  field('tumour', 'marker', 'marker', 'marqueur marker', 'marqueur', 'marker', {
    choices: C.RESULTS_TYPED,
    absent: C.ABSENT_RESULTS,
    ...alone,
  }),
  field('tumour', 'rank', 'number', 'rang rank', 'rang de la tumeur', 'rank of the tumour', alone),

  field('event', 'type', 'choice', 'type', 'type', 'type', { choices: C.EVENTS }),
  field('event', 'site', 'code', 'site', 'site', 'site'),
  field('event', 'date', 'date', 'date', 'date', 'date'),
  field('event', 'age', 'number', 'âge age', 'âge (ans)', 'age (years)'),
  field('event', 'primary', 'code', 'primitif primary', 'tumeur primitive', 'primary tumour'),

  field('treatment', 'type', 'choice', 'type', 'type', 'type', { choices: C.TREATMENTS }),
  field('treatment', 'drug', 'drug', 'médicament drug', 'médicament', 'drug', alone),
  field('treatment', 'protocol', 'text', 'protocole protocol', 'protocole', 'protocol', alone),
  field('treatment', 'act', 'text', 'acte act', 'acte', 'act', { choices: C.ACTS_TYPED, ...alone }),
  field('treatment', 'line', 'number', 'ligne line', 'ligne', 'line', alone),
  field('treatment', 'intent', 'choice', 'intention intent', 'intention', 'intent', { choices: C.INTENTS, ...alone }),
  field('treatment', 'cycles', 'number', 'cycles', 'cycles', 'cycles', alone),
  field('treatment', 'dose', 'number', 'dose', 'dose (Gy)', 'dose (Gy)', alone),
  field('treatment', 'end_reason', 'choice', 'motif_arrêt end_reason', 'motif d’arrêt', 'reason of the end', {
    choices: C.END_REASONS,
    ...alone,
  }),
  field('treatment', 'date', 'date', 'date début', 'début', 'start'),
  field('treatment', 'age', 'number', 'âge age', 'âge (ans)', 'age (years)'),
  field('treatment', 'primary', 'code', 'primitif primary', 'tumeur primitive', 'primary tumour'),

  field('state', 'type', 'choice', 'type', 'type', 'type', { choices: C.STATES }),
  field('state', 'metastatic', 'choice', 'métastatique metastatic', 'maladie à distance', 'distant disease', {
    choices: C.YES_NO,
    absent: ['0'],
  }),
  field('state', 'on', 'date', 'le on', 'date couverte', 'date covered'),
  field('state', 'date', 'date', 'date début', 'début', 'start'),
  field('state', 'end', 'date', 'fin end', 'fin', 'end'),
  field('state', 'age', 'number', 'âge age', 'âge (ans)', 'age (years)'),
  field('state', 'primary', 'code', 'primitif primary', 'tumeur primitive', 'primary tumour'),

  field('fact', 'kind', 'choice', 'type kind', 'nature', 'kind', { choices: C.FACTS }),
  field('fact', 'icd10', 'code', 'cim10 cim icd10', 'CIM-10', 'ICD-10', alone),
  field('fact', 'ccam', 'prefix', 'ccam', 'CCAM', 'CCAM', alone),
  field('fact', 'ghm', 'prefix', 'ghm', 'GHM', 'GHM', alone),
  field('fact', 'adicap', 'prefix', 'adicap', 'ADICAP', 'ADICAP', alone),
  field('fact', 'atc', 'drug', 'atc substance', 'substance', 'substance', alone),
  field('fact', 'laboratory', 'laboratory', 'labo biologie laboratory', 'biologie', 'laboratory', alone),
  field('fact', 'unit', 'text', 'unité unit', 'unité', 'unit'),
  field('fact', 'position', 'text', 'position', 'position', 'position'),
  field('fact', 'date', 'date', 'date', 'date', 'date'),
  field('fact', 'age', 'number', 'âge age', 'âge (ans)', 'age (years)'),

  field('sample', 'nature', 'text', 'nature', 'nature', 'nature'),
  field('sample', 'state', 'choice', 'état state', 'état', 'state', { choices: C.SAMPLE_STATES }),
  field('sample', 'site', 'code', 'site', 'site', 'site'),
  field('sample', 'morphology', 'code', 'morphologie morphology', 'morphologie', 'morphology'),
  field('sample', 'quantity', 'number', 'quantité quantity', 'quantité', 'quantity'),
  field('sample', 'date', 'date', 'date', 'date', 'date'),

  field('stay', 'kind', 'choice', 'type kind', 'type', 'kind', { choices: C.STAYS }),
  field('stay', 'unit', 'text', 'unité unit', 'unité', 'unit'),
  field('stay', 'exit', 'text', 'sortie exit', 'mode de sortie', 'exit mode'),
  field('stay', 'date', 'date', 'date entrée', 'entrée', 'start'),

  field('mention', 'type', 'choice', 'type', 'type', 'type', { choices: asChoices(MENTION_TYPES) }),
  field('mention', 'code', 'code', 'code', 'code', 'code'),
  field('mention', 'text', 'text', 'texte text', 'texte', 'text'),
  field('mention', 'context', 'choice', 'contexte context', 'contexte', 'context', { choices: C.MENTION_CONTEXTS }),
  field('mention', 'section', 'choice', 'section', 'section', 'section', { choices: C.SECTIONS }),
  field('mention', 'document', 'text', 'document', 'type de document', 'document type', { choices: C.DOCUMENTS_TYPED }),
  field('mention', 'date', 'date', 'date', 'date', 'date'),
]);

const BY_KEY: ReadonlyMap<string, FieldSpec> = new Map(FIELDS.map((spec) => [`${spec.item}.${spec.field}`, spec]));
/** The field of an item as the tree names it; undefined where there is none. */
export const fieldSpec = (item: ItemKind, name: string): FieldSpec | undefined => BY_KEY.get(`${item}.${name}`);
const BY_NAME: ReadonlyMap<string, FieldSpec> = new Map(
  FIELDS.flatMap((spec) => spec.names.map((name) => [`${spec.item}.${C.plainName(name)}`, spec] as const)),
);
/** The field of an item as it is typed. */
export const fieldNamed = (item: ItemKind, typed: string): FieldSpec | undefined => BY_NAME.get(`${item}.${C.plainName(typed)}`);
/** Fields that may stand alone, by what is typed. */
export const ALONE: ReadonlyMap<string, FieldSpec> = new Map(
  FIELDS.filter((spec) => spec.alone).flatMap((spec) => spec.names.map((name) => [C.plainName(name), spec] as const)),
);
export const ITEM_OF_NAME: ReadonlyMap<string, ItemKind> = new Map(
  (Object.keys(ITEM_NAMES) as ItemKind[]).flatMap((item) => ITEM_NAMES[item].map((name) => [C.plainName(name), item] as const)),
);
