import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WarehouseError } from '../warehouse/index.ts';
import { fakeSearch, PASSWORD, type ServerBench, serverBench } from './server.testing.ts';

let server: ServerBench;
beforeEach(async () => {
  server = await serverBench();
});
afterEach(() => server.close());

const codeOf = (response: { json(): { error?: { code?: string } } }) => response.json().error?.code;
const lastAudit = async () => (await server.bench.access.audit.page({ limit: 1 }))[0];

describe('session', () => {
  const signIn = (password: string, headers = {}) =>
    server.send({ method: 'POST', url: '/api/v1/session', body: { login: 'admin', password }, headers });

  test('one-time password: sign in, nothing else is open, choose, then all is', async () => {
    const first = await server.bench.access.accounts.ensureFirst();
    const response = await signIn(first?.password ?? '');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ mustChangePassword: true, rights: [] });
    const set = String(response.headers['set-cookie']);
    expect(set).toMatch(/^continuum=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = set.split(';')[0] ?? '';
    expect(codeOf(await server.send({ method: 'GET', url: '/api/v1/search?q=a', cookie }))).toBe('password_change_required');
    const body = { current: first?.password ?? '', wanted: PASSWORD };
    const changed = await server.send({ method: 'POST', url: '/api/v1/session/password', cookie, body });
    const renewed = String(changed.headers['set-cookie']).split(';')[0] ?? '';
    expect(renewed).not.toBe(cookie);
    expect(codeOf(await server.send({ method: 'GET', url: '/api/v1/session', cookie }))).toBe('not_signed_in');
    expect((await server.send({ method: 'GET', url: '/api/v1/search?q=a', cookie: renewed })).statusCode).toBe(200);
    expect((await server.send({ method: 'DELETE', url: '/api/v1/session', cookie: renewed })).statusCode).toBe(204);
    expect(codeOf(await server.send({ method: 'GET', url: '/api/v1/session', cookie: renewed }))).toBe('not_signed_in');
  });

  test('locks after five failures and says how long', async () => {
    for (let i = 0; i < 5; i += 1) expect(codeOf(await signIn('wrong'))).toBe('wrong_credentials');
    const locked = await signIn('wrong');
    expect(locked.statusCode).toBe(429);
    expect(locked.headers['retry-after']).toBe('30');
    expect(locked.json().error.message.fr).toBe('Trop d’essais. Réessayez dans 30 s.');
  });

  test('thirty attempts from one address are enough', async () => {
    for (let i = 0; i < 30; i += 1)
      await server.send({ method: 'POST', url: '/api/v1/session', body: { login: `user${i}`, password: 'x' } });
    expect(codeOf(await signIn('wrong'))).toBe('too_many_requests');
  });

  test.each([
    ['without the header', { 'x-continuum-request': '' }],
    ['from another origin', { origin: 'https://evil.example' }],
  ])('a request %s is refused', async (_name, headers) => {
    expect(codeOf(await signIn('x', headers))).toBe('cross_site_request');
    const cookie = await server.signedIn('reader');
    const search = { method: 'POST', url: '/api/v1/search', cookie, headers, body: { question: { text: 'a' } } } as const;
    expect(codeOf(await server.send(search))).toBe('cross_site_request');
  });

  test('the same origin is let in', async () => {
    const cookie = await server.signedIn('reader');
    const headers = { origin: 'http://localhost:80', host: 'localhost:80' };
    const response = await server.send({ method: 'POST', url: '/api/v1/count', cookie, headers, body: { question: { text: 'a' } } });
    expect(response.statusCode).toBe(200);
  });

  test('over TLS the cookie is __Host- and Secure', async () => {
    await server.close();
    server = await serverBench({ listen: { tls: null, trustedProxy: ['127.0.0.1'] } });
    const first = await server.bench.access.accounts.ensureFirst();
    const response = await signIn(first?.password ?? '', { 'x-forwarded-proto': 'https' });
    expect(String(response.headers['set-cookie'])).toMatch(/^__Host-continuum=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(response.headers['strict-transport-security']).toContain('max-age');
  });
});

