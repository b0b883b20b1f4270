import { MENTION_SELECT, type MentionRow, mentionOf, type SentencesRow, sentencesOf as spansOf } from '../../warehouse/stored-rows.ts';
import type { Ask } from '../answer/ask.ts';
import type { HitSentence } from '../answers.ts';
import type { Meaning } from '../compile/meaning.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { sentencesOf } from '../rank/highlight.ts';
import { occurrencesOf } from '../rank/occurrences.ts';
import { positiveTerms } from '../rank/terms-of-tree.ts';
import type { QueryNode } from '../tree/index.ts';

/** Where a witness stands in its document: a mention by its place, a document by the words asked for. */
export interface WitnessPlace {
  readonly doc: number;
  /** [begin, end) of a mention; null for a document. */
  readonly mention: readonly [begin: number, end: number] | null;
}
type Texts = ReadonlyMap<
  number,
  {
    readonly documentId: string;
    readonly text: string;
    readonly sentences: ReturnType<typeof spansOf>;
    readonly mentions: readonly ReturnType<typeof mentionOf>[];
  }
>;

/** What the documents of witnesses give: which they are, and the sentence that shows a witness (null where no word does). */
export interface WitnessDocuments {
  documentOf(doc: number): string | null;
  sentenceOf(criterion: QueryNode, place: WitnessPlace): HitSentence | null;
}

export async function witnessDocuments(
  patientId: number,
  docs: readonly number[],
  meaning: Meaning,
  opposed: readonly number[],
  ask: Ask,
): Promise<WitnessDocuments> {
  const texts: Texts =
    docs.length === 0
      ? new Map()
      : await readTexts(
          patientId,
          [...new Set(docs)].sort((a, b) => a - b),
          opposed,
          ask,
        );
  const sentenceOf: WitnessDocuments['sentenceOf'] = (criterion, { doc, mention }) => {
    const read = texts.get(doc);
    if (read === undefined) return null;
    if (mention !== null) {
      const [begin, end] = mention;
      const sentence = Math.max(
        0,
        read.sentences.findIndex((span) => begin < span.end),
      );
      return sentencesOf(read, [{ begin, end, term: 0, sentence, weight: 1 }])[0] ?? null;
    }
    const found = occurrencesOf(read, positiveTerms(criterion, meaning));
    return found.length === 0 ? null : (sentencesOf(read, found)[0] ?? null);
  };
  return { documentOf: (doc) => texts.get(doc)?.documentId ?? null, sentenceOf };
}

async function readTexts(patientId: number, docs: readonly number[], opposed: readonly number[], ask: Ask): Promise<Texts> {
  const parameters = new Parameters();
  const condition = withoutOpposed(
    `patient_id = ${parameters.bind('UInt32', patientId)} AND doc IN ${parameters.bind('Array(UInt64)', docs)}`,
    opposed,
    parameters,
  );
  const [rows, mentions] = await Promise.all([
    ask<SentencesRow & { readonly doc: number; readonly document_id: string; readonly text: string }>(
      `SELECT doc, document_id, text, sentence_begins, sentence_ends, sections FROM documents WHERE ${condition}`,
      parameters.values,
    ),
    ask<MentionRow & { readonly doc: number }>(
      `SELECT doc, ${MENTION_SELECT} FROM mentions WHERE ${condition} ORDER BY doc, begin, end`,
      parameters.values,
    ),
  ]);
  const byDocument = Map.groupBy(mentions, (row) => Number(row.doc));
  return new Map(
    rows.map((row) => [
      Number(row.doc),
      {
        documentId: row.document_id,
        text: row.text,
        sentences: spansOf(row),
        mentions: (byDocument.get(Number(row.doc)) ?? []).map(mentionOf),
      },
    ]),
  );
}
