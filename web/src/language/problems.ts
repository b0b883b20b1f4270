import type { ProblemCode } from '../../../src/model/problem.ts';
import type { LanguageCode } from './language.tsx';

const LABELS: Readonly<Record<ProblemCode, Readonly<Record<LanguageCode, string>>>> = Object.freeze({
  bad_row: { fr: 'Ligne mal formée', en: 'Malformed row' },
  bad_width: { fr: 'Largeur de ligne contraire au format', en: 'Line width against the format' },
  unknown_format: { fr: 'Format inconnu', en: 'Unknown format' },
  bad_date: { fr: 'Date impossible', en: 'Impossible date' },
  bad_number: { fr: 'Nombre illisible', en: 'Unreadable number' },
  bad_code: { fr: 'Code hors liste', en: 'Code outside its list' },
  missing_field: { fr: 'Champ obligatoire vide', en: 'Required field empty' },
  unknown_patient: { fr: 'Patient inconnu', en: 'Unknown patient' },
  conflicting_identity: { fr: 'Identités contradictoires', en: 'Conflicting identities' },
  bad_encoding: { fr: 'Encodage illisible', en: 'Unreadable encoding' },
  broken_file: { fr: 'Fichier abîmé', en: 'Broken file' },
  unreadable: { fr: 'Fichier ou dossier que le système refuse', en: 'File or folder that the system refuses' },
  truncated: { fr: 'Fichier ou message coupé', en: 'Cut short' },
  encrypted: { fr: 'Document protégé par mot de passe', en: 'Password-protected document' },
  no_text: { fr: 'Document sans texte (image)', en: 'Document without text (image)' },
  too_large: { fr: 'Fichier trop grand', en: 'File too large' },
  timeout: { fr: 'Lecture trop longue', en: 'Reading took too long' },
  unsafe: { fr: 'Contenu dangereux refusé', en: 'Unsafe content refused' },
  mapping: { fr: 'Fichier de correspondance inadapté', en: 'Mapping does not fit' },
});

export const problemLabel = (code: ProblemCode, language: LanguageCode): string => LABELS[code][language];

/** The half of a message of quarantine (`French / English`) in one language, as `src/model/problem.ts` says it (whose file would bring Zod along). */
export function problemMessage(message: string, language: LanguageCode): string {
  const [french, english, ...more] = message.split(' / ');
  if (french === undefined || english === undefined || more.length > 0) return message;
  return language === 'fr' ? french : english;
}
