import { DOCUMENT_TYPES } from '../../model/index.ts';
import type { DocumentPlan, DocumentRenderer, FileFormat } from '../course/types.ts';
import { CENTRE } from '../knowledge/units.ts';
import type { Rng } from '../rng.ts';
import { blocksOf } from './blocks.ts';
import { type CdaLevel, writeCda } from './cda.ts';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writePdf } from './pdf.ts';
import { type TextEncoding, writePlainText } from './plain-text.ts';
import type { PrintableDocument, PrintableIdentity } from './printable.ts';
import { writeRtf } from './rtf.ts';

const ENCODINGS: readonly (readonly [TextEncoding, number])[] = [
  ['utf-8', 70],
  ['windows-1252', 22],
  ['utf-8-bom', 8],
];
const LEVELS: readonly (readonly [CdaLevel, number])[] = [
  ['n1-pdf', 45],
  ['n3', 40],
  ['n1-text', 15],
];

function printable(plan: DocumentPlan, text: string): PrintableDocument {
  const { person } = plan.course;
  return {
    header: [CENTRE.name, `${person.familyName.toUpperCase()} ${person.givenName} - IPP ${person.ipp}`],
    footer: [`${plan.unit.label} - ${CENTRE.city}`],
    blocks: blocksOf(text, plan.title),
    date: plan.date,
  };
}

function identityOf(plan: DocumentPlan): PrintableIdentity {
  const { person } = plan.course;
  return {
    documentKey: plan.key,
    ipp: person.ipp,
    ins: person.ins,
    nda: plan.nda,
    familyName: person.familyName,
    givenName: person.givenName,
    sex: person.sex,
    birthDate: person.birth,
    type: plan.type,
    typeLabel: DOCUMENT_TYPES[plan.type].fr,
    authorFamilyName: plan.author.familyName,
    authorGivenName: plan.author.givenName,
    unit: plan.unit.label,
    hospital: CENTRE.name,
  };
}

function render(format: FileFormat, plan: DocumentPlan, text: string, rng: Rng): Uint8Array {
  switch (format) {
    case 'txt':
      return writePlainText(text, rng.weighted(ENCODINGS));
    case 'pdf':
      return writePdf(printable(plan, text), rng.chance(0.85));
    case 'docx':
      return writeDocx(printable(plan, text));
    case 'rtf':
      return writeRtf(printable(plan, text), rng.chance(0.8) ? 'hex' : 'unicode');
    case 'html':
      return writeHtml(printable(plan, text), rng.chance(0.7) ? 'utf-8' : 'windows-1252', rng.chance(0.4));
    case 'cda':
      return writeCda(printable(plan, text), identityOf(plan), rng.weighted(LEVELS));
  }
}

/** Makes files of documents; how each program would have written it (encoding, compression, CDA level) is drawn. Deterministic. */
export const documentRenderer: DocumentRenderer = { render };
