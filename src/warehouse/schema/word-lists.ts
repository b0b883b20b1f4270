/**
 * Version 5: lists of documents with the places of each word take the place of one row a word and document. Documents taken in before are given
 * theirs when the upgrade is published (`src/warehouse/word-lists.ts`). Why: docs/decisions/0016-word-lists.md.
 */
export const WORD_LISTS_5: readonly string[] = Object.freeze([
  `CREATE TABLE word_lists (
  lexeme String CODEC(ZSTD(1)), batch UInt32 CODEC(ZSTD(1)), documents UInt32 CODEC(ZSTD(1)),
  docs String CODEC(ZSTD(1)), times String CODEC(ZSTD(1)), positions String CODEC(ZSTD(1))
) ENGINE = MergeTree ORDER BY (lexeme, batch) SETTINGS index_granularity = 64`,

  /** Documents that went while the lists of their batch still name them, with their words. */
  `CREATE TABLE gone_documents (doc UInt64, batch UInt32, lexemes Array(String)) ENGINE = MergeTree ORDER BY doc`,

  `ALTER TABLE documents ADD COLUMN words UInt32 DEFAULT length(arrayFilter(x -> x NOT IN ('', '.'), splitByChar(' ', lexical))) CODEC(ZSTD(1))`,
  // Else every reading of the column would count the words of documents taken in before.
  'ALTER TABLE documents MATERIALIZE COLUMN words SETTINGS mutations_sync = 2',

  'DROP TABLE IF EXISTS postings',
]);

/**
 * How the lists of several portions become those of a batch on the way in: put behind each other. The three go together, so that they keep one order.
 */
const part = (n: number): string => `arrayStringConcat(arrayMap(p -> p.${n}, parts))`;
export const JOIN_LISTS = `lexeme, batch, n, ${part(1)}, ${part(2)}, ${part(3)} FROM (SELECT lexeme, batch, toUInt32(sum(documents)) AS n, groupArray((docs, times, positions)) AS parts FROM rows GROUP BY lexeme, batch)`;
