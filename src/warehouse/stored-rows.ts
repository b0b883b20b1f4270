import type { Fact, Mention, MentionValue, Origin, SentenceSpan } from '../model/index.ts';
import { contextOf } from './rows/context-bits.ts';

export interface OriginRow {
  readonly origin_file: string;
  readonly origin_line: number | null;
  readonly origin_offset: number | null;
}
export const ORIGIN_SELECT = 'origin_file, origin_line, origin_offset';
export const originOf = (row: OriginRow): Origin => ({
  file: row.origin_file,
  ...(row.origin_line === null ? {} : { line: row.origin_line }),
  ...(row.origin_offset === null ? {} : { offset: row.origin_offset }),
});

export interface MentionRow {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly type: Mention['type'];
  readonly system: string | null;
  readonly code: string | null;
  readonly label: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly context: number;
  readonly cues: readonly number[];
  readonly section: Mention['section'];
  readonly sentence: number;
}
export const MENTION_SELECT = 'begin, end, text, type, system, code, label, value, unit, date, context, cues, section, sentence';

/** The value of a mention from its column. */
export const mentionValue = (value: string | null): MentionValue => (value === null ? null : (JSON.parse(value) as MentionValue));

/** A mention as it was written: the warehouse keeps all of it. */
export const mentionOf = (row: MentionRow): Mention => ({
  begin: row.begin,
  end: row.end,
  text: row.text,
  type: row.type,
  system: row.system,
  code: row.code,
  label: row.label,
  value: mentionValue(row.value),
  unit: row.unit,
  date: row.date,
  ...contextOf(row.context),
  cues: pairs(row.cues),
  section: row.section,
  sentence: row.sentence,
});

function pairs(flat: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) result.push([flat[i]!, flat[i + 1]!]);
  return result;
}

export interface SentencesRow {
  readonly sentence_begins: readonly number[];
  readonly sentence_ends: readonly number[];
  readonly sections: readonly string[];
}
export const sentencesOf = (row: SentencesRow): SentenceSpan[] =>
  row.sentence_begins.map((begin, i) => ({
    begin,
    end: row.sentence_ends[i]!,
    section: row.sections[i] === '' ? null : (row.sections[i] as SentenceSpan['section']),
  }));

export interface FactRow extends OriginRow {
  readonly fact_id: string;
  readonly patient_id: number;
  readonly source: string;
  readonly kind: Fact['kind'];
  readonly system: Fact['system'];
  readonly code: string | null;
  readonly label: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly stay_id: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}
export const FACT_SELECT = `fact_id, patient_id, source, kind, system, code, label, value, unit, start, end, stay_id, attributes, ${ORIGIN_SELECT}`;
export const factOf = (row: FactRow): Fact => ({
  factId: row.fact_id,
  patientId: row.patient_id,
  source: row.source,
  kind: row.kind,
  system: row.system,
  code: row.code,
  label: row.label,
  value: row.value === null ? null : (JSON.parse(row.value) as number | string),
  unit: row.unit,
  start: row.start,
  end: row.end,
  stayId: row.stay_id,
  attributes: row.attributes,
  origin: originOf(row),
});
