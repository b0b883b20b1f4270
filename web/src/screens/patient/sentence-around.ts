import type { DocumentRecord } from '../../../../src/query/answers.ts';

export interface SentenceParts {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const LONGEST = 320;

/** The sentence or sentences that hold [begin, end), cut around the words where they are very long. Offsets outside of the text give what there is. */
export function sentenceAround(
  { document: { text }, sentences }: Pick<DocumentRecord, 'document' | 'sentences'>,
  begin: number,
  end: number,
): SentenceParts {
  const holding = sentences.filter((s) => s.begin < end && s.end > begin);
  const from = Math.min(begin, ...holding.map((s) => s.begin));
  const to = Math.max(end, ...holding.map((s) => s.end));
  const before = text.slice(from, begin);
  const after = text.slice(end, to);
  return {
    before: before.length > LONGEST ? `… ${before.slice(-LONGEST)}` : before,
    words: text.slice(begin, end),
    after: after.length > LONGEST ? `${after.slice(0, LONGEST)} …` : after,
  };
}
