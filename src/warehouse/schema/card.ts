/** Statements of version 3. Documents taken in before it keep an empty card until they are read anew: their pages are read column by column. */
export const CARD_3: readonly string[] = Object.freeze(['ALTER TABLE documents ADD COLUMN card String CODEC(ZSTD(3))']);
