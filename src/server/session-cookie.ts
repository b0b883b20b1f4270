import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The cookie of the session. Over TLS its name begins with `__Host-`, which browsers take only with Secure, Path=/ and no Domain, so that
 * no other host of the centre can set it; over loopback http, where Secure cannot be had, the plain name.
 */
export interface SessionCookie {
  read(request: FastifyRequest): string | null;
  write(request: FastifyRequest, reply: FastifyReply, token: string): void;
  clear(request: FastifyRequest, reply: FastifyReply): void;
}

export const cookieName = (secure: boolean): string => (secure ? '__Host-continuum' : 'continuum');

export const sessionCookie: SessionCookie = Object.freeze({
  read: (request: FastifyRequest) => request.cookies[cookieName(isSecure(request))] ?? null,
  write: (request: FastifyRequest, reply: FastifyReply, token: string) => {
    // No Max-Age: the cookie ends with the browser, the session by its own limits.
    reply.setCookie(cookieName(isSecure(request)), token, options(request));
  },
  clear: (request: FastifyRequest, reply: FastifyReply) => {
    if (sessionCookie.read(request) !== null) reply.clearCookie(cookieName(isSecure(request)), options(request));
  },
});

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
const options = (request: FastifyRequest) => ({ path: '/', httpOnly: true, sameSite: 'strict' as const, secure: isSecure(request) });
