import * as z from 'zod';
import { Origin } from './origin.ts';

export const Sex = z.enum(['F', 'M']);
export type Sex = z.infer<typeof Sex>;

/** A patient as the health data knows one: a number without meaning. Names and identifiers stand apart (`Identity`). */
export const Patient = z.object({
  patientId: z.int().positive(),
  sex: Sex.nullable(),
  birthDate: z.string().nullable(),
  deathDate: z.string().nullable(),
  /** Last day on which the centre's administrative record says that the patient was alive. */
  lastNews: z.string().nullable(),
  postcode: z.string().nullable(),
});
export type Patient = z.infer<typeof Patient>;

/**
 * Identifier systems. IPP: permanent number of the patient in the centre; INS: national identity (NIR or NIA, 13 digits + key 2);
 * NDA: number of a stay (visit), also called NIP or IEP in hospitals.
 */
export const IdentifierSystem = z.enum(['IPP', 'INS', 'NDA']);
export type IdentifierSystem = z.infer<typeof IdentifierSystem>;

/** How a record points at its patient, as the source says it: at least one identifier. */
export const PatientRef = z.object({ ipp: z.string().optional(), ins: z.string().optional(), nda: z.string().optional() });
export type PatientRef = z.infer<typeof PatientRef>;

/** Direct identifiers of a person. Kept in the registry only, never in the warehouse (law 7). */
export const Identity = z.object({
  ref: PatientRef,
  familyName: z.string().nullable(),
  birthName: z.string().nullable(),
  givenName: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: Sex.nullable(),
  deathDate: z.string().nullable(),
  lastNews: z.string().nullable(),
  postcode: z.string().nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** Two numbers of the centre that are the same person (`merge`), or were wrongly taken for one (`split`). */
export const IdentityLink = z.object({
  relation: z.enum(['merge', 'split']),
  from: z.string(),
  into: z.string(),
  date: z.string().nullable(),
});
export type IdentityLink = z.infer<typeof IdentityLink>;

export const Stay = z.object({
  stayId: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** Medical unit (UM) of the first movement. */
  unit: z.string().nullable(),
  kind: z.enum(['full', 'day', 'session', 'consultation', 'external']).nullable(),
  exitMode: z.string().nullable(),
  origin: Origin,
});
export type Stay = z.infer<typeof Stay>;
