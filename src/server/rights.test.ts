import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sent, type ServerBench, serverBench } from './server.testing.ts';

type Who = 'nobody' | 'reader' | 'administrator';
type Verdict = 'answered' | 'sign in' | 'forbidden';
interface Row {
  readonly route: string;
  readonly nobody: Verdict;
  readonly reader: Verdict;
  readonly administrator: Verdict;
  readonly body?: object;
}

const open = { nobody: 'answered', reader: 'answered', administrator: 'answered' } as const;
const signedIn = { nobody: 'sign in', reader: 'answered', administrator: 'answered' } as const;
const administrators = { nobody: 'sign in', reader: 'forbidden', administrator: 'answered' } as const;
const question = { question: { text: 'a' } };

// The table of rights, written by hand: who may call what. A new route fails the test until it stands here.
const RIGHTS_TABLE: readonly Row[] = [
  { route: 'POST /api/v1/session', ...open, body: { login: 'nobody', password: 'x' } },
  { route: 'GET /api/v1/session', ...signedIn },
  { route: 'POST /api/v1/session/password', ...signedIn, body: { current: 'x', wanted: 'y' } },
  { route: 'POST /api/v1/search', ...signedIn, body: question },
  { route: 'GET /api/v1/search', ...signedIn },
  { route: 'POST /api/v1/count', ...signedIn, body: question },
  { route: 'POST /api/v1/search/apart', ...signedIn, body: question },
  { route: 'POST /api/v1/search/witnesses', ...signedIn, body: { ...question, patientId: 1 } },
  { route: 'DELETE /api/v1/questions/{id}', ...signedIn },
  { route: 'GET /api/v1/cohorts', ...signedIn },
  { route: 'POST /api/v1/cohorts', ...signedIn, body: { name: 'c', ...question } },
  { route: 'DELETE /api/v1/cohorts/{id}', ...signedIn },
  { route: 'GET /api/v1/documents/{id}', ...signedIn },
  { route: 'GET /api/v1/patients/{id}', ...signedIn },
  { route: 'GET /api/v1/patients/{id}/explanations', ...signedIn },
  { route: 'GET /api/v1/patients/{id}/corrections', ...signedIn },
  { route: 'POST /api/v1/patients/{id}/corrections', ...administrators, body: { item: 'E1', withdraw: true, reason: 'x' } },
  { route: 'DELETE /api/v1/corrections/{id}', ...administrators },
  { route: 'POST /api/v1/history/rebuilds', ...administrators, body: {} },
  { route: 'GET /api/v1/history/changes', ...signedIn },
  { route: 'GET /api/v1/history/conflicts', ...signedIn },
  { route: 'GET /api/v1/facts/{id}', ...signedIn },
  { route: 'GET /api/v1/ingest', ...signedIn },
  { route: 'GET /api/v1/ingest/quarantine', ...signedIn },
  { route: 'POST /api/v1/ingest/runs', ...administrators, body: { dir: '/nowhere' } },
  { route: 'GET /api/v1/ingest/runs/current', ...signedIn },
  { route: 'GET /api/v1/oppositions', ...administrators },
  { route: 'POST /api/v1/oppositions', ...administrators, body: { patientId: 999 } },
  { route: 'DELETE /api/v1/oppositions/{id}', ...administrators },
  { route: 'GET /api/v1/users', ...administrators },
  { route: 'POST /api/v1/users', ...administrators, body: { login: 'x', name: 'x', role: 'reader' } },
  { route: 'PATCH /api/v1/users/{id}', ...administrators, body: { name: 'x' } },
  { route: 'POST /api/v1/users/{id}/password', ...administrators },
  { route: 'GET /api/v1/audit', ...administrators },
  { route: 'GET /api/v1/audit/export', ...administrators },
  { route: 'GET /api/v1/health', ...open },
  { route: 'GET /api/v1/ready', ...open },
  { route: 'GET /api/v1/version', ...open },
  { route: 'DELETE /api/v1/session', ...signedIn },
];

let server: ServerBench;
beforeAll(async () => {
  server = await serverBench();
});
afterAll(() => server.close());

test('the table names every route of the OpenAPI document and no other', async () => {
  const document = (await server.send({ method: 'GET', url: '/docs/json' })).json() as { paths: Record<string, object> };
  const routes = Object.entries(document.paths).flatMap(([url, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${url}`));
  expect([...routes].sort()).toEqual(RIGHTS_TABLE.map((row) => row.route).sort());
});

describe.each(RIGHTS_TABLE)('$route', (row) => {
  test.each(['nobody', 'reader', 'administrator'] as const)('as %s', async (who: Who) => {
    const [method = '', url = ''] = row.route.split(' ');
    const response = await server.send({
      method: method as Sent['method'],
      url: url.replace('{id}', '1'),
      ...(who !== 'nobody' && { cookie: await server.signedIn(who) }),
      ...(row.body !== undefined && { body: row.body }),
    });
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    const code: unknown = isJson ? response.json().error?.code : undefined;
    // Whatever else the route says (not found, refused password), it was let in.
    const verdict: Verdict = code === 'not_signed_in' ? 'sign in' : code === 'forbidden' ? 'forbidden' : 'answered';
    expect(verdict).toBe(row[who]);
    expect(response.statusCode).not.toBe(500);
  });
});
