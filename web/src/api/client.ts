import type { Bilingual, Diagnostic } from '../../../src/query/answers.ts';

/** What the server refused or could not do, by its stable code; `offline` where it did not answer at all. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: Bilingual | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly diagnostics: readonly Diagnostic[];

  constructor(status: number, body: ErrorBody | null) {
    super(body?.error.code ?? 'offline');
    this.name = 'ApiFailure';
    this.status = status;
    this.code = body?.error.code ?? (status === 0 ? 'offline' : 'internal');
    this.text = body?.error.message ?? null;
    this.params = body?.error.params ?? {};
    this.diagnostics = body?.error.diagnostics ?? [];
  }
}

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: Bilingual;
    readonly params?: Readonly<Record<string, string | number>>;
    readonly diagnostics?: readonly Diagnostic[];
  };
}

interface Ask {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly signal?: AbortSignal;
}

/** Asks the API of this server. Answers are trusted to have the shape of the OpenAPI document, which the server's tests hold it to. */
export async function ask<T>(path: string, { method = 'GET', body, signal }: Ask = {}): Promise<T> {
  const request: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: { 'x-continuum-request': '1', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  };
  const response = await fetch(`/api/v1${path}`, request).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new ApiFailure(0, null);
  });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiFailure(response.status, isErrorBody(answer) ? answer : null);
  return answer as T;
}

const isErrorBody = (answer: unknown): answer is ErrorBody =>
  typeof answer === 'object' &&
  answer !== null &&
  'error' in answer &&
  typeof answer.error === 'object' &&
  answer.error !== null &&
  'code' in answer.error;
