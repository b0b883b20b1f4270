import { readDocs } from '../../warehouse/lexical/word-lists.ts';
import type { AskBlocks, DocumentColumns } from './document-columns.ts';
import type { ListMemory } from './list-memory.ts';
import { Segment, WordList } from './word-list.ts';

export type Lists = ReadonlyMap<string, WordList>;

const decoder = new TextDecoder();

/** Lists by their words and marks, an empty one for those in no document; what is not in memory is asked for at once. */
export async function readLists(
  keys: readonly string[],
  withPlaces: boolean,
  columns: DocumentColumns,
  memory: ListMemory,
  ask: AskBlocks,
): Promise<Lists> {
  const lists = new Map<string, WordList>();
  const unknown: string[] = [];
  for (const key of keys) {
    const known = memory.recall(key, withPlaces);
    if (known === null) unknown.push(key);
    else lists.set(key, known);
  }
  if (unknown.length === 0) return lists;
  const segments = await readSegments(unknown, withPlaces, columns, ask);
  for (const key of unknown) {
    const list = new WordList(segments.get(key) ?? [], columns.size);
    memory.remember(key, list);
    lists.set(key, list);
  }
  return lists;
}

async function readSegments(
  keys: readonly string[],
  withPlaces: boolean,
  columns: DocumentColumns,
  ask: AskBlocks,
): Promise<ReadonlyMap<string, Segment[]>> {
  const blocks = await ask(
    `SELECT lexeme, docs, times${withPlaces ? ', positions' : ''} FROM word_lists WHERE lexeme IN {keys:Array(String)}`,
    { keys },
  );
  const segments = new Map<string, Segment[]>();
  for (const { rows, columns: read } of blocks) {
    const [lexemes, docs, times, positions] = read as readonly (readonly Uint8Array[])[];
    for (let i = 0; i < rows; i++) {
      const key = keys.length === 1 ? keys[0]! : decoder.decode(lexemes![i]);
      const segment = new Segment(placesOf(docs![i]!, times![i]!.length, columns), own(times![i]!), ownOrNull(positions?.[i]));
      const list = segments.get(key);
      if (list === undefined) segments.set(key, [segment]);
      else list.push(segment);
    }
  }
  return segments;
}

/** A copy: a view would keep the whole answer in memory. */
const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
const ownOrNull = (bytes: Uint8Array | undefined): Uint8Array | null => (bytes === undefined ? null : own(bytes));

function placesOf(docs: Uint8Array, documents: number, columns: DocumentColumns): Int32Array {
  const { patients, numbers } = readDocs(docs, documents);
  const places = new Int32Array(documents);
  let last = -1;
  let index = -1;
  for (let i = 0; i < documents; i++) {
    const patient = patients[i]!;
    if (patient !== last) {
      last = patient;
      index = columns.indexOfPatient(patient);
    }
    places[i] = columns.placeOf(index, numbers[i]!);
  }
  return places;
}
