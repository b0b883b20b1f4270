import {
  type BothLanguages,
  type CodeSystem,
  type ConnectorItem,
  type Identity,
  type IdentityLink,
  inLanguage,
  type Origin,
  type PatientRef,
  type SourceRecord,
  type Stay,
} from '../../model/index.ts';
import { loincOf } from '../document-record.ts';
import { accepted, refused } from '../item.ts';
import { contentKey } from '../key.ts';
import type { BoundRecord, FieldValue } from './bind.ts';
import { isFactTarget, TARGETS } from './targets.ts';

export interface RowPlace {
  readonly source: string;
  readonly origin: Origin;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** Fields of a row by name; a field that the row leaves empty is absent. */
type RowValues = ReadonlyMap<string, FieldValue>;
export type RowReading =
  | { readonly ok: true; readonly values: RowValues; readonly attributes: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly item: ConnectorItem };

/** Reads and checks all fields of a row. The first fault refuses the row; the message names every column at fault. */
export function readRow(bound: BoundRecord, row: RowPlace): RowReading {
  const values = new Map<string, FieldValue>();
  const attributes: Record<string, string> = {};
  const faults: { readonly column: string; readonly item: ConnectorItem }[] = [];
  const take = (list: BoundRecord['fields'], keep: (name: string, value: FieldValue) => void): void => {
    for (const field of list) {
      const value = field.read(row.cells);
      if (!value.ok)
        faults.push({ column: field.column, item: refused(value.code, value.message, row.origin, { field: field.column, raw: row.raw }) });
      else if (value.value !== null) keep(field.name, value.value);
    }
  };
  take(bound.fields, (name, value) => values.set(name, value));
  take(bound.attributes, (name, value) => {
    attributes[name] = String(value);
  });
  const first = faults[0];
  if (first !== undefined)
    return {
      ok: false,
      item:
        faults.length === 1
          ? first.item
          : alsoNaming(
              first.item,
              faults.slice(1).map((fault) => fault.column),
            ),
    };
  const { required } = TARGETS[bound.mapping.target];
  const missing = required.find((names) => !names.some((name) => values.has(name)));
  if (missing !== undefined)
    return {
      ok: false,
      item: refused('missing_field', `champ obligatoire absent : ${missing.join(' ou ')} / needs ${missing.join(' or ')}`, row.origin, {
        field: missing[0],
        raw: row.raw,
      }),
    };
  return { ok: true, values, attributes };
}

const alsoNaming = (item: ConnectorItem, columns: readonly string[]): ConnectorItem =>
  item.ok ? item : { ...item, problem: { ...item.problem, message: alsoSaid(item.problem.message, columns.join(', ')) } };

const alsoSaid = (message: BothLanguages, columns: string): BothLanguages => {
  const [french, english] = [inLanguage(message, 'fr'), inLanguage(message, 'en')];
  return `${french} ; aussi en faute : ${columns} / ${english}; also at fault: ${columns}`;
};

/** The record of a row. `rank` tells apart several records of one target in the same row. */
export function buildRecord(bound: BoundRecord, rank: number, row: RowPlace): ConnectorItem {
  const reading = readRow(bound, row);
  if (!reading.ok) return reading.item;
  const { target } = bound.mapping;
  const natural = bound.key(row.cells) ?? contentKey(...row.cells.map((cell) => cell.trim()));
  const base = { source: row.source, key: `${target}${rank === 0 ? '' : `#${rank}`}:${natural}`, origin: row.origin };
  return accepted(recordOf(base, bound, reading.values, reading.attributes));
}

function recordOf(
  base: { source: string; key: string; origin: Origin },
  bound: BoundRecord,
  values: RowValues,
  attributes: Readonly<Record<string, string>>,
): SourceRecord {
  const { target } = bound.mapping;
  const text = (name: string): string | null => {
    const value = values.get(name);
    return value === undefined ? null : String(value);
  };
  const patient = patientOf(text);
  if (isFactTarget(target)) {
    const more = target === 'sample' ? sampleAttributes(text) : {};
    return {
      ...base,
      kind: 'fact',
      patient,
      fact: {
        kind: target,
        system: text('system') as CodeSystem | null,
        code: text('code'),
        label: text('label'),
        value: values.get('value') ?? null,
        unit: text('unit'),
        start: text('start'),
        end: text('end'),
        stayId: text('nda'),
        attributes: { ...attributes, ...more },
      },
    };
  }
  switch (target) {
    case 'identity':
      return { ...base, kind: 'identity', identity: identityOf(patient, text) };
    case 'identity_link':
      return {
        ...base,
        kind: 'identity_link',
        link: {
          relation: text('relation') as IdentityLink['relation'],
          from: text('from') ?? '',
          into: text('into') ?? '',
          date: text('date'),
        },
      };
    case 'stay':
      return { ...base, kind: 'stay', patient, stay: stayOf(text, base.origin) };
    case 'document':
    case 'document_index':
      return {
        ...base,
        kind: 'document',
        patient,
        type: loincOf(text('type')),
        title: text('title'),
        unit: text('unit'),
        author: text('author'),
        date: text('date'),
        stayId: text('nda'),
        format: 'text',
        text: text('text') ?? '',
      };
  }
}

const SAMPLE_FIELDS = ['sampleId', 'nature', 'eventType', 'topography', 'morphology', 'quantity', 'quantityUnit'] as const;
const sampleAttributes = (text: (name: string) => string | null): Record<string, string> =>
  Object.fromEntries(SAMPLE_FIELDS.flatMap((name) => (text(name) === null ? [] : [[name, text(name) as string]])));

function patientOf(text: (name: string) => string | null): PatientRef {
  const ipp = text('ipp');
  const ins = text('ins');
  const nda = text('nda');
  return { ...(ipp === null ? {} : { ipp }), ...(ins === null ? {} : { ins }), ...(nda === null ? {} : { nda }) };
}

const identityOf = (ref: PatientRef, text: (name: string) => string | null): Identity => ({
  ref,
  familyName: text('familyName'),
  birthName: text('birthName'),
  givenName: text('givenName'),
  birthDate: text('birthDate'),
  sex: text('sex') as Identity['sex'],
  deathDate: text('deathDate'),
  lastNews: text('lastNews'),
  postcode: text('postcode'),
});

const stayOf = (text: (name: string) => string | null, origin: Origin): Stay => ({
  stayId: text('nda') ?? '',
  start: text('start'),
  end: text('end'),
  unit: text('unit'),
  kind: text('kind') as Stay['kind'],
  exitMode: text('exitMode'),
  origin,
});
