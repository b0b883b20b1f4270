import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerBench, serverBench } from './server.testing.ts';

let server: ServerBench;
beforeAll(async () => {
  server = await serverBench();
});
afterAll(() => server.close());

const url = '/api/v1/cohorts';
const save = (cookie: string, body: object) => server.send({ method: 'POST', url, cookie, body });

test('a cohort is everybody’s to use, its owner’s and administrators’ to change', async () => {
  const [owner, other, admin] = [await server.signedIn('reader'), await server.signedIn('reader'), await server.signedIn('administrator')];
  const body = { name: 'essai', question: { text: 'site:C50' } };
  const first = await save(owner, body);
  expect([first.statusCode, first.json()]).toEqual([
    201,
    { cohort: expect.objectContaining({ name: 'essai', version: 1, question: 'site:C50', patients: 2 }), unknown: [] },
  ]);
  const refused = await save(other, body);
  expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'cohort_of_another']);
  expect((await server.send({ method: 'DELETE', url: `${url}/essai`, cookie: other })).statusCode).toBe(403);
  expect((await server.send({ method: 'GET', url, cookie: other })).json().cohorts).toHaveLength(1);
  expect((await save(admin, body)).json().cohort).toMatchObject({ version: 2 });
  expect((await server.send({ method: 'DELETE', url: `${url}/essai`, cookie: owner })).statusCode).toBe(204);
  expect((await server.send({ method: 'DELETE', url: `${url}/essai`, cookie: owner })).json().error.code).toBe('cohort_not_found');
  const audit = (await server.send({ method: 'GET', url: '/api/v1/audit', cookie: admin })).json();
  expect(JSON.stringify(audit)).toContain('cohort:essai@2');
  expect(JSON.stringify(audit)).toContain('cohort_removed');
});

test('only who sees persons sends their numbers, 200,000 at most; unknown ones come back', async () => {
  const admin = await server.signedIn('administrator');
  const ipp = ['800012345', ...Array.from({ length: 100_000 }, (_, i) => `100${i}`)];
  const refused = await save(await server.signedIn('reader'), { name: 'liste', ipp: ['800012345'] });
  expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'numbers_refused']);
  const saved = (await save(admin, { name: 'liste', ipp })).json();
  expect(saved.cohort).toMatchObject({ patients: 1, question: null });
  expect(saved.unknown).toHaveLength(100_000);
});

test.each<[string, object]>([
  ['no question and no list', { name: 'x' }],
  ['both', { name: 'x', ipp: ['1'], question: { text: 'a' } }],
  ['a name that means a version', { name: 'x@2', question: { text: 'a' } }],
  ['an empty name', { name: ' ', question: { text: 'a' } }],
])('%s is refused', async (_, body) => {
  expect((await save(await server.signedIn('administrator'), body)).statusCode).toBe(400);
});

test('patients who object are in no cohort', async () => {
  const admin = await server.signedIn('administrator');
  await server.send({ method: 'POST', url: '/api/v1/oppositions', cookie: admin, body: { patientId: 2 } });
  expect((await save(admin, { name: 'sans', question: { text: 'a' } })).json().cohort.patients).toBe(1);
});
