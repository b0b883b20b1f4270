import type { ProblemCode } from '../model/index.ts';
import type { Bilingual } from '../query/answers.ts';

interface ProblemText extends Bilingual {
  readonly remedy: string;
}

/** What each reason of quarantine means, for the screen and the reference page. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = Object.freeze({
  bad_row: {
    fr: 'Ligne mal formée',
    en: 'Malformed row',
    remedy: 'Compare the number of columns with the header; look for an unescaped separator or quote.',
  },
  bad_width: {
    fr: 'Ligne trop courte',
    en: 'Line too short',
    remedy: 'Check the version of the PMSI format and that the export keeps trailing blanks.',
  },
  unknown_format: {
    fr: 'Format inconnu',
    en: 'Unknown format',
    remedy: 'Check the extension or version; see the list of formats in the reference.',
  },
  bad_date: { fr: 'Date impossible', en: 'Impossible date', remedy: 'Correct the date, or declare its format in the mapping file.' },
  bad_number: { fr: 'Nombre illisible', en: 'Unreadable number', remedy: 'Correct the value; decimal comma and point are both taken.' },
  bad_code: { fr: 'Code hors liste', en: 'Code outside its list', remedy: 'Correct the code, or add it to the list of the mapping file.' },
  missing_field: { fr: 'Champ obligatoire vide', en: 'Required field empty', remedy: 'Complete the field in the source.' },
  unknown_patient: { fr: 'Patient inconnu', en: 'Unknown patient', remedy: 'Load the identity file that holds this patient, then retry.' },
  conflicting_identity: {
    fr: 'Identités contradictoires',
    en: 'Conflicting identities',
    remedy: 'The identifiers belong to two persons: correct the source, or send the merge.',
  },
  bad_encoding: { fr: 'Encodage illisible', en: 'Unreadable encoding', remedy: 'Export in UTF-8 or Windows-1252.' },
  broken_file: { fr: 'Fichier abîmé', en: 'Broken file', remedy: 'Export the file again.' },
  truncated: { fr: 'Fichier ou message coupé', en: 'Cut short', remedy: 'Export or send it again.' },
  encrypted: {
    fr: 'Document protégé par mot de passe',
    en: 'Password-protected document',
    remedy: 'Remove the password and load it again.',
  },
  no_text: {
    fr: 'Document sans texte (image)',
    en: 'Document without text (image)',
    remedy: 'The page is a picture: recognise its text (OCR) before loading.',
  },
  too_large: { fr: 'Fichier trop grand', en: 'File too large', remedy: 'Split the file, or raise the limit.' },
  timeout: { fr: 'Lecture trop longue', en: 'Reading took too long', remedy: 'Open the document and export it more simply.' },
  unsafe: {
    fr: 'Contenu dangereux refusé',
    en: 'Unsafe content refused',
    remedy: 'The file holds expanding entities, a path outside its folder or a nesting bomb: have it checked.',
  },
  mapping: { fr: 'Fichier de correspondance inadapté', en: 'Mapping does not fit', remedy: 'Run `continuum mapping check`.' },
});
