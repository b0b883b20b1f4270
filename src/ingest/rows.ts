import type { DocumentRecord, Fact, FactRecord, Sample, SourceDocument } from '../model/index.ts';

export const documentOf = (record: DocumentRecord, documentId: string, patientId: number): SourceDocument => ({
  documentId,
  patientId,
  source: record.source,
  type: record.type,
  title: record.title,
  unit: record.unit,
  author: record.author,
  date: record.date,
  stayId: record.stayId,
  format: record.format,
  text: record.text,
  origin: record.origin,
});

export const factOf = (record: FactRecord, factId: string, patientId: number): Fact => ({
  factId,
  patientId,
  source: record.source,
  ...record.fact,
  attributes: { ...record.fact.attributes },
  origin: record.origin,
});

/** INCa item 22 of the tumour bank catalogue. */
const SAMPLE_STATES: Readonly<Record<string, Sample['state']>> = Object.freeze({
  1: 'primary',
  2: 'recurrence',
  3: 'metastasis',
  4: 'transformation',
  5: 'remission',
});

/** The sample that a biobank row states: the items that search and history need, by the names that the mapping gives them. */
export function sampleOf(fact: Fact): Sample {
  const { attributes } = fact;
  const quantity = Number(attributes['quantity']);
  return {
    sampleId: attributes['sampleId'] ?? fact.factId,
    patientId: fact.patientId,
    factId: fact.factId,
    collected: fact.start,
    nature: attributes['nature'] ?? fact.label,
    state: SAMPLE_STATES[attributes['eventType'] ?? ''] ?? null,
    topography: attributes['topography'] ?? null,
    morphology: attributes['morphology'] ?? null,
    quantity: attributes['quantity'] !== undefined && attributes['quantity'] !== '' && Number.isFinite(quantity) ? quantity : null,
    unit: attributes['quantityUnit'] ?? null,
  };
}
