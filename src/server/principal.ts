import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Access, type Account, may, type Right } from '../access/index.ts';
import { ApiError } from './api-error.ts';
import type { SessionCookie } from './session-cookie.ts';

/** `public`: nobody needs to sign in. `session`: anyone signed in, even with a one-time password. Otherwise the right that it takes. */
export type RouteAccess = Right | 'public' | 'session';

export interface Principal {
  readonly account: Account;
  /** Null for the command line, which holds the local token instead of a session. */
  readonly token: string | null;
  /** Milliseconds since 1970; null for the command line. */
  readonly endsAt: number | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

interface GuardOptions {
  readonly access: Access;
  readonly cookie: SessionCookie;
  /** Lets the command line of this machine in as administrator: `Authorization: Bearer …`. */
  readonly localToken: string | null;
}

/** Works out who asks and whether the route is theirs, before anything of the body is read. A route that names no access does not start. */
export function installGuard(app: FastifyInstance, { access, cookie, localToken }: GuardOptions): void {
  app.decorateRequest('principal', null);
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && route.config?.access === undefined)
      throw new Error(`route ${String(route.method)} ${route.url} names no access`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const wanted = request.routeOptions.config.access;
    if (wanted === undefined || wanted === 'public') return;
    request.principal = (await bySession(request)) ?? byLocalToken(request);
    if (request.principal === null) {
      cookie.clear(request, reply);
      throw new ApiError('not_signed_in');
    }
    if (request.principal.token !== null && !isSafe(request.method)) refuseCrossSite(request);
    const { account } = request.principal;
    if (wanted === 'session') return;
    if (account.passwordState === 'one_time') throw new ApiError('password_change_required');
    if (!may(account.role, wanted)) throw new ApiError('forbidden');
  });

  const bySession = async (request: FastifyRequest): Promise<Principal | null> => {
    const token = cookie.read(request);
    if (token === null) return null;
    const live = await access.sessions.resolve(token);
    return live === null ? null : { account: live.account, token, endsAt: live.endsAt };
  };

  const byLocalToken = (request: FastifyRequest): Principal | null => {
    const header = request.headers.authorization;
    if (localToken === null || header === undefined || !header.startsWith('Bearer ')) return null;
    return sameSecret(header.slice(7), localToken) ? { account: COMMAND_LINE, token: null, endsAt: null } : null;
  };
}

/** Who did it when the command line of this machine asked: shown in the audit as `cli`. */
const COMMAND_LINE: Account = Object.freeze({
  accountId: 'cli',
  login: 'cli',
  name: 'Ligne de commande',
  role: 'administrator',
  passwordState: 'set',
  active: true,
  createdAt: '1970-01-01T00:00:00.000Z',
  lastSignInAt: null,
});

export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw new ApiError('not_signed_in');
  return request.principal;
}

export const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * A form or script of another site cannot set this header without a preflight, which is never answered; the origin is checked beside it
 * and the cookie is SameSite=Strict: each alone would do.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (request.headers['x-continuum-request'] !== '1') throw new ApiError('cross_site_request');
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `${request.protocol}://${request.host}`) throw new ApiError('cross_site_request');
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
