import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { principalOf } from './principal.ts';
import { whileWaiting } from './routes/api.ts';

/** Under which a client may stop the question that it is about to ask: `DELETE /api/v1/questions/{id}`. */
export const QUESTION_HEADER = 'x-continuum-question';
const ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Questions that the engine is working on. Each ends when its client goes away, or when who asked it says so. */
export class RunningQuestions {
  readonly #running = new Map<string, Set<AbortController>>();

  /** Aborts when the browser goes away before the answer, or on `stop`: the engine stops working for nobody. */
  begin(request: FastifyRequest, reply: FastifyReply): AbortSignal {
    const away = whileWaiting(reply);
    const id = request.headers[QUESTION_HEADER];
    if (id !== undefined && (typeof id !== 'string' || !ID.test(id)))
      throw new ApiError('invalid_request', { issues: [{ path: `headers.${QUESTION_HEADER}`, code: 'pattern' }] });
    if (id === undefined) return away;
    const key = keyOf(request, id);
    const controller = new AbortController();
    this.#running.set(key, (this.#running.get(key) ?? new Set()).add(controller));
    reply.raw.once('close', () => {
      const own = this.#running.get(key);
      own?.delete(controller);
      if (own?.size === 0) this.#running.delete(key);
    });
    return AbortSignal.any([away, controller.signal]);
  }

  /** Stops the question of this account; false where none of this name is under way. */
  stop(request: FastifyRequest, id: string): boolean {
    const own = this.#running.get(keyOf(request, id));
    for (const controller of own ?? []) controller.abort();
    return own !== undefined;
  }
}

/** Nobody can stop, or guess at, what another account asks. */
const keyOf = (request: FastifyRequest, id: string): string => `${principalOf(request).account.accountId}\0${id}`;
