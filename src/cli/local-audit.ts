import type { AuditAction } from '../access/index.ts';
import type { Stack } from './stack.ts';

interface What {
  readonly subject?: string;
  readonly query?: string;
  readonly patients?: number;
  readonly documents?: number;
}

/** The row that the server writes for the command line (`cli`), where none runs: a record is as much opened by the one way as by the other. */
export const noteHere = (stack: Stack, action: AuditAction, what: What): Promise<void> =>
  stack.access.audit.note({ accountId: 'cli', login: 'cli', action, ...what });
