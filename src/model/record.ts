import type { DocumentFormat } from './document.ts';
import type { CodeSystem, FactKind } from './fact.ts';
import type { Origin } from './origin.ts';
import type { Identity, IdentityLink, PatientRef, Stay } from './patient.ts';
import type { Problem } from './problem.ts';

/**
 * What a connector makes of one row, message or file, before the patient is resolved.
 * `key` is stable within the source: the same row of the same file gives the same key in every run, and a corrected row keeps it.
 */
interface RecordBase {
  readonly source: string;
  readonly key: string;
  readonly origin: Origin;
}
export interface IdentityRecord extends RecordBase {
  readonly kind: 'identity';
  readonly identity: Identity;
}
export interface IdentityLinkRecord extends RecordBase {
  readonly kind: 'identity_link';
  readonly link: IdentityLink;
}
export interface StayRecord extends RecordBase {
  readonly kind: 'stay';
  readonly patient: PatientRef;
  readonly stay: Stay;
}
export interface DocumentRecord extends RecordBase {
  readonly kind: 'document';
  readonly patient: PatientRef;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly stayId: string | null;
  readonly format: DocumentFormat;
  readonly text: string;
}
export interface FactRecord extends RecordBase {
  readonly kind: 'fact';
  readonly patient: PatientRef;
  readonly fact: {
    readonly kind: FactKind;
    readonly system: CodeSystem | null;
    readonly code: string | null;
    readonly label: string | null;
    readonly value: number | string | null;
    readonly unit: string | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly stayId: string | null;
    readonly attributes: Readonly<Record<string, string>>;
  };
}
export type SourceRecord = IdentityRecord | IdentityLinkRecord | StayRecord | DocumentRecord | FactRecord;

/** One thing that a connector yields: a record, or a problem with its place. A bad record never ends the stream. */
export type ConnectorItem =
  | { readonly ok: true; readonly record: SourceRecord }
  | { readonly ok: false; readonly problem: Problem; readonly raw?: string };
