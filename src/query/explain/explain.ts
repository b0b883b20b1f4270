import type { Warehouse } from '../../warehouse/contract.ts';
import { remembering } from '../answer/ask.ts';
import { dataDoubts } from '../answer/data-doubts.ts';
import { countAnswer } from '../answer/find.ts';
import { prepare } from '../answer/question.ts';
import { tooBroad } from '../answer/too-broad.ts';
import type { Answered, Question } from '../answers.ts';
import { compile } from '../compile/compile.ts';
import { FRENCH_FORMS } from '../expand/expansion.ts';
import { restate } from '../restate/restate.ts';
import type { SearchOver } from '../search.ts';
import type { CriterionWitnesses, Explanation } from '../taken-apart.ts';
import { dataState, NO_DATA_STATE } from '../trust/data-state.ts';
import { attritionOf } from './attrition.ts';
import { countRows } from './grains.ts';
import { statisticsOf } from './statistics.ts';
import { witnessesOf } from './witnesses.ts';

/** Numbers, attrition and statistics of a question; a question that cannot be read comes back with its diagnostics. */
export async function explain(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<Explanation>> {
  const { generation } = warehouse;
  const table = options.expansion ?? FRENCH_FORMS;
  const ask = generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, table, ask, options);
  if (!prepared.ok) return prepared;
  const ready = prepared.value;
  const base = { generation, restated: restate(ready.tree, table), diagnostics: ready.diagnostics };
  if (ask === null)
    return {
      ok: true,
      value: { ...base, patients: 0, documents: 0, tumours: 0, samples: 0, attrition: [], statistics: [], data: NO_DATA_STATE },
    };
  const opposed = options.opposed ?? [];
  const [total, tumours, samples, attrition, statistics, data, doubts] = await Promise.all([
    countAnswer(warehouse, ready, opposed, { ...options, generation }),
    countRows('tumour', ready, opposed, ask),
    countRows('sample', ready, opposed, ask),
    attritionOf(warehouse, ready, opposed, { ...options, generation }),
    statisticsOf(compile(ready.tree, ready.meaning, opposed), ask),
    dataState(generation, opposed, ready.meaning.today, ask),
    dataDoubts(ready, opposed, ask),
  ]);
  const broad = await tooBroad(ready.tree.where, ready.places, total.patients, opposed, ask);
  return {
    ok: true,
    value: { ...base, ...total, tumours, samples, attrition, statistics, data, diagnostics: [...base.diagnostics, ...doubts, ...broad] },
  };
}

/** What of one patient satisfies which criterion; nothing for a patient who objects. */
export async function witnesses(
  warehouse: Warehouse,
  question: Question,
  patientId: number,
  options: SearchOver = {},
): Promise<Answered<readonly CriterionWitnesses[]>> {
  const ask = warehouse.generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, options.expansion ?? FRENCH_FORMS, ask, options);
  if (!prepared.ok) return prepared;
  return { ok: true, value: ask === null ? [] : await witnessesOf(prepared.value, patientId, options.opposed ?? [], ask) };
}
