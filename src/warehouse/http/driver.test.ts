import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { HttpDriver, serverAddress } from './driver.ts';

/** Not a ClickHouse: a double that records what goes over the wire. What the engine makes of it: warehouse.int.test.ts. */
interface Seen {
  readonly method: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

async function double(
  answer: (seen: Seen) => { readonly status?: number; readonly body: string } | null,
): Promise<{ driver: HttpDriver; seen: Seen[] }> {
  const seen: Seen[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        search: new URL(request.url ?? '', 'http://x').searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      seen.push(one);
      const said = answer(one);
      if (said !== null) response.writeHead(said.status ?? 200).end(said.body);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { driver: new HttpDriver(serverAddress(`clickhouse://oncologue:s%C3%A9cret@127.0.0.1:${port}/centre`)), seen };
}

describe('serverAddress', () => {
  it.each([
    ['clickhouse://db', { origin: 'http://db:8123', user: 'default', password: '', prefix: 'continuum' }],
    ['clickhouses://u:p@db:9443/c1', { origin: 'https://db:9443', user: 'u', password: 'p', prefix: 'c1' }],
  ])('%s', (setting, address) => {
    expect(serverAddress(setting)).toEqual(address);
  });

  it.each(['', 'http://db', 'clickhouse://', 'clickhouse://db/Bad-Name', 'clickhouse://db:99999/x'])('refuses %j', (setting) => {
    expect(() => serverAddress(setting)).toThrow(expect.objectContaining({ code: 'warehouse_setting' }));
  });
});

describe('HttpDriver', () => {
  it('sends SQL in the body, values as parameters, and who asks in headers', async () => {
    const { driver, seen } = await double(() => ({ body: '{"n":1}\n{"n":2}\n' }));
    expect(
      await driver.rows('centre_g000001', 'SELECT n FROM t WHERE s = {s:String}', {
        parameters: { s: "l'os\t\\", ids: [1, 2], words: ["a'b"] },
        maxSeconds: 2,
      }),
    ).toEqual([{ n: 1 }, { n: 2 }]);
    const [asked] = seen;
    expect(asked!.body).toMatch(/^SELECT n FROM t WHERE s = \{s:String\}\nSETTINGS .*max_execution_time = 2.*\nFORMAT JSONEachRow$/);
    expect(Object.fromEntries(asked!.search)).toMatchObject({
      database: 'centre_g000001',
      param_s: "l'os\\t\\\\",
      param_ids: '[1,2]',
      param_words: "['a\\'b']",
    });
    expect(asked!.headers).toMatchObject({ 'x-clickhouse-user': 'oncologue', 'x-clickhouse-key': expect.any(String) as string });
  });

  it('sends long lists in the body', async () => {
    const { driver, seen } = await double(() => ({ body: '' }));
    await driver.rows('d', 'SELECT 1', { parameters: { ids: Array.from({ length: 5_000 }, (_, i) => i) } });
    expect(seen[0]!.search.has('param_ids')).toBe(false);
    expect(seen[0]!.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(seen[0]!.body).toContain('name="param_ids"');
  });

  it('sets longer lists in a session of its own, which ends with the question', async () => {
    const { driver, seen } = await double(() => ({ body: '' }));
    await driver.rows('d', 'SELECT {ids:Array(UInt32)}', { parameters: { ids: Array.from({ length: 50_000 }, (_, i) => i) } });
    expect(seen).toHaveLength(2);
    const [set, asked] = seen;
    expect(set!.body).toMatch(/^SET param_ids = '\[0,1,2,/);
    expect(asked!.body).toMatch(/^SELECT \{ids:Array\(UInt32\)\}/);
    expect(asked!.search.get('session_id')).toBe(set!.search.get('session_id'));
    expect(asked!.search.get('close_session')).toBe('1');
  });

  it('asks read-only, for a server stops the query of a client that has gone only then; statements may write', async () => {
    const { driver, seen } = await double(() => ({ body: '' }));
    await driver.rows('d', 'SELECT 1');
    await driver.execute('d', 'TRUNCATE TABLE words');
    expect(seen.map(({ search }) => [search.get('readonly'), search.get('cancel_http_readonly_queries_on_client_close')])).toEqual([
      ['2', '1'],
      [null, null],
    ]);
  });

  it('inserts rows as they are', async () => {
    const { driver, seen } = await double(() => ({ body: '' }));
    await driver.insert('d', 'patients', ['patient_id', 'batch'], [Buffer.from('first'), Buffer.from(' second')]);
    expect(seen[0]!.search.get('query')).toBe('INSERT INTO patients (patient_id, batch) FORMAT Native');
    expect(seen[0]!.body).toBe('first second');
  });

  it('keeps the current generation in a row', async () => {
    const { driver, seen } = await double(({ body }) => ({ body: body.startsWith('SELECT') ? '{"generation":7}\n' : '' }));
    expect(await driver.current()).toBe(7);
    await driver.setCurrent(8);
    expect(seen[1]!.search.get('param_generation')).toBe('8');
    expect(driver.databaseOf(8)).toBe('centre_g000008');
  });

  it('turns failures into stable codes without a value of any row', async () => {
    const answers = [
      'Code: 241. DB::Exception: Memory limit exceeded (MEMORY_LIMIT_EXCEEDED)',
      "Code: 6. DB::Exception: Cannot parse string 'Dupont' (CANNOT_PARSE_TEXT) (version 26.7)",
    ];
    const { driver } = await double(() => ({ status: 500, body: answers.shift()! }));
    await expect(driver.rows('d', 'SELECT 1')).rejects.toMatchObject({ code: 'query_memory' });
    const failed = driver.rows('d', 'SELECT 1');
    await expect(failed).rejects.toMatchObject({ code: 'query_failed', values: { cause: 'ClickHouse 6 CANNOT_PARSE_TEXT' } });
    await expect(failed).rejects.not.toThrow(/Dupont/);
  });

  it('gives up at the caller’s word and says when nobody answers', async () => {
    const { driver } = await double(() => null);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(driver.rows('d', 'SELECT 1', { signal: stop.signal })).rejects.toMatchObject({ code: 'query_cancelled' });
    const { port } = server!.address() as AddressInfo;
    server!.closeAllConnections();
    await new Promise((resolve) => server!.close(resolve));
    const nobody = new HttpDriver(serverAddress(`clickhouse://127.0.0.1:${port}/x`));
    await expect(nobody.rows('d', 'SELECT 1')).rejects.toMatchObject({ code: 'warehouse_unreachable', values: { cause: 'ECONNREFUSED' } });
  });
});
