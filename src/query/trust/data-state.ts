import { fromDayNumber } from '../../model/index.ts';
import type { Ask } from '../answer/ask.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { DataState } from '../taken-apart.ts';

export const NO_DATA_STATE: DataState = Object.freeze({ generation: 0, until: null, lexicons: [], rules: [] });

export async function dataState(generation: number, opposed: readonly number[], today: number, ask: Ask): Promise<DataState> {
  const one = new Parameters();
  const seen = withoutOpposed('1', opposed, one);
  const two = new Parameters();
  const known = withoutOpposed('1', opposed, two);
  const [documents, histories] = await Promise.all([
    ask<{ until: number | null; lexicons: string[] }>(
      `SELECT maxOrNullIf(first_day, date IS NOT NULL AND first_day <= ${one.bind('Int32', today)}) AS until, arraySort(groupUniqArray(20)(toString(lexicon))) AS lexicons FROM documents WHERE ${seen}`,
      one.values,
    ),
    ask<{ rules: string[] }>(`SELECT arraySort(groupUniqArray(20)(toString(rules))) AS rules FROM history_meta WHERE ${known}`, two.values),
  ]);
  const until = documents[0]?.until ?? null;
  return {
    generation,
    until: until === null ? null : fromDayNumber(until),
    lexicons: documents[0]?.lexicons ?? [],
    rules: histories[0]?.rules ?? [],
  };
}
