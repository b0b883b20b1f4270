import { Readable } from 'node:stream';
import * as z from 'zod';
import type { AccountFault, Accounts, AuditFilter } from '../../access/index.ts';
import { ApiError } from '../api-error.ts';
import { auditCsv } from '../audit-csv.ts';
import type { ErrorCode } from '../errors.ts';
import { principalOf } from '../principal.ts';
import {
  AuditExportQuerySchema,
  AuditPageSchema,
  AuditQuerySchema,
  NewOppositionSchema,
  OppositionSchema,
} from '../schemas/administration.ts';
import { AccountPatchSchema, AccountSchema, IssuedPasswordSchema, NewAccountSchema } from '../schemas/session.ts';
import { type Api, noteAudit, type RouteDeps } from './api.ts';

const AccountId = z.object({ id: z.string().regex(/^[0-9a-z]{1,64}$/) });

const ACCOUNT_ERRORS: Readonly<Record<AccountFault, ErrorCode>> = Object.freeze({
  bad_login: 'bad_login',
  login_taken: 'login_taken',
  unknown_account: 'account_not_found',
  last_administrator: 'last_administrator',
});

export function accountRoutes(app: Api, { access }: RouteDeps): void {
  const config = { access: 'account.manage' as const };
  const tags = ['accounts'];

  app.get(
    '/users',
    { config, schema: { tags, summary: 'Accounts', response: { 200: z.object({ accounts: z.array(AccountSchema) }) } } },
    async () => ({
      accounts: [...(await access.accounts.list())],
    }),
  );

  app.post(
    '/users',
    {
      config,
      schema: { tags, summary: 'New account with a one-time password', body: NewAccountSchema, response: { 200: IssuedPasswordSchema } },
    },
    async (request) => {
      const issued = accepted(await access.accounts.create(request.body));
      await noteAudit(access, request, 'account_created', { subject: `account:${issued.account.login}` });
      return issued;
    },
  );

  app.patch(
    '/users/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Name, role or closing of an account',
        params: AccountId,
        body: AccountPatchSchema,
        response: { 200: AccountSchema },
      },
    },
    async (request) => {
      const account = accepted(await access.accounts.change(request.params.id, request.body));
      await noteAudit(access, request, 'account_changed', { subject: `account:${account.login}`, query: JSON.stringify(request.body) });
      return account;
    },
  );

  app.post(
    '/users/:id/password',
    {
      config,
      schema: {
        tags,
        summary: 'New one-time password; every session of the account ends',
        params: AccountId,
        response: { 200: IssuedPasswordSchema },
      },
    },
    async (request) => {
      const issued = accepted(await access.accounts.resetPassword(request.params.id));
      await noteAudit(access, request, 'password_reset', { subject: `account:${issued.account.login}` });
      return issued;
    },
  );
}

function accepted<T>(
  outcome:
    | Awaited<ReturnType<Accounts['create']>>
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly fault: AccountFault },
) {
  if (outcome.ok) return outcome.value as T;
  throw new ApiError(ACCOUNT_ERRORS[outcome.fault]);
}

export function oppositionRoutes(app: Api, { access, directory }: RouteDeps): void {
  const config = { access: 'opposition.manage' as const };
  const tags = ['oppositions'];

  app.get(
    '/oppositions',
    { config, schema: { tags, summary: 'Patients who object', response: { 200: z.object({ oppositions: z.array(OppositionSchema) }) } } },
    async () => ({ oppositions: [...(await access.oppositions.list())] }),
  );

  app.post(
    '/oppositions',
    {
      config,
      schema: {
        tags,
        summary: 'Record an opposition: at once out of every answer',
        body: NewOppositionSchema,
        response: { 200: OppositionSchema },
      },
    },
    async (request) => {
      const { account } = principalOf(request);
      const wanted = request.body;
      if ('patientId' in wanted) {
        const known = (await directory.persons([wanted.patientId]))[0];
        if (known === undefined) throw new ApiError('patient_not_found');
        const ipp = known.ipp[0];
        return access.oppositions.record(
          wanted.patientId,
          account,
          ipp === undefined ? undefined : { system: 'IPP', value: ipp },
          wanted.reason,
        );
      }
      const patientId = await directory.ownNumber(wanted.ipp);
      if (patientId === null) throw new ApiError('patient_not_found');
      return access.oppositions.record(patientId, account, { system: 'IPP', value: wanted.ipp }, wanted.reason);
    },
  );

  app.delete(
    '/oppositions/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Withdraw the opposition of a patient',
        params: z.object({ id: z.coerce.number().int().positive() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const withdrawn = await access.oppositions.withdraw(request.params.id, principalOf(request).account);
      if (!withdrawn) throw new ApiError('opposition_not_found');
      return reply.code(204).send(null);
    },
  );
}

export function auditRoutes(app: Api, { access }: RouteDeps): void {
  const config = { access: 'audit.read' as const };
  const tags = ['audit'];

  app.get(
    '/audit',
    {
      config,
      schema: { tags, summary: 'Who did what, newest first', querystring: AuditQuerySchema, response: { 200: AuditPageSchema } },
    },
    async (request) => {
      const { limit, before, ...asked } = request.query;
      return { entries: [...(await access.audit.page({ limit, ...(before !== undefined && { before }), ...filterOf(asked) }))] };
    },
  );

  app.get(
    '/audit/export',
    {
      config,
      schema: {
        tags,
        summary: 'The same rows, all of them, as CSV (UTF-8, semicolons); the export itself is a row of the audit',
        produces: ['text/csv'],
        querystring: AuditExportQuerySchema,
      },
    },
    async (request, reply) => {
      const { lang, ...asked } = request.query;
      const filter = filterOf(asked);
      await noteAudit(access, request, 'audit_exported', { query: JSON.stringify(filter) });
      reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="audit.csv"');
      return reply.send(Readable.from(auditCsv((page) => access.audit.page({ ...filter, ...page }), lang)));
    },
  );
}

function filterOf({ login, action, subject, from, to }: Omit<z.output<typeof AuditExportQuerySchema>, 'lang'>): AuditFilter {
  return {
    ...(login !== undefined && { login }),
    ...(action !== undefined && { actions: [action].flat() }),
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
