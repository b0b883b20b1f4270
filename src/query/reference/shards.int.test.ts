import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpDriver } from '../../warehouse/http/driver.ts';
import { clusterCopy, clusterDdl, openWarehouse, serverAddress, type Warehouse } from '../../warehouse/index.ts';
import { overHttp, type TestPlace } from '../../warehouse/places.testing.ts';
import { count, explain, patientsOf, search } from '../index.ts';
import { courses, loadCourses } from './courses.testing.ts';
import { REFERENCE_QUERIES } from './reference-queries.ts';

const SHARDS = 4;
const TODAY = '2026-01-15';
const PORT = 59_321;
/** A cluster of this one server: what is distributed is asked for here. No other can be had in a test. */
const CONFIGURATION = `<clickhouse><tcp_port>${PORT}</tcp_port><remote_servers><grappe><shard><replica><host>127.0.0.1</host><port>${PORT}</port></replica></shard></grappe></remote_servers></clickhouse>`;
/** Beside the reference questions: words, numbers of occurrences, exclusions. */
const QUESTIONS: readonly string[] = [
  ...Object.values(REFERENCE_QUERIES),
  'colite OU "neutropénie fébrile"',
  'histologie SAUF site:C50',
  'NOMBRE[3..] (histologie)',
  'NOMBRE[..0] (constat)',
  'PARMI[2..] (site:C50 ET site:C34 ET PATIENT (histologie) ET traitement:chirurgie)',
  'DERNIER[par_tumeur] (traitement:*) APRÈS[1a..] PREMIER (évènement:*)',
];

let place: TestPlace;
let whole: Warehouse;
let cluster: Warehouse;
const shards: Warehouse[] = [];
const url = (name: string): string => ('url' in place.place ? place.place.url : '').replace(/centre$/u, name);

beforeAll(async () => {
  place = await overHttp(CONFIGURATION);
  whole = await openWarehouse({ url: url('centre') });
  await loadCourses(whole);
  for (let i = 0; i < SHARDS; i++) {
    const shard = await openWarehouse({ url: url(`part${i}`) });
    await loadCourses(shard, (patientId) => patientId % SHARDS === i);
    shards.push(shard);
  }
  const plan = { cluster: 'grappe', prefix: 'grappe', generation: 1 };
  const driver = new HttpDriver(serverAddress(url('centre')));
  // One server has no Keeper: neither statements for all servers nor replicas; and what is copied lies on this very server.
  for (const statement of [...clusterDdl(plan), ...clusterCopy(plan, { address: 'loader:9000', user: 'continuum' })])
    await driver.execute(
      'default',
      statement
        .replace(/ ON CLUSTER grappe/u, '')
        .replace(/ReplicatedMergeTree\('[^']*', '[^']*'\)/u, 'MergeTree')
        .replace(/remote\('loader:9000', 'grappe_g000001', '(\w+)', .*?\)/u, 'centre_g000001.$1'),
    );
  cluster = await openWarehouse({ url: url('grappe') });
}, 240_000);
afterAll(async () => {
  for (const warehouse of [whole, cluster, ...shards]) await warehouse.close();
  await place[Symbol.asyncDispose]();
});

const OPTIONS = { today: TODAY, opposed: [7, 20] } as const;

/** Who was found, and the numbers of patients and documents. */
async function told(warehouse: Warehouse, text: string) {
  const found = await patientsOf(warehouse, { text }, OPTIONS);
  const counted = await count(warehouse, { text }, OPTIONS);
  if (!found.ok || !counted.ok) throw new Error(JSON.stringify([found, counted]));
  return { who: found.value.patients, numbers: [counted.value.patients, counted.value.documents] };
}

/** Tumours, samples, and what each criterion leaves. */
async function taken(warehouse: Warehouse, text: string): Promise<readonly number[]> {
  const found = await explain(warehouse, { text }, OPTIONS);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  const { tumours, samples, attrition } = found.value;
  return [tumours, samples, ...attrition.flatMap(({ alone, remaining }) => [alone.patients, remaining.patients, remaining.documents])];
}

async function ofEach<T>(ask: (warehouse: Warehouse) => Promise<T>): Promise<T[]> {
  const parts: T[] = [];
  for (const shard of shards) parts.push(await ask(shard));
  return parts;
}
const sum = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, i) => lists.reduce((total, list) => total + (list[i] ?? Number.NaN), 0));

describe('data split over shards by patient', () => {
  it.each(QUESTIONS)('%s', { timeout: 120_000 }, async (text) => {
    const expected = await told(whole, text);
    const parts = await ofEach((shard) => told(shard, text));
    expect(parts.flatMap((part) => part.who).sort((a, b) => a - b)).toEqual(expected.who);
    expect(sum(parts.map((part) => part.numbers))).toEqual(expected.numbers);
    // The same through the tables over a cluster.
    expect(await told(cluster, text)).toEqual(expected);
  });

  it('tumours, samples and what each criterion leaves add up too', { timeout: 300_000 }, async () => {
    const text = 'site:C50 ET évènement:récidive_locale ET traitement:chirurgie';
    const expected = await taken(whole, text);
    expect(sum(await ofEach((shard) => taken(shard, text)))).toEqual(expected);
    expect(await taken(cluster, text)).toEqual(expected);
  });

  it('every shard has its part of the patients', async () => {
    const everyone = (await ofEach((shard) => told(shard, '*'))).map(({ who }) => who);
    expect(everyone.map((who) => [...new Set(who.map((id) => id % SHARDS))])).toEqual(everyone.map((_, i) => [i]));
    expect(everyone.flat()).toHaveLength(courses.length - OPTIONS.opposed.length);
  });

  it('pages over a cluster are ranked as on one server', async () => {
    const shown = async (warehouse: Warehouse) => {
      const found = await search(warehouse, { text: 'colite histologie OU "neutropénie fébrile"' }, OPTIONS);
      return found.ok ? { ...found.value, milliseconds: 0 } : found;
    };
    const expected = await shown(whole);
    expect('hits' in expected && expected.hits.length).toBeGreaterThan(5);
    expect(await shown(cluster)).toEqual(expected);
  });

  it('nothing is loaded into a cluster', async () => {
    await expect(cluster.beginLoad()).rejects.toMatchObject({ code: 'warehouse_cluster' });
  });
});
