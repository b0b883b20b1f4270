import type { BothLanguages } from '../model/index.ts';

const ARCHIVE: BothLanguages = 'archive : décompressez-la dans le dossier / archive: unpack it into the folder';
const PICTURE: BothLanguages = 'image : reconnaissez son texte (OCR), puis chargez-le / picture: recognise its text (OCR), then load that';
const OLD_OFFICE: BothLanguages =
  'format bureautique non lu : enregistrez en .docx ou en PDF / office format that is not read: save as .docx or PDF';
const SHEET: BothLanguages = 'classeur : exportez chaque feuille en CSV / workbook: export each sheet as CSV';

/** Files that hospitals have and that no reader takes, with what to do about them. By extension. */
const HINTS: Readonly<Record<string, BothLanguages>> = Object.freeze({
  ...Object.fromEntries(['zip', '7z', 'rar', 'gz', 'tar', 'tgz'].map((extension) => [extension, ARCHIVE])),
  ...Object.fromEntries(['jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'gif', 'dcm'].map((extension) => [extension, PICTURE])),
  ...Object.fromEntries(['doc', 'odt', 'wpd', 'pages'].map((extension) => [extension, OLD_OFFICE])),
  ...Object.fromEntries(['xls', 'xlsx', 'ods'].map((extension) => [extension, SHEET])),
});

/** What is said of a file that no reader takes. */
export const unreadFormat = (extension: string): BothLanguages =>
  HINTS[extension] ??
  'aucun lecteur ne connaît ce fichier : voir docs/reference/formats.md / no reader knows this file: see docs/reference/formats.md';
