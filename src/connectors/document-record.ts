import { type ConnectorItem, DOCUMENT_TYPES, type DocumentFormat, type DocumentRecord, type PatientRef } from '../model/index.ts';
import type { ConnectorContext, IndexRow, SourceFile } from './connector.ts';
import { accepted, refused } from './item.ts';
import { namesTwoPatients, TWO_PATIENTS_TEXT } from './two-patients.ts';

/** What a document says of itself (CDA header, JSONL line, PDF title). */
export interface FoundInDocument {
  readonly patient?: PatientRef;
  readonly type?: string | null;
  readonly title?: string | null;
  readonly unit?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
  readonly stayId?: string | null;
}

const LOINC = /^\d{1,6}-\d$/;
/** The LOINC code where the text is one (`34794-8`), else null: labels of a centre become codes in its mapping. */
export const loincOf = (type: string | null | undefined): string | null =>
  type != null && (type in DOCUMENT_TYPES || LOINC.test(type)) ? type : null;

/**
 * The record of a document file. The centre's index wins over what the document says of itself, except that both must name the
 * same patient. Without identifier it is a patient of its own (`patient` is empty), unless its folder has an index that does not name it.
 */
export function documentOf(
  file: SourceFile,
  context: ConnectorContext,
  format: DocumentFormat,
  text: string,
  found: FoundInDocument = {},
): ConnectorItem {
  const origin = { file: file.relative };
  const length = text.trim().length;
  if (length === 0) return refused('no_text', 'document sans texte / document without text', origin);
  if (text.length > context.limits.maxTextLength)
    return refused(
      'too_large',
      `texte de ${text.length} caractères, limite ${context.limits.maxTextLength} / text of ${text.length} characters, limit ${context.limits.maxTextLength}`,
      origin,
    );
  const row = context.index.get(file.relative) ?? {};
  if (namesTwoPatients(row)) return refused('conflicting_identity', TWO_PATIENTS_TEXT, origin);
  const clash = clashingField(row, found.patient ?? {});
  if (clash !== null)
    return refused(
      'conflicting_identity',
      `l’index et le document désignent deux patients (${clash}) / the index and the document name two patients (${clash})`,
      origin,
      { field: clash },
    );
  const patient = patientOf(row, found.patient ?? {});
  if (Object.keys(patient).length === 0 && isIndexed(file, context))
    return refused(
      'unknown_patient',
      'aucune ligne juste de l’index de son dossier ne cite ce document / no good row of the index of its folder names this document',
      origin,
    );
  const record: DocumentRecord = {
    kind: 'document',
    source: file.source,
    key: file.relative,
    origin,
    patient,
    type: loincOf(row['type']) ?? found.type ?? null,
    title: row['title'] ?? found.title ?? null,
    unit: row['unit'] ?? found.unit ?? null,
    author: row['author'] ?? found.author ?? null,
    date: row['date'] ?? found.date ?? null,
    stayId: row['nda'] ?? found.stayId ?? found.patient?.nda ?? null,
    format,
    text,
  };
  return accepted(record);
}

const isIndexed = (file: SourceFile, { indexedFolders = [] }: ConnectorContext): boolean =>
  indexedFolders.some((folder) => file.relative.startsWith(folder));

const ownIdentifiers = ['ipp', 'ins'] as const;
const clashingField = (row: IndexRow, patient: PatientRef): string | null =>
  ownIdentifiers.find((field) => row[field] !== undefined && patient[field] !== undefined && row[field] !== patient[field]) ?? null;

function patientOf(row: IndexRow, found: PatientRef): PatientRef {
  const ipp = row['ipp'] ?? found.ipp;
  const ins = row['ins'] ?? found.ins;
  const nda = row['nda'] ?? found.nda;
  return { ...(ipp === undefined ? {} : { ipp }), ...(ins === undefined ? {} : { ins }), ...(nda === undefined ? {} : { nda }) };
}
