import type { Fact, History, Mention, Patient, Sample, Stay } from '../../model/index.ts';

/** A small hospital in memory: the reference for what a question means. */
export interface PlainDocument {
  readonly documentId: string;
  /** The compact number of the warehouse: only puts documents of one day into order. */
  readonly doc: number;
  readonly patientId: number;
  readonly source: string;
  readonly type: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly stayId: string | null;
  /** Lexemes of the title; empty without one. */
  readonly title: readonly string[];
  /** Lexemes by sentence, the title's first. */
  readonly sentences: readonly (readonly string[])[];
  /** Section of each sentence, null for the title and where none is known. */
  readonly sections: readonly (string | null)[];
  readonly marks: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}
export interface PlainHospital {
  readonly patients: readonly Patient[];
  readonly documents: readonly PlainDocument[];
  readonly histories: ReadonlyMap<number, History>;
  readonly facts: readonly Fact[];
  readonly samples: readonly (Sample & { readonly patientId: number })[];
  readonly stays: readonly { readonly recordId: string; readonly patientId: number; readonly stay: Stay }[];
  /** The day of the question. */
  readonly today: string;
}
