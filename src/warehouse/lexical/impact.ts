/**
 * BM25 (k1 = 1.2, b = 0.75) of one word in one document, without the weight of the word, in a byte: 255 × tf / (tf + k1 (1 − b + b × length / mean)).
 * The mean length is fixed, so that a document's value never changes when others come.
 */
const K1 = 1.2;
const B = 0.75;
const MEAN_LENGTH = 250;

export const impactOf = (times: number, length: number): number =>
  Math.max(1, Math.round((255 * times) / (times + K1 * (1 - B + (B * length) / MEAN_LENGTH))));

/** Weight of a word by the number of documents that hold it (Robertson and Sparck Jones, never negative). */
export const weightOf = (documents: number, total: number): number =>
  Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5));
