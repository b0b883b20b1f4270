import type { AnswerFormat } from '../driver.ts';

/**
 * What the parent asks of the engine's process, over the IPC channel of `fork` with `serialization: 'advanced'`.
 * `parameters` is the statement that binds the values, empty where there are none.
 */
export type HostRequest =
  | {
      readonly id: number;
      readonly kind: 'rows';
      readonly database: string;
      readonly sql: string;
      readonly parameters: string;
      readonly format: AnswerFormat;
    }
  | { readonly id: number; readonly kind: 'execute'; readonly database: string; readonly sql: string; readonly parameters: string }
  | {
      readonly id: number;
      readonly kind: 'insert';
      readonly database: string;
      readonly table: string;
      readonly columns: readonly string[];
      /** What is selected from the files: `*` where rows go in as they come. */
      readonly select: string;
      /** Files in the format Native, all in one folder. */
      readonly files: readonly string[];
    }
  /** Stops the query that carries this comment, or forgets it where it still waits. */
  | { readonly id: number; readonly kind: 'cancel'; readonly target: number; readonly comment: string }
  | { readonly id: number; readonly kind: 'close' };

export type HostAnswer =
  | { readonly id: number; readonly ok: true; readonly body: Uint8Array | null }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** First message of the process: it holds the directory, or somebody else does. */
export type HostGreeting =
  | { readonly kind: 'ready' }
  | { readonly kind: 'locked'; readonly pid: number }
  | { readonly kind: 'failed'; readonly message: string };

export const isGreeting = (message: HostAnswer | HostGreeting): message is HostGreeting => 'kind' in message;
