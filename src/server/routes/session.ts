import * as z from 'zod';
import { type Account, ROLE_RIGHTS } from '../../access/index.ts';
import { ApiError } from '../api-error.ts';
import { attemptLimit } from '../attempt-limit.ts';
import { principalOf, refuseCrossSite } from '../principal.ts';
import { PasswordChangeSchema, SessionSchema, SignInSchema } from '../schemas/session.ts';
import { sessionCookie } from '../session-cookie.ts';
import { type Api, noteAudit, type RouteDeps } from './api.ts';

const ATTEMPTS = { most: 30, windowMs: 5 * 60_000 } as const;

export function sessionRoutes(app: Api, { access }: RouteDeps, clock: () => number): void {
  const limit = attemptLimit(clock, ATTEMPTS.most, ATTEMPTS.windowMs);

  app.post(
    '/session',
    {
      config: { access: 'public' },
      schema: { tags: ['session'], summary: 'Sign in', body: SignInSchema, response: { 200: SessionSchema } },
    },
    async (request, reply) => {
      refuseCrossSite(request);
      const wait = limit.take(request.ip);
      if (wait > 0) throw tooMany('too_many_requests', wait);
      const previous = sessionCookie.read(request);
      const outcome = await access.signIn.signIn({ ...request.body, address: request.ip, ...(previous !== null && { previous }) });
      if (!outcome.ok)
        throw outcome.fault === 'locked' ? tooMany('sign_in_locked', outcome.retryAfterMs) : new ApiError('wrong_credentials');
      sessionCookie.write(request, reply, outcome.value.token);
      return sessionOf(outcome.value.account, outcome.value.endsAt);
    },
  );

  app.get(
    '/session',
    { config: { access: 'session' }, schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: SessionSchema } } },
    async (request) => {
      const { account, endsAt } = principalOf(request);
      return sessionOf(account, endsAt);
    },
  );

  app.delete(
    '/session',
    { config: { access: 'session' }, schema: { tags: ['session'], summary: 'Sign out', response: { 204: z.null() } } },
    async (request, reply) => {
      const { token } = principalOf(request);
      if (token !== null) await access.sessions.end(token);
      await noteAudit(access, request, 'sign_out');
      sessionCookie.clear(request, reply);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/session/password',
    {
      config: { access: 'session' },
      schema: {
        tags: ['session'],
        summary: 'Change the password; every other session ends',
        body: PasswordChangeSchema,
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const { account } = principalOf(request);
      const outcome = await access.signIn.changePassword(account.accountId, request.body.current, request.body.wanted, request.ip);
      if (outcome.ok) {
        sessionCookie.write(request, reply, outcome.value.token);
        return sessionOf(outcome.value.account, outcome.value.endsAt);
      }
      if (outcome.fault === 'locked') throw tooMany('sign_in_locked', outcome.retryAfterMs);
      if (outcome.fault === 'wrong_credentials') throw new ApiError('wrong_credentials');
      throw new ApiError('password_refused', { params: { reason: outcome.fault } });
    },
  );
}

function sessionOf(account: Account, endsAt: number | null): z.output<typeof SessionSchema> {
  const mustChangePassword = account.passwordState === 'one_time';
  const rights = mustChangePassword ? [] : [...ROLE_RIGHTS[account.role]];
  return { account, rights, mustChangePassword, endsAt: endsAt === null ? null : new Date(endsAt).toISOString() };
}

function tooMany(code: 'too_many_requests' | 'sign_in_locked', ms: number): ApiError {
  const seconds = Math.ceil(ms / 1_000);
  return new ApiError(code, { params: { seconds }, retryAfterSeconds: seconds });
}
