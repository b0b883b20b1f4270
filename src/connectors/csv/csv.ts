import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type Phase, type SourceFile } from '../connector.ts';
import { looksBinary } from '../encoding/index.ts';
import { extensionOf } from '../extension.ts';
import { refused } from '../item.ts';
import type { BoundRecord } from './bind.ts';
import { boundRows } from './bound-rows.ts';
import { buildRecord, type RowPlace } from './build.ts';
import { readIndexFile } from './document-index.ts';
import type { Mapping } from './mapping.ts';
import { mappingFor } from './match.ts';
import { TARGETS } from './targets.ts';

/** A table with a NUL in one cell is still a table; the row goes to quarantine. */
const STRAY_NULS = 0.01;
const EXTENSIONS: readonly string[] = ['csv', 'tsv'];

/** Delimited files, read by the mapping of the centre that fits the file. */
export const csvConnector: Connector = {
  name: 'csv',
  recognises(file, context) {
    if (looksBinary(file.head, STRAY_NULS)) return 0;
    const found = mappingFor(file, context);
    if (found !== null && (EXTENSIONS.includes(extensionOf(file.relative)) || found.mapping.match.file !== undefined)) return found.fit;
    return EXTENSIONS.includes(extensionOf(file.relative)) ? 0.1 : 0;
  },
  phase(file, context) {
    const found = mappingFor(file, context);
    if (found === null) return PHASES.facts;
    const phases: readonly Phase[] = found.mapping.records.map((record) => TARGETS[record.target].phase);
    return Math.min(...phases) as Phase;
  },
  sourceOf(file, context) {
    const mapping = mappingFor(file, context)?.mapping;
    return mapping?.source ?? mapping?.name ?? 'csv';
  },
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const found = mappingFor(file, context);
    if (found === null) {
      yield refused(
        'unknown_format',
        'aucune correspondance ne convient à ce fichier, ni par son nom ni par son en-tête / no mapping fits this file: neither its name nor its header',
        { file: file.relative },
      );
      return;
    }
    if (found.mapping.records[0]?.target === 'document_index') yield* readIndexFile(file, found.mapping, context);
    else yield* readMapped(file, found.mapping, context);
  },
};

/** Records of a file by a given mapping. A header without the mapped columns ends the reading with one problem. */
async function* readMapped(file: SourceFile, mapping: Mapping, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
  for await (const step of boundRows(file, mapping, context)) {
    if ('item' in step) yield step.item;
    else yield* itemsOfRow(step.records, step.row, mapping);
  }
}

export function* itemsOfRow(records: readonly BoundRecord[], row: RowPlace, mapping: Mapping): Generator<ConnectorItem> {
  const ranks = new Map<string, number>();
  let taken = false;
  for (const record of records) {
    const { target } = record.mapping;
    const rank = ranks.get(target) ?? 0;
    ranks.set(target, rank + 1);
    if (!record.applies(row.cells)) continue;
    taken = true;
    yield buildRecord(record, rank, row);
  }
  // A row that no record wants is not lost in silence: its kind is unknown to the mapping.
  if (!taken)
    yield refused(
      'bad_code',
      'aucun enregistrement de la correspondance ne prend cette ligne / no record of the mapping takes this row',
      row.origin,
      { field: conditionColumns(mapping), raw: row.raw },
    );
}

const conditionColumns = (mapping: Mapping): string =>
  [...new Set(mapping.records.flatMap((record) => (record.when === undefined ? [] : [record.when.column])))].join(', ');
