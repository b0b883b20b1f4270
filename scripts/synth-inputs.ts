import { createHash } from 'node:crypto';
import { type ConnectorContext, defaultContext, discover, itemsOf } from '../src/connectors/index.ts';
import type { HistoryDocument, HistoryInput } from '../src/history/index.ts';
import type { Fact, Identity, PatientRef, SourceRecord } from '../src/model/index.ts';
import type { Reader } from '../src/nlp/index.ts';

interface Open {
  identity: Identity | null;
  readonly documents: Map<string, HistoryDocument>;
  readonly facts: Map<string, Fact>;
}

const idOf = (record: SourceRecord): string =>
  createHash('sha256').update(`${record.source}\0${record.kind}\0${record.key}`).digest('hex').slice(0, 16);

/**
 * Reads the native files of a hospital through the connectors and its texts through the reader, in this process, without a warehouse:
 * what `inferHistory` takes, by IPP. Records of nobody known are left out, merged numbers follow their patient.
 */
export async function historyInputs(dir: string, reader: Reader): Promise<Map<string, HistoryInput>> {
  const context: ConnectorContext = await defaultContext();
  const patients = new Map<string, Open>();
  const numbers = new Map<string, string>();
  const merged = new Map<string, string>();
  const patient = (ipp: string): Open => {
    const known = patients.get(ipp) ?? { identity: null, documents: new Map(), facts: new Map() };
    patients.set(ipp, known);
    return known;
  };
  const current = (ipp: string): string => {
    const into = merged.get(ipp);
    return into === undefined ? ipp : current(into);
  };
  const resolve = (ref: PatientRef): string | null => {
    const ipp =
      ref.ipp ??
      (ref.nda === undefined ? undefined : numbers.get(`NDA${ref.nda}`)) ??
      (ref.ins === undefined ? undefined : numbers.get(`INS${ref.ins}`));
    return ipp === undefined ? null : current(ipp);
  };
  const learn = (ref: PatientRef, nda?: string): void => {
    if (ref.ipp === undefined) return;
    if (ref.ins !== undefined) numbers.set(`INS${ref.ins}`, ref.ipp);
    const stay = nda ?? ref.nda;
    if (stay !== undefined) numbers.set(`NDA${stay}`, ref.ipp);
  };
  for await (const found of discover(dir, context))
    for await (const item of itemsOf(found)) {
      if (!item.ok) continue;
      const { record } = item;
      switch (record.kind) {
        case 'identity':
          learn(record.identity.ref);
          if (record.identity.ref.ipp !== undefined) patient(record.identity.ref.ipp).identity = record.identity;
          break;
        case 'identity_link':
          if (record.link.relation === 'merge') merged.set(record.link.from, record.link.into);
          break;
        case 'stay':
          learn(record.patient, record.stay.stayId);
          break;
        case 'fact': {
          const ipp = resolve(record.patient);
          if (ipp === null) break;
          const id = idOf(record);
          patient(ipp).facts.set(id, {
            ...record.fact,
            attributes: { ...record.fact.attributes },
            factId: id,
            patientId: 1,
            source: record.source,
            origin: record.origin,
          });
          break;
        }
        case 'document': {
          const ipp = resolve(record.patient);
          if (ipp === null) break;
          const id = idOf(record);
          const { mentions, sentences } = reader.read(record.text, { date: record.date, type: record.type });
          patient(ipp).documents.set(id, { documentId: id, type: record.type, date: record.date, mentions, sentences });
          break;
        }
      }
    }
  return new Map([...patients].map(([ipp, open]) => [ipp, inputOf(open)]));
}

const inputOf = ({ identity, documents, facts }: Open): HistoryInput => ({
  patient:
    identity === null
      ? null
      : { sex: identity.sex, birthDate: identity.birthDate, deathDate: identity.deathDate, lastNews: identity.lastNews },
  documents: [...documents.values()],
  facts: [...facts.values()],
});
