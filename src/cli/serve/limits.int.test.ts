import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeoplePort } from '../../query/index.ts';
import { type ServerBench, serverBench } from '../../server/server.testing.ts';
import { openWarehouse, type Warehouse } from '../../warehouse/index.ts';
import { analysis, document, hexId, patient, rows } from '../../warehouse/sample.testing.ts';
import { type QueryLimits, queryLimits, searchPort } from './search-port.ts';

/** So many documents of one patient, each compared with each, with each between: minutes of work. */
const DOCUMENTS = 1_500;
const ENDLESS = { question: { text: 'bilan APRÈS bilan SANS_ENTRE bilan' } };
const ID = 'question-0001';
const people: PeoplePort = {
  patientsOfIpp: async () => ({ patients: [], unknown: [] }),
  patientsOfCohort: async () => null,
};

let dir: string;
let warehouse: Warehouse;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'limits-'));
  warehouse = await openWarehouse({ dir });
  const load = await warehouse.beginLoad();
  await load.write(
    1,
    rows({
      patients: [patient(1)],
      documents: Array.from({ length: DOCUMENTS }, (_, i) => {
        const text = `Bilan ${i}.`;
        const date = new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10);
        return { document: document({ documentId: hexId(i + 1), patientId: 1, text, date }), analysis: analysis(text) };
      }),
    }),
  );
  await load.publish();
}, 60_000);
afterAll(async () => {
  await warehouse.close();
  rmSync(dir, { recursive: true, force: true });
});

async function withServer(limits: QueryLimits, use: (server: ServerBench) => Promise<void>): Promise<void> {
  const server = await serverBench({ search: searchPort(warehouse, people, limits) });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}
const running = async (): Promise<number> =>
  (
    await warehouse.query<{ n: number }>(
      "SELECT count() AS n FROM system.processes WHERE query LIKE '%b_patient_id%' AND query NOT LIKE '%system.processes%'",
    )
  )[0]?.n ?? Number.NaN;
const isRunning = () => expect.poll(running, { timeout: 30_000, interval: 50 }).toBeGreaterThan(0);
const isOver = () => expect.poll(running, { timeout: 30_000, interval: 50 }).toBe(0);
const codeOf = (response: { readonly body: string }): unknown => (JSON.parse(response.body) as { error?: { code?: string } }).error?.code;

describe('a question that takes too much', { timeout: 120_000 }, () => {
  it('ends when who asked it says so; others are answered meanwhile, and nobody else can stop it', async () => {
    await withServer({ maxSeconds: 90 }, async (server) => {
      const [owner, other] = [await server.signedIn('reader'), await server.signedIn('reader')];
      const post = (cookie: string, body: object, headers: Record<string, string> = {}) =>
        server.send({ method: 'POST', url: '/api/v1/count', cookie, body, headers });
      const stop = (cookie: string, id = ID) => server.send({ method: 'DELETE', url: `/api/v1/questions/${id}`, cookie });
      const asked = post(owner, ENDLESS, { 'x-continuum-question': ID });
      await isRunning();
      expect((await post(other, { question: { text: 'bilan' } })).json()).toMatchObject({ patients: 1, documents: DOCUMENTS });
      expect(codeOf(await stop(other))).toBe('question_not_found');
      expect(codeOf(await stop(owner, 'question-0002'))).toBe('question_not_found');
      expect(await running()).toBeGreaterThan(0);
      expect((await stop(owner)).statusCode).toBe(204);
      expect([(await asked).statusCode, codeOf(await asked)]).toEqual([499, 'query_cancelled']);
      await isOver();
      expect(codeOf(await stop(owner))).toBe('question_not_found');
      expect(codeOf(await post(owner, { question: { text: 'a' } }, { 'x-continuum-question': "x'; DROP" }))).toBe('invalid_request');
    });
  });

  it('ends when its client goes away', async () => {
    await withServer({ maxSeconds: 90 }, async (server) => {
      const { app } = server;
      const cookie = await server.signedIn('reader');
      await app.listen({ host: '127.0.0.1', port: 0 });
      const { port } = app.server.address() as AddressInfo;
      const client = new AbortController();
      const asked = fetch(`http://127.0.0.1:${port}/api/v1/count`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-continuum-request': '1', cookie },
        body: JSON.stringify(ENDLESS),
        signal: client.signal,
      });
      await isRunning();
      client.abort();
      await expect(asked).rejects.toThrow();
      await isOver();
    });
  });

  it.each([
    [{ maxSeconds: 0.5 }, 504, 'query_too_long', 'La recherche a dépassé le temps permis.'],
    [{ maxMemoryBytes: 20_000_000 }, 422, 'query_too_large', 'La recherche a besoin de plus de mémoire que permis.'],
  ])('%j: says so', async (limits, status, code, message) => {
    await withServer({ maxSeconds: 60, ...limits }, async (server) => {
      const cookie = await server.signedIn('reader');
      const answer = await server.send({ method: 'POST', url: '/api/v1/count', cookie, body: ENDLESS });
      expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
      expect(answer.json().error.message.fr).toBe(message);
      await isOver();
      expect((await server.send({ method: 'POST', url: '/api/v1/count', cookie, body: { question: { text: 'bilan' } } })).statusCode).toBe(
        200,
      );
    });
  });
});

describe('the limits of a set-up', () => {
  it('are read, and refused where they are none', () => {
    expect(queryLimits({ CONTINUUM_QUERY_SECONDS: '5', CONTINUUM_QUERY_MEGABYTES: '100' })).toEqual({
      maxSeconds: 5,
      maxMemoryBytes: 100_000_000,
    });
    expect(queryLimits({})).toEqual({});
    expect(() => queryLimits({ CONTINUUM_QUERY_SECONDS: '0' })).toThrow('CONTINUUM_QUERY_SECONDS');
  });
});
