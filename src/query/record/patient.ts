import { placementsOf, placeSample } from '../../history/index.ts';
import type { History, Patient, Sample } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import { FACT_SELECT, type FactRow, factOf } from '../../warehouse/stored-rows.ts';
import { asking } from '../answer/ask.ts';
import type { DocumentSummary, PatientRecord } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { DOCUMENT_SELECT, type DocumentRow, documentOf, type RecordOptions } from './document.ts';
import { readHistory } from './history.ts';
import { STAY_SELECT, type StayRow, staysOf } from './stays.ts';

interface PatientRow {
  readonly sex: Patient['sex'];
  readonly birth_date: string | null;
  readonly death_date: string | null;
  readonly last_news: string | null;
  readonly postcode: string | null;
}
interface SampleRow extends Pick<Sample, 'collected' | 'nature' | 'state' | 'topography' | 'morphology' | 'quantity' | 'unit'> {
  readonly sample_id: string;
  readonly fact_id: string;
}

/** Everything for the page of one patient, in the order of time; null where the patient is unknown or objects. */
export async function patientRecord(
  warehouse: Warehouse,
  patientId: number,
  options: Omit<RecordOptions, 'question' | 'expansion'> = {},
): Promise<PatientRecord | null> {
  if (warehouse.generation === 0) return null;
  const ask = asking(warehouse, options);
  const parameters = new Parameters();
  const condition = withoutOpposed(`patient_id = ${parameters.bind('UInt32', patientId)}`, options.opposed ?? [], parameters);
  const { values } = parameters;
  const [[person], history, documents, facts, samples, stays] = await Promise.all([
    ask<PatientRow>(`SELECT sex, birth_date, death_date, last_news, postcode FROM patients WHERE ${condition} LIMIT 1`, values),
    readHistory(condition, values, ask),
    ask<DocumentRow & { readonly characters: number }>(
      `SELECT ${DOCUMENT_SELECT}, characters FROM documents WHERE ${condition} ORDER BY first_day, document_id`,
      values,
    ),
    ask<FactRow>(`SELECT ${FACT_SELECT} FROM facts WHERE ${condition} ORDER BY start, fact_id`, values),
    ask<SampleRow>(
      `SELECT sample_id, fact_id, collected, nature, state, topography, morphology, quantity, unit FROM samples WHERE ${condition} ORDER BY collected, sample_id`,
      values,
    ),
    ask<StayRow>(`SELECT ${STAY_SELECT} FROM stays WHERE ${condition} ORDER BY record_id`, values),
  ]);
  if (person === undefined && documents.length === 0 && facts.length === 0 && history === null) return null;
  const taken = samples.map(({ sample_id, fact_id, ...row }) => ({ ...row, sampleId: sample_id, factId: fact_id, patientId }));
  return {
    generation: warehouse.generation,
    patient: {
      patientId,
      sex: person?.sex ?? null,
      birthDate: person?.birth_date ?? null,
      deathDate: person?.death_date ?? null,
      lastNews: person?.last_news ?? null,
      postcode: person?.postcode ?? null,
    },
    history,
    documents: documents.map(summaryOf),
    facts: facts.map(factOf),
    samples: taken,
    stays: staysOf(stays),
    ...(history === null ? {} : { placements: placements(history, documents, taken) }),
  };
}

function placements(
  history: History,
  documents: readonly DocumentRow[],
  samples: readonly Sample[],
): NonNullable<PatientRecord['placements']> {
  return {
    documents: Object.fromEntries(
      documents.flatMap((d) => {
        const places = placementsOf(history, d.date);
        return places.length === 0 ? [] : [[d.document_id, places]];
      }),
    ),
    samples: Object.fromEntries(
      samples.flatMap((sample) => {
        const place = placeSample(history, sample);
        return place === null ? [] : [[sample.sampleId, place]];
      }),
    ),
  };
}

function summaryOf(row: DocumentRow & { readonly characters: number }): DocumentSummary {
  const { patientId: _, ...summary } = documentOf(row);
  return { ...summary, characters: row.characters };
}
