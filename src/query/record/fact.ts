import type { Fact } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import { FACT_SELECT, type FactRow, factOf } from '../../warehouse/stored-rows.ts';
import { asking } from '../answer/ask.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { RecordOptions } from './document.ts';

/** One structured row; null where it is unknown or its patient objects. */
export async function factRecord(
  warehouse: Warehouse,
  factId: string,
  options: Pick<RecordOptions, 'opposed' | 'signal'> = {},
): Promise<Fact | null> {
  if (warehouse.generation === 0) return null;
  const parameters = new Parameters();
  const condition = withoutOpposed(`fact_id = ${parameters.bind('String', factId)}`, options.opposed ?? [], parameters);
  const [row] = await asking(warehouse, options)<FactRow>(`SELECT ${FACT_SELECT} FROM facts WHERE ${condition} LIMIT 1`, parameters.values);
  return row === undefined ? null : factOf(row);
}