describe('search', () => {
  test('by text, by link and by tree; each leaves a row', async () => {
    const cookie = await server.signedIn('reader');
    const byText = await server.send({ method: 'POST', url: '/api/v1/search', cookie, body: { question: { text: 'récidive' } } });
    expect(byText.json()).toMatchObject({ patients: 2, documents: 2, text: 'récidive' });
    const byLink = await server.send({ method: 'GET', url: '/api/v1/search?q=r%C3%A9cidive&year=2015&type=a&type=b', cookie });
    expect(byLink.json()).toMatchObject({ patients: 2 });
    const query = JSON.stringify({ text: 'récidive', filters: { types: ['a', 'b'], years: [2015] } });
    expect(await lastAudit()).toMatchObject({ login: 'reader1', action: 'search', query, patients: 2, documents: 2 });
    const tree = { version: 1, where: { kind: 'not', of: { kind: 'all' } } };
    expect((await server.send({ method: 'POST', url: '/api/v1/search', cookie, body: { question: { tree } } })).statusCode).toBe(200);
    const bad = { version: 1, where: { kind: 'sql' } };
    expect(codeOf(await server.send({ method: 'POST', url: '/api/v1/search', cookie, body: { question: { tree: bad } } }))).toBe(
      'invalid_request',
    );
  });

  test('a question that cannot be read says where', async () => {
    const cookie = await server.signedIn('reader');
    const response = await server.send({ method: 'GET', url: '/api/v1/search?q=%22a', cookie });
    expect(response.statusCode).toBe(422);
    expect(response.json().error).toMatchObject({ code: 'invalid_query', diagnostics: [{ code: 'unbalanced_quote', begin: 0, end: 1 }] });
  });

  test('a fault of the engine is not told', async () => {
    const cookie = await server.signedIn('reader');
    const response = await server.send({ method: 'GET', url: '/api/v1/search?q=boom', cookie });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('Lefèvre');
    expect(codeOf(response)).toBe('internal');
  });

  test('a reader does not see the name that the registry knows, an administrator does', async () => {
    for (const [role, text] of [
      ['reader', 'Mme ▒▒▒▒▒▒▒, récidive hépatique.'],
      ['administrator', 'Mme Lefèvre, récidive hépatique.'],
    ] as const) {
      const cookie = await server.signedIn(role);
      const found = await server.send({ method: 'GET', url: '/api/v1/search?q=a', cookie });
      expect(found.json().hits[0].sentences[0].text).toBe(text);
      const opened = await server.send({ method: 'GET', url: '/api/v1/documents/doc1', cookie });
      expect(opened.json().document.text).toBe(text);
      const patient = await server.send({ method: 'GET', url: '/api/v1/patients/1', cookie });
      expect(patient.json().identity).toEqual(
        role === 'reader' ? null : expect.objectContaining({ familyName: 'LEFÈVRE', ipp: ['800012345'] }),
      );
    }
  });

  test('nor more of birth and address than year and department', async () => {
    for (const [role, birthDate, postcode] of [
      ['reader', '1951', '974'],
      ['administrator', '1951-06-02', '97411'],
    ] as const) {
      const opened = await server.send({ method: 'GET', url: '/api/v1/patients/1', cookie: await server.signedIn(role) });
      expect(opened.json().record.patient).toMatchObject({ birthDate, postcode });
    }
  });

  test('nor in titles and names of files, of records and of the quarantine', async () => {
    const reader = await server.signedIn('reader');
    const admin = await server.signedIn('administrator');
    const seen = async (url: string, cookie: string) => (await server.send({ method: 'GET', url: `/api/v1${url}`, cookie })).body;
    for (const [url, masked] of [
      ['/patients/1', 'cr/▒▒▒▒▒▒▒_▒▒▒▒.pdf'],
      ['/ingest/quarantine', '▒▒▒.pdf'],
    ] as const) {
      expect(await seen(url, admin)).toContain('LEFEVRE_Anne');
      const body = await seen(url, reader);
      expect(body).toContain(masked);
      expect(body).not.toMatch(/lef[eè]vre|anne\b/i);
    }
  });

  test('nor in the sentences of witnesses', async () => {
    const body = { question: { text: 'récidive' }, patientId: 1 };
    const seen = async (role: 'reader' | 'administrator') =>
      (await server.send({ method: 'POST', url: '/api/v1/search/witnesses', cookie: await server.signedIn(role), body })).body;
    expect(await seen('administrator')).toContain('Mme Lefèvre, récidive hépatique.');
    const masked = await seen('reader');
    expect(masked).toContain('récidive hépatique.');
    expect(masked).not.toMatch(/lef[eè]vre/i);
  });
});

