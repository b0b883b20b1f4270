/** A text in both languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
