import * as z from 'zod';
import { Origin } from './origin.ts';

/** What a structured row states. A new kind must be handled by every exhaustive table over `FactKind`. */
export const FactKind = z.enum([
  'diagnosis', // CIM-10 code of a stay (attributes.position: DP, DR, DAS, DAD; attributes.ghm)
  'procedure', // CCAM act
  'session', // séance of chemotherapy or radiotherapy (Z51.1, Z51.0)
  'tumour_record', // fiche tumeur: one row a tumour, system ICD-O-3, code "C50.4 8500/3"
  'drug_administration', // chemotherapy file or FICHCOMP: one row a drug given
  'drug_prescription', // chemotherapy file: prescribed, not (yet) given
  'drug_dispensation', // pharmacy
  'laboratory', // value with unit
  'sample', // biobank
  'vital_status',
]);
export type FactKind = z.infer<typeof FactKind>;

export const CodeSystem = z.enum(['CIM-10', 'ICD-O-3', 'CCAM', 'ATC', 'UCD', 'CIP', 'LOINC', 'ADICAP', 'GHM', 'local']);
export type CodeSystem = z.infer<typeof CodeSystem>;

/** One structured row about a patient, with the place it comes from. `attributes` holds what is particular to the kind, in named strings. */
export const Fact = z.object({
  /** 16 hexadecimal digits, made from source, kind and key. */
  factId: z.string(),
  patientId: z.int().positive(),
  source: z.string(),
  kind: FactKind,
  system: CodeSystem.nullable(),
  code: z.string().nullable(),
  label: z.string().nullable(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  stayId: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  origin: Origin,
});
export type Fact = z.infer<typeof Fact>;

/** A biobank sample: the INCa items that search and history need, the whole row in its fact's attributes. */
export const Sample = z.object({
  sampleId: z.string(),
  patientId: z.int().positive(),
  factId: z.string(),
  collected: z.string().nullable(),
  nature: z.string().nullable(),
  /** INCa item 22. */
  state: z.enum(['primary', 'recurrence', 'metastasis', 'transformation', 'remission']).nullable(),
  topography: z.string().nullable(),
  morphology: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
});
export type Sample = z.infer<typeof Sample>;
