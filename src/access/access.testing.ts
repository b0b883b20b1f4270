import type { RegistryKind } from '../registry/index.ts';
import { testRegistry } from '../registry/testing.ts';
import { type Access, createAccess } from './access.ts';
import { kyselyAccessStore } from './kysely-store.ts';
import { type AccessTables, accessMigrations } from './tables.ts';

/** Access over a registry of its own, with a clock that stands still until moved, bytes that repeat from run to run, and a cheap hash. */
export interface AccessBench {
  readonly access: Access;
  readonly time: { now: number };
  readonly close: () => Promise<void>;
}

export async function accessBench(kind: RegistryKind = 'sqlite'): Promise<AccessBench> {
  const registry = await testRegistry<AccessTables>(kind, accessMigrations);
  const time = { now: Date.parse('2026-03-02T09:00:00Z') };
  let seed = 0;
  const random = (size: number): Buffer => {
    seed += 1;
    const bytes = Buffer.alloc(size);
    for (let i = 0; i < size; i += 1) bytes[i] = (seed * 131 + i * 17 + ((seed * i) >> 3)) & 255;
    return bytes;
  };
  const access = createAccess({
    store: kyselyAccessStore(registry.db),
    oppositionKey: Buffer.alloc(32, 1),
    effects: { clock: () => time.now, random },
    cost: { memory: 64, passes: 1, parallelism: 1, tagLength: 32, saltLength: 16 },
  });
  return {
    access,
    time,
    close: async () => registry[Symbol.asyncDispose](),
  };
}
