import type { Diagnostic } from '../query/answers.ts';
import { ERRORS, type ErrorCode, type ErrorParams } from './errors.ts';

export interface Issue {
  /** Path in the request, for instance `body.filters.years.0`. */
  readonly path: string;
  readonly code: string;
}

interface Details {
  readonly params?: ErrorParams;
  readonly issues?: readonly Issue[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly retryAfterSeconds?: number;
}

/** Thrown by routes and hooks; the error handler turns it into the answer. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly statusCode: number;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details = {}) {
    super(ERRORS[code].en);
    this.name = 'ApiError';
    this.code = code;
    this.statusCode = ERRORS[code].status;
    this.details = details;
  }
}
