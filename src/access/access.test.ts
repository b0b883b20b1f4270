import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../registry/testing.ts';
import { type AccessBench, accessBench } from './access.testing.ts';
import type { AuditFilter } from './audit.ts';

const MINUTE = 60_000;
const NEW_PASSWORD = 'trois lapins bleus';
describe.each(ENGINES)('access on %s', (engine) => {
  let bench: AccessBench;
  beforeEach(async () => {
    bench = await accessBench(engine);
  });
  afterEach(() => bench.close());

  const firstSignIn = async () => {
    const first = await bench.access.accounts.ensureFirst();
    if (first === null) throw new Error('no first account');
    const outcome = await bench.access.signIn.signIn({ login: first.account.login, password: first.password, address: null });
    if (!outcome.ok) throw new Error(outcome.fault);
    return { ...outcome.value, password: first.password };
  };
  const tryPassword = (password: string, login = 'admin') => bench.access.signIn.signIn({ login, password, address: '127.0.0.1' });

  describe('first account', () => {
    test('gets a one-time password, a new one at each start until one is chosen, none after', async () => {
      const first = await bench.access.accounts.ensureFirst();
      const second = await bench.access.accounts.ensureFirst();
      expect(first?.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      expect(second?.password).not.toBe(first?.password);
      expect(await tryPassword(first?.password ?? '')).toMatchObject({ ok: false, fault: 'wrong_credentials' });
      const signedIn = await tryPassword(second?.password ?? '');
      if (!signedIn.ok) throw new Error(signedIn.fault);
      expect(signedIn.value.account).toMatchObject({ login: 'admin', role: 'administrator', passwordState: 'one_time' });
      await bench.access.signIn.changePassword(signedIn.value.account.accountId, second?.password ?? '', NEW_PASSWORD, null);
      expect(await bench.access.accounts.ensureFirst()).toBeNull();
    });

    test('is an administrator also where readers were added before the first start, whose passwords it leaves alone', async () => {
      const { accounts, signIn } = bench.access;
      const reader = await accounts.create({ login: 'dupont', name: '', role: 'reader' });
      if (!reader.ok) throw new Error(reader.fault);
      expect(await accounts.ensureFirst()).toMatchObject({ account: { login: 'admin', role: 'administrator' } });
      expect(await accounts.ensureFirst()).toMatchObject({ account: { login: 'admin' } });
      expect(await signIn.signIn({ login: 'dupont', password: reader.value.password, address: null })).toMatchObject({ ok: true });
    });

    test('is not made beside an administrator added by name, who keeps the password told', async () => {
      const { accounts } = bench.access;
      const added = await accounts.create({ login: 'martin', name: '', role: 'administrator' });
      if (!added.ok) throw new Error(added.fault);
      expect(await accounts.ensureFirst()).toBeNull();
      expect(await tryPassword(added.value.password, 'martin')).toMatchObject({ ok: true });
    });

    test('has another name where a reader has taken its own', async () => {
      await bench.access.accounts.create({ login: 'admin', name: '', role: 'reader' });
      expect(await bench.access.accounts.ensureFirst()).toMatchObject({ account: { login: 'admin-1', role: 'administrator' } });
    });
  });

  describe('password', () => {
    test('changing it ends every other session and opens a new one', async () => {
      const { account, token, password } = await firstSignIn();
      const changed = await bench.access.signIn.changePassword(account.accountId, password, NEW_PASSWORD, null);
      if (!changed.ok) throw new Error(changed.fault);
      expect(await bench.access.sessions.resolve(token)).toBeNull();
      expect((await bench.access.sessions.resolve(changed.value.token))?.account.passwordState).toBe('set');
      expect((await tryPassword(password)).ok).toBe(false);
      expect((await tryPassword(NEW_PASSWORD)).ok).toBe(true);
    });

    test.each([
      ['court', 'too_short'],
      ['aaaaaaaaaaaaaa', 'too_simple'],
      ['mon admin prefere', 'is_login'],
      ['x'.repeat(300), 'too_long'],
    ] as const)('%j is refused: %s', async (wanted, fault) => {
      const { account, password } = await firstSignIn();
      expect(await bench.access.signIn.changePassword(account.accountId, password, wanted, null)).toEqual({ ok: false, fault });
    });

    test('the one-time password itself is refused as the new one', async () => {
      const { account, password } = await firstSignIn();
      expect(await bench.access.signIn.changePassword(account.accountId, password, password, null)).toEqual({
        ok: false,
        fault: 'unchanged',
      });
    });
  });

  describe('sessions', () => {
    test('end after an hour without use, prolonged by use', async () => {
      const { token } = await firstSignIn();
      bench.time.now += 59 * MINUTE;
      expect(await bench.access.sessions.resolve(token)).not.toBeNull();
      bench.time.now += 59 * MINUTE;
      expect(await bench.access.sessions.resolve(token)).not.toBeNull();
      bench.time.now += 60 * MINUTE;
      expect(await bench.access.sessions.resolve(token)).toBeNull();
    });

    test('end after twelve hours whatever the use', async () => {
      const { token } = await firstSignIn();
      for (let i = 0; i < 23; i += 1) {
        bench.time.now += 30 * MINUTE;
        expect(await bench.access.sessions.resolve(token)).not.toBeNull();
      }
      bench.time.now += 30 * MINUTE;
      expect(await bench.access.sessions.resolve(token)).toBeNull();
    });

    test('signing in again ends the session that the browser held', async () => {
      const { token, password } = await firstSignIn();
      await bench.access.signIn.signIn({ login: 'admin', password, address: null, previous: token });
      expect(await bench.access.sessions.resolve(token)).toBeNull();
    });

    test('sign-out, a closed account and another role end them', async () => {
      const { account: admin } = await firstSignIn();
      const made = await bench.access.accounts.create({ login: 'lea', name: 'Léa', role: 'reader' });
      if (!made.ok) throw new Error(made.fault);
      const open = async () => (await bench.access.sessions.open(made.value.account.accountId)).token;
      const one = await open();
      await bench.access.sessions.end(one);
      expect(await bench.access.sessions.resolve(one)).toBeNull();
      const two = await open();
      await bench.access.accounts.change(made.value.account.accountId, { active: false });
      expect(await bench.access.sessions.resolve(two)).toBeNull();
      expect(await bench.access.accounts.change(admin.accountId, { role: 'reader' })).toEqual({ ok: false, fault: 'last_administrator' });
    });
  });

  describe('lock', () => {
    test('six failures lock the login, known or not, and the lock grows; success clears it', async () => {
      const { password } = await firstSignIn();
      for (const login of ['admin', 'nobody']) {
        for (let i = 0; i < 5; i += 1) expect(await tryPassword('wrong', login)).toEqual({ ok: false, fault: 'wrong_credentials' });
        expect(await tryPassword('wrong', login)).toMatchObject({ ok: false, fault: 'locked', retryAfterMs: 30_000 });
      }
      expect(await tryPassword(password)).toMatchObject({ fault: 'locked' });
      bench.time.now += 30_000;
      expect((await tryPassword('wrong')).ok).toBe(false);
      expect(await tryPassword(password)).toMatchObject({ fault: 'locked', retryAfterMs: 60_000 });
      bench.time.now += 60_000;
      expect((await tryPassword(password)).ok).toBe(true);
      expect((await tryPassword('wrong')).ok).toBe(false);
      expect((await tryPassword(password)).ok).toBe(true);
    });

    test('failures side by side each count; after a day they are forgotten', async () => {
      await firstSignIn();
      await Promise.all(Array.from({ length: 6 }, () => tryPassword('wrong')));
      expect(await tryPassword('wrong')).toMatchObject({ ok: false, fault: 'locked' });
      bench.time.now += 25 * 60 * MINUTE;
      for (let i = 0; i < 5; i += 1) expect(await tryPassword('wrong')).toEqual({ ok: false, fault: 'wrong_credentials' });
    });
  });

  describe('audit and oppositions', () => {
    test('rows by person, action, subject and time; the end of the time is no longer in', async () => {
      const at = (minute: number): string => new Date(start + minute * MINUTE).toISOString();
      const start = bench.time.now;
      for (const [minute, login, action, subject] of [
        [0, 'lea', 'search', null],
        [1, 'lea', 'patient_opened', 'patient:12'],
        [2, 'paul', 'patient_opened', 'patient:12'],
        [3, 'lea', 'patient_opened', 'patient:1'],
      ] as const) {
        bench.time.now = start + minute * MINUTE;
        await bench.access.audit.note({ accountId: null, login, action, ...(subject !== null && { subject }) });
      }
      const rows = async (filter: AuditFilter) =>
        (await bench.access.audit.page({ limit: 10, ...filter })).map((row) => `${row.login} ${row.action} ${row.subject ?? ''}`.trim());
      expect(await rows({ login: 'paul' })).toEqual(['paul patient_opened patient:12']);
      expect(await rows({ actions: ['search', 'count'] })).toEqual(['lea search']);
      expect(await rows({ actions: [] })).toEqual([]);
      expect(await rows({ subject: 'patient:1' })).toEqual(['lea patient_opened patient:1']);
      expect(await rows({ from: at(1), to: at(3) })).toEqual(['paul patient_opened patient:12', 'lea patient_opened patient:12']);
      expect(await rows({ from: at(1), login: 'lea' })).toEqual(['lea patient_opened patient:1', 'lea patient_opened patient:12']);
    });

    test('rows come back newest first, by page', async () => {
      for (let i = 0; i < 5; i += 1) {
        bench.time.now += 1;
        await bench.access.audit.note({ accountId: null, login: 'admin', action: 'search', query: `q${i}`, patients: i });
      }
      const page = await bench.access.audit.page({ limit: 3 });
      expect(page.map((row) => row.query)).toEqual(['q4', 'q3', 'q2']);
      const rest = await bench.access.audit.page({ limit: 3, before: page[2]?.auditId ?? '' });
      expect(rest.map((row) => row.query)).toEqual(['q1', 'q0']);
    });

    test('an opposition holds until it is withdrawn, and is kept under a key', async () => {
      const by = { accountId: null, login: 'dpo' };
      const { oppositions } = bench.access;
      await oppositions.record(12, by, { system: 'IPP', value: '00 12' });
      await oppositions.record(12, by);
      await oppositions.record(7, by);
      expect(await oppositions.patientIds()).toEqual([7, 12]);
      expect(JSON.stringify(await oppositions.list())).not.toContain('0012');
      expect(await oppositions.withdraw(12, by)).toBe(true);
      expect(await oppositions.withdraw(12, by)).toBe(false);
      expect(await oppositions.patientIds()).toEqual([7]);
      await oppositions.record(12, by, { system: 'IPP', value: '0012' });
      expect(await oppositions.patientIds()).toEqual([7, 12]);
      expect((await oppositions.list()).map((o) => o.patientId).sort((a, b) => a - b)).toEqual([7, 12]);
    });
  });
});
