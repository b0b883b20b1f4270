import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { BothLanguages, ConnectorItem, Origin, PartialDate } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { headText } from '../extension.ts';
import { accepted, refused } from '../item.ts';
import { openSourceFile } from '../source-file.ts';
import { textAt } from './layouts.ts';
import { recordLines } from './record-lines.ts';
import { TRA } from './rsa-layouts.ts';
import { day } from './rum.ts';
import { widthMessage } from './width-message.ts';

/** The stay behind an RSA. */
export interface TraRow {
  readonly nda: string;
  readonly entry: PartialDate;
  readonly exit: PartialDate | null;
}

/** TRA files: one line an RSA, with the number and the dates of its stay. */
export const traConnector: Connector = {
  name: 'pmsi-tra',
  recognises: (file) => (isTra(headText(file.head)) ? 0.95 : 0),
  phase: () => PHASES.movements,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    for await (const step of recordLines(file, context)) yield 'item' in step ? step.item : stayOfLine(step.line, file, step.origin);
  },
};

function isTra(head: string): boolean {
  const line = (head.split('\n', 1)[0] ?? '').trimEnd();
  return (
    line.length >= 76 &&
    line.length <= 100 &&
    /^\d{10}$/.test(textAt(line, TRA.index)) &&
    typeof day(textAt(line, TRA.entry)) === 'string' &&
    typeof day(textAt(line, TRA.exit)) === 'string'
  );
}

function stayOfLine(line: string, file: SourceFile, origin: Origin): ConnectorItem {
  const row = readTraLine(line);
  if (!row.ok) return refused(row.code, row.message, origin, { field: row.field, raw: line });
  const { nda, entry, exit } = row.value;
  const stay = { stayId: nda, start: entry, end: exit, unit: null, kind: null, exitMode: null, origin };
  return accepted({ kind: 'stay', source: file.source, key: `tra:${nda}`, origin, patient: { nda }, stay });
}

type TraReading =
  | { readonly ok: true; readonly index: string; readonly value: TraRow }
  | {
      readonly ok: false;
      readonly code: 'bad_width' | 'bad_date' | 'missing_field';
      readonly message: BothLanguages;
      readonly field: string;
    };

function readTraLine(line: string): TraReading {
  if (line.length < 68) return { ok: false, code: 'bad_width', message: widthMessage(line.length, 'TRA', 82), field: 'entry' };
  const nda = textAt(line, TRA.nda);
  if (nda === '') return { ok: false, code: 'missing_field', message: 'pas de numéro de séjour / no local stay number', field: 'nda' };
  const entry = day(textAt(line, TRA.entry));
  const exit = day(textAt(line, TRA.exit));
  if (entry === null || entry === undefined)
    return { ok: false, code: 'bad_date', message: 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', field: 'entry' };
  if (exit === undefined)
    return { ok: false, code: 'bad_date', message: 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', field: 'exit' };
  return { ok: true, index: textAt(line, TRA.index), value: { nda, entry, exit } };
}

/** Stays by RSA number, from the TRA files that stand beside an RSA file. Lines at fault are reported where the TRA file itself is read. */
export async function traBeside(file: SourceFile, context: ConnectorContext): Promise<ReadonlyMap<string, TraRow>> {
  const rows = new Map<string, TraRow>();
  const folder = path.dirname(file.path);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || path.join(folder, entry.name) === file.path) continue;
    const beside = await openSourceFile(folder, entry.name, file.source);
    if (!isTra(headText(beside.head))) continue;
    for await (const step of recordLines(beside, context)) {
      const row = 'line' in step ? readTraLine(step.line) : null;
      if (row?.ok === true) rows.set(row.index, row.value);
    }
  }
  return rows;
}
