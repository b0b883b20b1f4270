import { CodeSystem, FactKind } from '../../model/index.ts';
import { PHASES, type Phase } from '../phase.ts';

/** What a field takes: a measure is a number, or the text as it is where it is none (`< 0,5`, `positif`). An array lists the only values allowed. */
export type FieldType = 'text' | 'date' | 'number' | 'measure' | readonly string[];

export interface Target {
  readonly phase: Phase;
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Each group needs one of its fields, in the mapping and filled in the row. */
  readonly required: readonly (readonly string[])[];
}

const PATIENT = { ipp: 'text', ins: 'text', nda: 'text' } as const;
const DOCUMENT = { type: 'text', date: 'date', unit: 'text', author: 'text', title: 'text' } as const;
const FACT = {
  ...PATIENT,
  system: CodeSystem.options,
  code: 'text',
  label: 'text',
  value: 'measure',
  unit: 'text',
  start: 'date',
  end: 'date',
} as const;
const someone = ['ipp', 'ins', 'nda'] as const;

const fact = (required: readonly (readonly string[])[]): Target => ({
  phase: PHASES.facts,
  fields: FACT,
  required: [someone, ...required],
});

/** What a row of a CSV file can become, and the fields of each. */
export const TARGETS = Object.freeze({
  identity: {
    phase: PHASES.identities,
    fields: {
      ...PATIENT,
      familyName: 'text',
      birthName: 'text',
      givenName: 'text',
      birthDate: 'date',
      sex: ['F', 'M'],
      deathDate: 'date',
      lastNews: 'date',
      postcode: 'text',
    },
    required: [someone],
  },
  identity_link: {
    phase: PHASES.identities,
    fields: { relation: ['merge', 'split'], from: 'text', into: 'text', date: 'date' },
    required: [['from'], ['into'], ['relation']],
  },
  stay: {
    phase: PHASES.movements,
    fields: {
      ...PATIENT,
      start: 'date',
      end: 'date',
      unit: 'text',
      kind: ['full', 'day', 'session', 'consultation', 'external'],
      exitMode: 'text',
    },
    required: [['nda']],
  },
  document: { phase: PHASES.documents, fields: { ...PATIENT, ...DOCUMENT, text: 'text' }, required: [['text']] },
  document_index: { phase: PHASES.documents, fields: { ...PATIENT, ...DOCUMENT, file: 'text' }, required: [['file']] },
  diagnosis: fact([['code']]),
  procedure: fact([['code']]),
  session: fact([['start']]),
  tumour_record: fact([['code']]),
  drug_administration: fact([['code', 'label'], ['start']]),
  drug_prescription: fact([['code', 'label']]),
  drug_dispensation: fact([['code', 'label']]),
  laboratory: fact([['code', 'label'], ['value']]),
  sample: {
    phase: PHASES.facts,
    fields: {
      ...FACT,
      sampleId: 'text',
      nature: 'text',
      // Item 22 of the INCa catalogue of tumour banks.
      eventType: ['1', '2', '3', '4', '5', '9'],
      topography: 'text',
      morphology: 'text',
      quantity: 'number',
      quantityUnit: 'text',
    },
    required: [someone, ['sampleId']],
  },
  vital_status: fact([['value'], ['start']]),
} as const satisfies Record<string, Target> & Record<FactKind, Target>);
export type TargetName = keyof typeof TARGETS;
export const TARGET_NAMES = Object.freeze(Object.keys(TARGETS) as [TargetName, ...TargetName[]]);

export const isFactTarget = (name: TargetName): name is FactKind => FactKind.options.includes(name as FactKind);
