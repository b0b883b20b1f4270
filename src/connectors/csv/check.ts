import type { ConnectorItem } from '../../model/index.ts';
import type { ConnectorContext, SourceFile } from '../connector.ts';
import { type Encoding, readLines } from '../encoding/index.ts';
import { bindMapping, columnName } from './bind.ts';
import { boundRows } from './bound-rows.ts';
import { itemsOfRow } from './csv.ts';
import { dialectOf } from './dialect.ts';
import { loadMapping } from './load-mappings.ts';
import { readRows } from './rows.ts';

/** What `continuum mapping check` shows: errors of the mapping, or what it makes of the sample. */
export interface MappingCheck {
  /** The mapping is sound and the sample has its columns; rows refused are counted in `problems`. */
  readonly ok: boolean;
  /** Errors of the mapping file itself, or columns that the sample lacks. */
  readonly errors: readonly string[];
  readonly header: readonly string[];
  /** Columns of the sample that no field and no attribute takes. */
  readonly unmapped: readonly string[];
  /** How many lines came in each encoding. */
  readonly encodings: Readonly<Partial<Record<Encoding, number>>>;
  readonly rows: number;
  readonly records: number;
  /** Number of rows refused, by reason code. */
  readonly problems: Readonly<Record<string, number>>;
  /** The first row that gives a record: its cells by column, and the record. */
  readonly example: { readonly row: Readonly<Record<string, string>>; readonly items: readonly ConnectorItem[] } | null;
  /** The first refused row of each reason, without its content. */
  readonly firstProblems: readonly ConnectorItem[];
}

const NOTHING = { header: [], unmapped: [], encodings: {}, rows: 0, records: 0, problems: {}, example: null, firstProblems: [] } as const;

/** Reads at most `limit` rows of a sample with a mapping file. Never throws for bad content of either. */
export async function checkMapping(
  mappingFile: string,
  sample: SourceFile,
  context: ConnectorContext,
  limit = 10_000,
): Promise<MappingCheck> {
  const loaded = await loadMapping(mappingFile);
  if (!loaded.ok) return { ok: false, errors: loaded.errors, ...NOTHING };
  const { mapping } = loaded;
  const first = await readRows(sample.path, dialectOf(sample, mapping, context)).next();
  if (first.done === true) return { ok: false, errors: ['le fichier d’exemple est vide / the sample is empty'], ...NOTHING };
  const header = mapping.columns ?? first.value.cells;
  const bound = bindMapping(mapping, header);
  if (!bound.ok)
    return {
      ok: false,
      errors: bound.missing.map((name) => `le fichier d’exemple n’a pas de colonne ${name} / the sample has no column ${name}`),
      ...NOTHING,
      header,
    };

  let rows = 0;
  let records = 0;
  let example: MappingCheck['example'] = null;
  const problems: Record<string, number> = {};
  const firstProblems: ConnectorItem[] = [];
  const note = (item: ConnectorItem): void => {
    if (item.ok) records++;
    else {
      if (problems[item.problem.code] === undefined) firstProblems.push({ ok: false, problem: item.problem });
      problems[item.problem.code] = (problems[item.problem.code] ?? 0) + 1;
    }
  };
  for await (const step of boundRows(sample, mapping, context)) {
    if (rows++ >= limit) break;
    if ('item' in step) {
      note(step.item);
      continue;
    }
    const items = [...itemsOfRow(step.records, step.row, mapping)];
    for (const item of items) note(item);
    if (example === null && items.every((item) => item.ok))
      example = { row: Object.fromEntries(header.map((name, i) => [name, step.row.cells[i] ?? ''])), items };
  }
  const used = new Set<string>();
  for (const record of bound.records)
    for (const field of [...record.fields, ...record.attributes]) for (const name of field.column.split('+')) used.add(columnName(name));
  for (const { when, key = [] } of mapping.records) for (const name of [when?.column ?? '', ...key]) used.add(columnName(name));
  const unmapped = header.filter((name) => !used.has(columnName(name)));
  return {
    ok: true,
    errors: [],
    header,
    unmapped,
    encodings: await encodingsOf(sample, context, limit),
    rows: Math.min(rows, limit),
    records,
    problems,
    example,
    firstProblems,
  };
}

async function encodingsOf(sample: SourceFile, context: ConnectorContext, limit: number): Promise<Partial<Record<Encoding, number>>> {
  const counts: Partial<Record<Encoding, number>> = {};
  for await (const line of readLines(sample.path, context.limits.maxRowBytes)) {
    if (line.number > limit) break;
    counts[line.encoding] = (counts[line.encoding] ?? 0) + 1;
  }
  return counts;
}
