import { Bytes } from './bytes.ts';
import { type ColumnType, type Values, writeColumn } from './column.ts';

/**
 * One block of ClickHouse's Native format: number of columns and rows, then each column with its name and type. Blocks may follow each
 * other in one file. It is read three times faster than JSON, and written faster too (docs/decisions/0014).
 */
export function nativeBlock(columns: readonly (readonly [name: string, type: ColumnType, values: Values])[]): Uint8Array {
  const block = new Bytes();
  block.varuint(columns.length);
  block.varuint(columns[0]?.[2].length ?? 0);
  for (const [name, type, values] of columns) {
    block.text(name);
    block.text(type);
    writeColumn(block, type, values);
  }
  return block.taken();
}
