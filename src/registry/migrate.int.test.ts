import { expect, it } from 'vitest';
import { migrate, type RegistryMigration } from './migrate.ts';
import { ENGINES, testRegistry } from './testing.ts';

const step = (name: string): RegistryMigration => ({
  name,
  up: async (db) => {
    await db.schema.createTable(`t_${name}`).addColumn('a', 'integer').execute();
  },
});

it.each(ENGINES)('%s: steps are applied once; a registry of a newer program is refused and left as it is', async (kind) => {
  await using registry = await testRegistry<unknown>(kind, [step('a')]);
  expect(await migrate(registry.db, [step('a'), step('b')])).toEqual(['b']);
  expect(await migrate(registry.db, [step('b'), step('a')])).toEqual([]);
  await expect(migrate(registry.db, [step('a'), step('c')])).rejects.toMatchObject({
    code: 'registry_newer',
    texts: { fr: expect.stringContaining('étapes inconnues : b'), en: expect.stringContaining('unknown steps: b') },
  });
  expect(await migrate(registry.db, [step('a'), step('b'), step('c')])).toEqual(['c']);
});
