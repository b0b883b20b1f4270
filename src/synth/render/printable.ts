/** A block of a document, in reading order. Texts may hold `\n` where the author broke the line. */
export type PrintableBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A laid-out document: what every format writer takes. `header` and `footer` are repeated on each page where the format has pages. */
export interface PrintableDocument {
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly blocks: readonly PrintableBlock[];
  /** `YYYY-MM-DD` or null; written in the properties of the file. */
  readonly date: string | null;
}

/** Who and what a document is about, for formats that carry it beside the text (CDA). */
export interface PrintableIdentity {
  /** Unique in the hospital; makes the identifier of the document. */
  readonly documentKey: string;
  readonly ipp: string;
  /** National identity (13 digits + key 2) or null; written under the test OID only. */
  readonly ins: string | null;
  readonly nda: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly sex: 'F' | 'M';
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** LOINC code. */
  readonly type: string;
  readonly typeLabel: string;
  readonly authorFamilyName: string;
  readonly authorGivenName: string;
  readonly unit: string;
  readonly hospital: string;
}
