import type { ProblemCode } from '../model/index.ts';
import type { Bilingual } from '../query/answers.ts';

interface ProblemText extends Bilingual {
  /** What to do about it. */
  readonly remedy: Bilingual;
}

/** What each reason of quarantine means, for the screen, the command line and the reference page. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = Object.freeze({
  bad_row: {
    fr: 'Ligne mal formée',
    en: 'Malformed row',
    remedy: {
      fr: 'Comparer le nombre de colonnes avec l’en-tête ; chercher un séparateur ou un guillemet de trop.',
      en: 'Compare the number of columns with the header; look for a separator or quote too many.',
    },
  },
  bad_width: {
    fr: 'Largeur de ligne contraire au format',
    en: 'Line width against the format',
    remedy: {
      fr: 'Vérifier la version du format PMSI, et que l’export garde les blancs de fin de ligne.',
      en: 'Check the version of the PMSI format and that the export keeps trailing blanks.',
    },
  },
  unknown_format: {
    fr: 'Format inconnu',
    en: 'Unknown format',
    remedy: {
      fr: 'Vérifier l’extension ou la version ; les formats lus : docs/reference/formats.md.',
      en: 'Check the extension or version; formats that are read: docs/reference/formats.md.',
    },
  },
  bad_date: {
    fr: 'Date impossible',
    en: 'Impossible date',
    remedy: {
      fr: 'Corriger la date, ou déclarer sa forme dans le fichier de correspondance.',
      en: 'Correct the date, or declare its form in the mapping file.',
    },
  },
  bad_number: {
    fr: 'Nombre illisible',
    en: 'Unreadable number',
    remedy: {
      fr: 'Corriger la valeur ; la virgule et le point décimaux sont lus tous deux.',
      en: 'Correct the value; decimal comma and point are both taken.',
    },
  },
  bad_code: {
    fr: 'Code hors liste',
    en: 'Code outside its list',
    remedy: {
      fr: 'Corriger le code, ou l’ajouter à la liste du fichier de correspondance.',
      en: 'Correct the code, or add it to the list of the mapping file.',
    },
  },
  missing_field: {
    fr: 'Champ obligatoire vide',
    en: 'Required field empty',
    remedy: { fr: 'Compléter le champ à la source.', en: 'Complete the field in the source.' },
  },
  unknown_patient: {
    fr: 'Patient inconnu',
    en: 'Unknown patient',
    remedy: {
      fr: 'Ajouter au dossier ce qui dit de qui il s’agit : identités (IPP), VID-HOSP ou mouvements (numéro de séjour), ligne de l’index (document) ; l’enregistrement est repris à l’ingestion suivante.',
      en: 'Add what says whose it is to the folder: identities (number of the centre), VID-HOSP or movements (number of a stay), a row of the index (document); the record is taken at the next ingestion.',
    },
  },
  conflicting_identity: {
    fr: 'Identités contradictoires',
    en: 'Conflicting identities',
    remedy: {
      fr: 'Les identifiants sont ceux de deux personnes : corriger la source, ou transmettre la fusion.',
      en: 'The identifiers belong to two persons: correct the source, or send the merge.',
    },
  },
  bad_encoding: {
    fr: 'Encodage illisible',
    en: 'Unreadable encoding',
    remedy: { fr: 'Exporter en UTF-8 ou en Windows-1252.', en: 'Export in UTF-8 or Windows-1252.' },
  },
  broken_file: {
    fr: 'Fichier abîmé',
    en: 'Broken file',
    remedy: { fr: 'Exporter le fichier de nouveau.', en: 'Export the file again.' },
  },
  unreadable: {
    fr: 'Fichier ou dossier que le système refuse',
    en: 'File or folder that the system refuses',
    remedy: {
      fr: 'Vérifier les droits, le disque et le partage réseau ; ce qui en venait est gardé jusque-là.',
      en: 'Check the rights, the disk and the network share; what came from it is kept until then.',
    },
  },
  truncated: {
    fr: 'Fichier ou message coupé',
    en: 'Cut short',
    remedy: { fr: 'L’exporter ou l’envoyer de nouveau.', en: 'Export or send it again.' },
  },
  encrypted: {
    fr: 'Document protégé par mot de passe',
    en: 'Password-protected document',
    remedy: { fr: 'Ôter le mot de passe et le charger de nouveau.', en: 'Remove the password and load it again.' },
  },
  no_text: {
    fr: 'Document sans texte (image)',
    en: 'Document without text (image)',
    remedy: {
      fr: 'La page est une image ou un vide : reconnaître son texte (OCR) avant de la charger.',
      en: 'The page is a picture, or empty: recognise its text (OCR) before loading.',
    },
  },
  too_large: {
    fr: 'Fichier trop grand',
    en: 'File too large',
    remedy: { fr: 'Diviser le fichier.', en: 'Split the file.' },
  },
  timeout: {
    fr: 'Lecture trop longue',
    en: 'Reading took too long',
    remedy: { fr: 'Ouvrir le document et l’exporter plus simplement.', en: 'Open the document and export it more simply.' },
  },
  unsafe: {
    fr: 'Contenu dangereux refusé',
    en: 'Unsafe content refused',
    remedy: {
      fr: 'Entités qui s’étendent, chemin hors du dossier, lien vers un dossier ou imbrication sans fin : faire vérifier le fichier.',
      en: 'Expanding entities, a path outside the folder, a link to a folder or endless nesting: have the file checked.',
    },
  },
  mapping: {
    fr: 'Fichier de correspondance inadapté',
    en: 'Mapping does not fit',
    remedy: {
      fr: '« continuum mapping check CORRESPONDANCE FICHIER » montre ce qui ne va pas.',
      en: '`continuum mapping check MAPPING FILE` shows what is wrong.',
    },
  },
});