describe('opposition', () => {
  test('takes the patient out of every answer at once, and back', async () => {
    const admin = await server.signedIn('administrator');
    const reader = await server.signedIn('reader');
    const get = (url: string) => server.send({ method: 'GET', url: `/api/v1${url}`, cookie: reader });
    expect((await get('/patients/2')).statusCode).toBe(200);
    const recorded = await server.send({
      method: 'POST',
      url: '/api/v1/oppositions',
      cookie: admin,
      body: { ipp: '800067890', reason: 'Formulaire du 12/03/2026' },
    });
    expect(recorded.json()).toMatchObject({ patientId: 2, reason: 'Formulaire du 12/03/2026', withdrawnAt: null });
    expect((await get('/search?q=a')).json()).toMatchObject({ patients: 1, documents: 1 });
    const counted = await server.send({ method: 'POST', url: '/api/v1/count', cookie: reader, body: { question: { text: 'a' } } });
    expect(counted.json()).toMatchObject({ patients: 1 });
    expect(codeOf(await get('/patients/2'))).toBe('patient_not_found');
    expect(codeOf(await get('/documents/doc2'))).toBe('document_not_found');
    expect((await server.send({ method: 'DELETE', url: '/api/v1/oppositions/2', cookie: admin })).statusCode).toBe(204);
    expect((await get('/patients/2')).statusCode).toBe(200);
    expect(codeOf(await server.send({ method: 'DELETE', url: '/api/v1/oppositions/2', cookie: admin }))).toBe('opposition_not_found');
    const unknown = await server.send({ method: 'POST', url: '/api/v1/oppositions', cookie: admin, body: { ipp: 'nobody' } });
    expect(codeOf(unknown)).toBe('patient_not_found');
  });
});

describe('accounts', () => {
  test('an administrator makes, resets and closes an account', async () => {
    const cookie = await server.signedIn('administrator');
    const body = { login: 'Léa', name: 'Léa', role: 'reader' };
    expect(codeOf(await server.send({ method: 'POST', url: '/api/v1/users', cookie, body }))).toBe('bad_login');
    const made = await server.send({ method: 'POST', url: '/api/v1/users', cookie, body: { ...body, login: 'Lea' } });
    expect(made.json()).toMatchObject({ account: { login: 'lea', passwordState: 'one_time' } });
    expect(codeOf(await server.send({ method: 'POST', url: '/api/v1/users', cookie, body: { ...body, login: 'LEA' } }))).toBe(
      'login_taken',
    );
    const id = made.json().account.accountId;
    const reset = await server.send({ method: 'POST', url: `/api/v1/users/${id}/password`, cookie });
    expect(reset.json().password).not.toBe(made.json().password);
    const closed = await server.send({ method: 'PATCH', url: `/api/v1/users/${id}`, cookie, body: { active: false } });
    expect(closed.json()).toMatchObject({ active: false });
    const signIn = { method: 'POST', url: '/api/v1/session', body: { login: 'lea', password: reset.json().password } } as const;
    expect(codeOf(await server.send(signIn))).toBe('wrong_credentials');
    expect(made.body + reset.body).not.toContain('argon2');
  });
});

describe('the edge', () => {
  test('headers forbid inline scripts and frames on every answer, errors too', async () => {
    for (const url of ['/api/v1/health', '/api/v1/nowhere', '/docs/', '/api/v1/search']) {
      const { headers } = await server.send({ method: 'GET', url });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('too large, not JSON, unknown address', async () => {
    const cookie = await server.signedIn('reader');
    const post = { method: 'POST', url: '/api/v1/search', cookie } as const;
    expect(codeOf(await server.send({ ...post, body: { question: { text: 'a'.repeat(1_100_000) } } }))).toBe('too_large');
    expect(codeOf(await server.send({ ...post, body: { question: { text: 'a'.repeat(30_000) } } }))).toBe('invalid_request');
    const raw = await server.app.inject({
      ...post,
      headers: { cookie, 'x-continuum-request': '1', 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect(codeOf(raw)).toBe('unsupported_media_type');
    expect(codeOf(await server.send({ method: 'GET', url: '/api/v1/nowhere', cookie }))).toBe('not_found');
  });

  test('the interface: its page is asked for anew, its hashed files never; a mistyped address gets the page, of the API an error', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'continuum-web-'));
    mkdirSync(path.join(root, 'assets'));
    writeFileSync(path.join(root, 'index.html'), '<title>Continuum</title>');
    writeFileSync(path.join(root, 'assets', 'app-1a2b.js'), '1');
    await server.close();
    server = await serverBench({ webRoot: root });
    const get = (url: string, accept = 'text/html') => server.send({ method: 'GET', url, headers: { accept } });
    for (const url of ['/', '/search?q=a', '/patients/12', '/documents/a']) {
      const page = await get(url);
      expect([page.statusCode, page.headers['cache-control'], page.body]).toEqual([200, 'no-cache', '<title>Continuum</title>']);
    }
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const mistyped = await get('/nowhere/at/all');
    expect([mistyped.statusCode, mistyped.body]).toEqual([404, '<title>Continuum</title>']);
    expect(codeOf(await get('/nowhere', 'application/json'))).toBe('not_found');
    expect(codeOf(await get('/api/v1/nowhere'))).toBe('not_found');
    expect((await get('/../package.json')).statusCode).toBe(404);
    expect((await get('/assets/..%2f..%2fetc/passwd')).body).not.toContain('root:');
    rmSync(root, { recursive: true });
  });

  test('readiness names what fails', async () => {
    expect((await server.send({ method: 'GET', url: '/api/v1/ready' })).json()).toEqual({ status: 'ready', checks: { warehouse: true } });
    await server.close();
    server = await serverBench({ readiness: { warehouse: async () => Promise.reject(new Error('down')), registry: async () => true } });
    const response = await server.send({ method: 'GET', url: '/api/v1/ready' });
    expect(response.statusCode).toBe(503);
    expect(response.json().error).toMatchObject({ code: 'not_ready', params: { failed: 'warehouse' } });
  });

  test('the command line comes in with the secret of this machine only', async () => {
    await server.close();
    server = await serverBench({ localToken: 'secret-of-this-machine' });
    const ask = (token: string) => server.app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } });
    expect((await ask('secret-of-this-machine')).json()).toMatchObject({ account: { login: 'cli' }, endsAt: null });
    expect((await ask('another')).statusCode).toBe(401);
  });
});

