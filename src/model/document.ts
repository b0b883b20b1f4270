import * as z from 'zod';
import { Origin } from './origin.ts';

/** LOINC codes of French clinical documents (JDV_J07, ANS) that Continuum names; any other LOINC code is taken as it is. */
export const DOCUMENT_TYPES = Object.freeze({
  '60568-3': { fr: 'Compte rendu d’anatomopathologie', en: 'Pathology report' },
  '34794-8': { fr: 'Fiche de RCP', en: 'Tumour board record' },
  '18776-5': { fr: 'Programme personnalisé de soins', en: 'Care plan' },
  '51969-4': { fr: 'Compte rendu de génétique moléculaire', en: 'Molecular genetics report' },
  '34874-8': { fr: 'Compte rendu opératoire', en: 'Operative report' },
  '11488-4': { fr: 'Compte rendu de consultation', en: 'Consultation note' },
  '34112-3': { fr: 'Compte rendu d’hospitalisation', en: 'Hospital stay report' },
  '11490-0': { fr: 'Lettre de sortie', en: 'Discharge letter' },
  '18748-4': { fr: 'Compte rendu d’imagerie', en: 'Imaging report' },
  '11502-2': { fr: 'Compte rendu de biologie', en: 'Laboratory report' },
  '34746-8': { fr: 'Note infirmière', en: 'Nurse note' },
  '34133-9': { fr: 'Synthèse d’épisode de soins', en: 'Episode summary' },
  '60591-5': { fr: 'Synthèse médicale', en: 'Medical summary' },
} as const satisfies Record<string, { fr: string; en: string }>);
export type DocumentTypeCode = keyof typeof DOCUMENT_TYPES;

export const DocumentFormat = z.enum(['text', 'pdf', 'docx', 'rtf', 'html', 'cda', 'hl7']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/** A document of one patient. Offsets of every mention are UTF-16 code units into `text`, which is never changed. */
export const SourceDocument = z.object({
  /** 16 hexadecimal digits, made from source and key in it: the same document has the same id in every run. */
  documentId: z.string(),
  patientId: z.int().positive(),
  /** Name of the source as the centre's configuration gives it, for instance `documents`, `jsonl`, `hl7`. */
  source: z.string(),
  /** LOINC code of the type, null where unknown. */
  type: z.string().nullable(),
  title: z.string().nullable(),
  /** Medical unit of the author. */
  unit: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  stayId: z.string().nullable(),
  format: DocumentFormat,
  text: z.string(),
  origin: Origin,
});
export type SourceDocument = z.infer<typeof SourceDocument>;
