import type { Warehouse } from '../../warehouse/contract.ts';
import { numbersOf, rowsIn } from '../../warehouse/native/read.ts';
import type { Counts } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { patientCondition } from '../compile/patient-condition.ts';
import { bestByDay, bestByWords, type Ranked } from '../find/best.ts';
import type { AskBlocks, DocumentColumns } from '../find/document-columns.ts';
import { countOf, type Numbers, numbers } from '../find/numbers.ts';
import { planOf } from '../find/plan.ts';
import { type Solved, solve } from '../find/solve.ts';
import { affirmed } from '../rank/affirmed.ts';
import type { Cursor } from '../rank/cursor.ts';
import { positiveTerms, type Term } from '../rank/terms-of-tree.ts';
import { type AskOptions, askingBlocks, rememberingWork } from './ask.ts';
import { heldOf } from './held.ts';
import type { Ready } from './question.ts';
import { relaxed } from './relax.ts';

/** What a question finds, without the texts. */
export interface FoundAnswer extends Numbers {
  /** The same words in any context: null where the question asks for none. */
  readonly loose: Counts | null;
  readonly ranked: readonly Ranked[];
  /** Words of the question that stand in a document which may be seen. */
  readonly seen: readonly string[];
}

/** Words to weigh, of all the terms. */
const weighedWords = (terms: readonly Term[]): string[] => [...new Set(terms.flatMap((term) => term.weighed.flat()))];

export async function findAnswer(
  warehouse: Warehouse,
  { tree, meaning }: Ready,
  page: { readonly size: number; readonly after: Cursor | null },
  opposed: readonly number[],
  options: AskOptions,
): Promise<FoundAnswer> {
  const { generation = warehouse.generation } = options;
  const strict = affirmed(tree.where);
  const loose = relaxed(tree.where);
  const plans = {
    all: planOf(tree.where, meaning, opposed),
    firm: strict === null ? null : planOf(strict, meaning, opposed),
    loose: loose === null ? null : planOf(loose, meaning, opposed),
  };
  const terms = positiveTerms(tree.where, meaning);
  const words = weighedWords(terms);
  const others = patientsWithout(tree.where, meaning, opposed);
  const key = `answer\0${JSON.stringify([plans, words, others, page, opposed])}`;
  const [answer] = await rememberingWork(warehouse, { ...options, generation })(key, async () => {
    const ask = askingBlocks(warehouse, { ...options, generation });
    const held = await heldOf(warehouse, generation);
    const { columns } = held;
    const [solved, alone] = await Promise.all([solve(plans, words, opposed, held, ask), patientsOf(others, ask)]);
    const set = solved.sets.all!;
    const ranked =
      words.length === 0 ? bestByDay(set, columns, page) : bestByWords(set, solved.sets.firm, words, solved.lists, columns, page);
    return [
      {
        ...numbers(set, columns, alone),
        loose: solved.sets.loose === null ? null : countOf(solved.sets.loose, columns, alone),
        ranked,
        seen: seenWords(solved, opposed, columns),
      },
    ];
  });
  return answer!;
}

/** Exact numbers of patients and documents. */
export async function countAnswer(
  warehouse: Warehouse,
  { tree, meaning }: Ready,
  opposed: readonly number[],
  options: AskOptions,
): Promise<Counts> {
  const { generation = warehouse.generation } = options;
  const all = planOf(tree.where, meaning, opposed);
  const others = patientsWithout(tree.where, meaning, opposed);
  const [counted] = await rememberingWork(warehouse, { ...options, generation })(
    `count\0${JSON.stringify([all, others, opposed])}`,
    async () => {
      const ask = askingBlocks(warehouse, { ...options, generation });
      const held = await heldOf(warehouse, generation);
      const [{ sets }, alone] = await Promise.all([solve({ all }, [], opposed, held, ask), patientsOf(others, ask)]);
      return [countOf(sets.all!, held.columns, alone)];
    },
  );
  return counted!;
}

interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Patients whom the question takes by their structured data alone; null where none can be. */
function patientsWithout(where: Ready['tree']['where'], meaning: Ready['meaning'], opposed: readonly number[]): Statement | null {
  const parameters = new Parameters();
  const condition = patientCondition(where, meaning, parameters);
  if (condition === null) return null;
  return {
    sql: `SELECT DISTINCT patient_id FROM patients WHERE ${withoutOpposed(condition, opposed, parameters)}`,
    values: parameters.values,
  };
}

async function patientsOf(statement: Statement | null, ask: AskBlocks): Promise<readonly number[]> {
  if (statement === null) return [];
  const blocks = await ask(statement.sql, statement.values);
  return [...numbersOf(blocks, 0, new Uint32Array(rowsIn(blocks)))];
}

/** A word that only patients who object have is in no document. */
function seenWords({ lists }: Solved<string>, opposed: readonly number[], columns: DocumentColumns): string[] {
  const hidden = opposed.length === 0 ? null : columns.ofPatients(opposed);
  return [...lists].flatMap(([word, { segments }]) =>
    segments.some(({ places }) => places.some((place) => place >= 0 && hidden?.has(place) !== true)) ? [word] : [],
  );
}