describe('faults of the engine', () => {
  test.each([
    ['query_timeout', 504, 'query_too_long'],
    ['query_memory', 422, 'query_too_large'],
    ['warehouse_crashed', 503, 'not_ready'],
    ['query_failed', 500, 'internal'],
  ] as const)('%s is answered as %i %s, without its cause', async (fault, status, code) => {
    const search = { ...fakeSearch(), count: async () => Promise.reject(new WarehouseError(fault, { cause: 'Lefèvre' })) };
    await server.close();
    server = await serverBench({ search });
    const cookie = await server.signedIn('reader');
    const response = await server.send({ method: 'POST', url: '/api/v1/count', cookie, body: { question: { text: 'a' } } });
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    expect(response.body).not.toContain('Lefèvre');
  });
});

describe('audit', () => {
  test.each(['/patients/1', '/patients/1/corrections', '/patients/1/explanations', '/documents/doc1', '/facts/fact1'])(
    'reading %s leaves a row',
    async (url) => {
      const cookie = await server.signedIn('reader');
      const before = await lastAudit();
      expect((await server.send({ method: 'GET', url: `/api/v1${url}`, cookie })).statusCode).toBe(200);
      const row = await lastAudit();
      expect(row?.auditId).not.toBe(before?.auditId);
      expect(row).toMatchObject({ login: 'reader1', subject: url.replace(/^\/(\w+)s\/(\w+).*/, '$1:$2'), patients: 1 });
    },
  );

  test('is filtered, and exported as CSV that a spreadsheet does not run; the export is a row itself', async () => {
    const admin = await server.signedIn('administrator');
    const get = (url: string) => server.send({ method: 'GET', url: `/api/v1${url}`, cookie: admin });
    await server.bench.access.audit.note({ accountId: null, login: '=hyperlink("x")', action: 'sign_in_failed' });
    await get('/search?q=a;b');
    await get('/patients/1');
    const opened = await get('/audit?action=patient_opened&action=document_opened');
    expect(opened.json().entries).toMatchObject([{ action: 'patient_opened', subject: 'patient:1' }]);
    expect((await get('/audit?from=hier')).statusCode).toBe(400);
    const exported = await get('/audit/export?lang=fr');
    expect(exported.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = exported.body.split('\r\n');
    expect(lines[0]).toBe('\uFEFFdate (UTC);compte;action;code;objet;question;patients;documents;adresse');
    expect(lines[1]).toContain(';Journal exporté;audit_exported;;{};');
    expect(exported.body).toContain(`;"'=hyperlink(""x"")";Connexion refusée;sign_in_failed;`);
    expect(exported.body).toContain('"{""text"":""a;b""');
    expect((await get('/audit/export?action=patient_opened&lang=en')).body.split('\r\n').slice(0, -1)).toHaveLength(2);
  });

  test('an export of more rows than a page holds has each once', async () => {
    const admin = await server.signedIn('administrator');
    for (let i = 0; i < 1_203; i += 1) {
      server.bench.time.now += 1;
      await server.bench.access.audit.note({ accountId: null, login: 'lea', action: 'count', query: `q${i}` });
    }
    const { body } = await server.send({ method: 'GET', url: '/api/v1/audit/export?action=count', cookie: admin });
    expect(new Set(body.match(/;q\d+;/g)).size).toBe(1_203);
    expect(body.trim().split('\r\n')).toHaveLength(1_204);
  });
});
