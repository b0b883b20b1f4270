import type { LanguageCode } from './language.tsx';

/** Labels of the LOINC types that Continuum names; the same as in `src/model/document.ts`, which a test compares (the model's file would bring Zod along). */
export const DOCUMENT_TYPE_LABELS: Readonly<Record<string, Readonly<Record<LanguageCode, string>>>> = Object.freeze({
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
});

/** The label of a type; the code itself where it has none, null where the type is not stated. */
export function documentTypeLabel(code: string | null, language: LanguageCode): string | null {
  return code === null ? null : (DOCUMENT_TYPE_LABELS[code]?.[language] ?? `LOINC ${code}`);
}
