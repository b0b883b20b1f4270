import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { WarehouseError, type WarehouseErrorCode } from '../warehouse/index.ts';
import { ApiError, type Issue } from './api-error.ts';
import { type ErrorCode, errorMessage } from './errors.ts';

/** Errors that Fastify raises by itself, by its own codes. */
const FROM_FASTIFY: Readonly<Record<string, ErrorCode>> = Object.freeze({
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_request',
  FST_ERR_NOT_FOUND: 'not_found',
});

/** What a fault of the engine is to who asked; the rest is a fault of ours. */
const FROM_WAREHOUSE: Readonly<Partial<Record<WarehouseErrorCode, ErrorCode>>> = Object.freeze({
  query_timeout: 'query_too_long',
  query_memory: 'query_too_large',
  query_cancelled: 'query_cancelled',
  warehouse_crashed: 'not_ready',
  warehouse_unreachable: 'not_ready',
  warehouse_closed: 'not_ready',
  warehouse_locked: 'not_ready',
});

/** One shape for every error of the API; anything unforeseen becomes `internal` with the reference under which the log has it. */
export function installErrorHandler(app: FastifyInstance, webRoot: string | null): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(toApiError(error, request), request, reply));
  app.setNotFoundHandler((request, reply) => {
    // A mistyped address of the interface: its own page says so, in the language of the user.
    const page =
      webRoot !== null &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html');
    if (!page) return answer(new ApiError('not_found'), request, reply);
    return reply
      .code(404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(createReadStream(path.join(webRoot, 'index.html')));
  });
}

function toApiError(error: FastifyError | WarehouseError, request: FastifyRequest): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof WarehouseError) return fromWarehouse(error, request);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validationContext ?? 'request';
    const issues = error.validation.map((v): Issue => ({ path: `${where}${v.instancePath.replaceAll('/', '.')}`, code: v.keyword }));
    return new ApiError('invalid_request', { issues });
  }
  const known = FROM_FASTIFY[error.code];
  if (known !== undefined) return new ApiError(known);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return new ApiError('invalid_request');
  return unexpected(error, request);
}

function fromWarehouse(error: WarehouseError, request: FastifyRequest): ApiError {
  const code = FROM_WAREHOUSE[error.code];
  if (code === undefined) return unexpected(error, request);
  request.log.warn({ request: request.id, code: error.code }, 'engine');
  return new ApiError(code);
}

function unexpected(error: Error & { readonly code: string }, request: FastifyRequest): ApiError {
  // Only name, code and stack without message: the message of an engine may quote a value.
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  request.log.error({ request: request.id, name: error.name, code: error.code, stack }, 'unexpected error');
  return new ApiError('internal', { params: { request: request.id } });
}

function answer(error: ApiError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { params = {}, issues, diagnostics, retryAfterSeconds } = error.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  const body = {
    error: {
      code: error.code,
      message: errorMessage(error.code, params),
      request: request.id,
      ...(Object.keys(params).length > 0 && { params }),
      ...(issues !== undefined && { issues }),
      ...(diagnostics !== undefined && { diagnostics }),
    },
  };
  // Serialised here: the schema of the route is that of its success.
  return reply
    .code(error.statusCode)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
}
