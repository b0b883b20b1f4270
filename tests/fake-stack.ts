import path from 'node:path';
import { accessBench } from '../src/access/access.testing.ts';
import { createServer } from '../src/server/index.ts';
import { fakeCohorts } from '../src/server/server.testing.ts';
import { fakeHistory } from './fake-history.ts';
import { fakeDirectory, fakeIngest, fakeLabel, fakeSearch } from './fake-ports.ts';

export const PASSWORD = 'quatre pommes vertes';

export interface FakeStack {
  readonly url: string;
  /** A one-time password for a new account of this role. */
  readonly account: (login: string, role: 'reader' | 'administrator') => Promise<string>;
  /** The same with its password chosen: `PASSWORD`. */
  readonly ready: (login: string, role: 'reader' | 'administrator') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The real server and the built interface over the fake hospital: what the screens need, without an engine. */
export async function startFakeStack(): Promise<FakeStack> {
  const bench = await accessBench();
  const app = createServer({
    access: bench.access,
    search: fakeSearch,
    directory: fakeDirectory,
    ingest: fakeIngest,
    history: fakeHistory,
    cohorts: fakeCohorts(),
    codeLabel: fakeLabel,
    version: { version: '0.1.0', node: process.version, lexicon: 'fake', rules: 'fake' },
    readiness: {},
    listen: { tls: null, trustedProxy: null },
    webRoot: path.resolve(import.meta.dirname, '../web/dist'),
    localToken: null,
    clock: () => bench.time.now,
  });
  const url = await app.listen({ host: '127.0.0.1', port: Number(process.env['FAKE_PORT'] ?? '0') });
  const account: FakeStack['account'] = async (login, role) => {
    const issued = await bench.access.accounts.create({ login, name: role === 'reader' ? 'Léa Martin' : 'Paul Durand', role });
    if (!issued.ok) throw new Error(issued.fault);
    return issued.value.password;
  };
  return {
    url,
    account,
    ready: async (login, role) => {
      const password = await account(login, role);
      const id = (await bench.access.accounts.list()).find((a) => a.login === login)?.accountId ?? '';
      const changed = await bench.access.signIn.changePassword(id, password, PASSWORD, null);
      if (!changed.ok) throw new Error(changed.fault);
    },
    close: async () => {
      await app.close();
      await bench.close();
    },
  };
}
