import { type Kysely, type Selectable, sql } from 'kysely';
import type { PasswordState, StoredAccount } from './account.ts';
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from './audit.ts';
import { isRole } from './rights.ts';
import type { AccessStore } from './store.ts';
import type { AccessTables } from './tables.ts';

/** Access state in the registry, the same on SQLite and PostgreSQL. */
export function kyselyAccessStore(db: Kysely<AccessTables>): AccessStore {
  return {
    accountByLogin: async (login) =>
      account(await db.selectFrom('access_account').selectAll().where('login', '=', login).executeTakeFirst()),
    accountById: async (id) => account(await db.selectFrom('access_account').selectAll().where('account_id', '=', id).executeTakeFirst()),
    accounts: async () => (await db.selectFrom('access_account').selectAll().orderBy('login').execute()).map(toAccount),
    insertAccount: async (a) => {
      const done = await db
        .insertInto('access_account')
        .values({
          account_id: a.accountId,
          login: a.login,
          name: a.name,
          role: a.role,
          password_hash: a.passwordHash,
          password_state: a.passwordState,
          active: a.active ? 1 : 0,
          created_at: a.createdAt,
          last_sign_in_at: a.lastSignInAt,
        })
        .onConflict((c) => c.column('login').doNothing())
        .executeTakeFirst();
      return Number(done.numInsertedOrUpdatedRows ?? 0) === 1;
    },
    updateAccount: async (id, p) => {
      const set = {
        ...(p.name !== undefined && { name: p.name }),
        ...(p.role !== undefined && { role: p.role }),
        ...(p.active !== undefined && { active: p.active ? 1 : 0 }),
        ...(p.passwordHash !== undefined && { password_hash: p.passwordHash }),
        ...(p.passwordState !== undefined && { password_state: p.passwordState }),
        ...(p.lastSignInAt !== undefined && { last_sign_in_at: p.lastSignInAt }),
      };
      if (Object.keys(set).length > 0) await db.updateTable('access_account').set(set).where('account_id', '=', id).execute();
    },

    session: async (hash) => {
      const row = await db.selectFrom('access_session').selectAll().where('token_hash', '=', hash).executeTakeFirst();
      return row === undefined
        ? null
        : { tokenHash: row.token_hash, accountId: row.account_id, createdAt: row.created_at, seenAt: row.seen_at };
    },
    insertSession: async (s) => {
      const row = { token_hash: s.tokenHash, account_id: s.accountId, created_at: s.createdAt, seen_at: s.seenAt };
      await db.insertInto('access_session').values(row).execute();
    },
    touchSession: async (hash, seenAt) => {
      await db.updateTable('access_session').set({ seen_at: seenAt }).where('token_hash', '=', hash).execute();
    },
    removeSession: async (hash) => {
      await db.deleteFrom('access_session').where('token_hash', '=', hash).execute();
    },
    removeSessionsOf: async (id) => {
      await db.deleteFrom('access_session').where('account_id', '=', id).execute();
    },
    removeStaleSessions: async (createdBefore, seenBefore) => {
      await db
        .deleteFrom('access_session')
        .where((e) => e.or([e('created_at', '<', createdBefore), e('seen_at', '<', seenBefore)]))
        .execute();
    },

    attempts: async (login) => {
      const row = await db.selectFrom('access_attempt').selectAll().where('login', '=', login).executeTakeFirst();
      return row === undefined ? null : { login: row.login, failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
    },
    addFailure: async (login, at, forgottenBefore) => {
      const row = await db
        .insertInto('access_attempt')
        .values({ login, failures: 1, last_at: at, locked_until: null })
        .onConflict((c) =>
          c.column('login').doUpdateSet({
            failures: sql<number>`CASE WHEN access_attempt.last_at < ${forgottenBefore} THEN 1 ELSE access_attempt.failures + 1 END`,
            last_at: at,
          }),
        )
        .returning('failures')
        .executeTakeFirstOrThrow();
      return row.failures;
    },
    lockUntil: async (login, until) => {
      await db
        .updateTable('access_attempt')
        .set({ locked_until: until })
        .where('login', '=', login)
        .where((e) => e.or([e('locked_until', 'is', null), e('locked_until', '<', until)]))
        .execute();
    },
    clearAttempts: async (login) => {
      await db.deleteFrom('access_attempt').where('login', '=', login).execute();
    },
    removeAttemptsBefore: async (at) => {
      await db.deleteFrom('access_attempt').where('last_at', '<', at).execute();
    },

    appendAudit: async ({ auditId, accountId, ...rest }) => {
      await db
        .insertInto('access_audit')
        .values({ audit_id: auditId, account_id: accountId, ...rest })
        .execute();
    },
    audit: async ({ limit, before, fromId, toId, login, actions, subject }) => {
      // PostgreSQL has no list without an element.
      if (actions?.length === 0) return [];
      const all = db.selectFrom('access_audit').selectAll().orderBy('audit_id', 'desc').limit(limit);
      const rows = await all
        .$if(before !== undefined, (q) => q.where('audit_id', '<', before ?? ''))
        .$if(fromId !== undefined, (q) => q.where('audit_id', '>=', fromId ?? ''))
        .$if(toId !== undefined, (q) => q.where('audit_id', '<', toId ?? ''))
        .$if(login !== undefined, (q) => q.where('login', '=', login ?? ''))
        .$if(actions !== undefined, (q) => q.where('action', 'in', [...(actions ?? [])]))
        .$if(subject !== undefined, (q) => q.where('subject', '=', subject ?? ''))
        .execute();
      return rows.map(toAudit);
    },

    oppositions: async () =>
      (await db.selectFrom('access_opposition').selectAll().orderBy('recorded_at').execute()).map((row) => ({
        patientKey: row.patient_key,
        patientId: row.patient_id,
        recordedAt: row.recorded_at,
        recordedBy: row.recorded_by,
        reason: row.reason,
        withdrawnAt: row.withdrawn_at,
        withdrawnBy: row.withdrawn_by,
      })),
    putOpposition: async (o) => {
      const row = {
        patient_id: o.patientId,
        recorded_at: o.recordedAt,
        recorded_by: o.recordedBy,
        reason: o.reason,
        withdrawn_at: o.withdrawnAt,
        withdrawn_by: o.withdrawnBy,
      };
      await db
        .insertInto('access_opposition')
        .values({ patient_key: o.patientKey, ...row })
        .onConflict((c) => c.column('patient_key').doUpdateSet(row))
        .execute();
    },
  };
}

const account = (row: Selectable<AccessTables['access_account']> | undefined): StoredAccount | null =>
  row === undefined ? null : toAccount(row);

function toAccount(row: Selectable<AccessTables['access_account']>): StoredAccount {
  // A role that this version does not know gets no right at all rather than some.
  if (!isRole(row.role)) throw new Error(`account ${row.account_id} has a role that this version does not know`);
  const passwordState: PasswordState = row.password_state === 'set' ? 'set' : 'one_time';
  return {
    accountId: row.account_id,
    login: row.login,
    name: row.name,
    role: row.role,
    passwordHash: row.password_hash,
    passwordState,
    active: row.active === 1,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
  };
}

const isAction = (value: string): value is AuditAction => AUDIT_ACTIONS.some((action) => action === value);

function toAudit(row: Selectable<AccessTables['access_audit']>): AuditEntry {
  if (!isAction(row.action)) throw new Error(`audit row ${row.audit_id} has an action that this version does not know`);
  const { audit_id, account_id, action, ...rest } = row;
  return { auditId: audit_id, accountId: account_id, ...rest, action };
}
