import { expect, test } from 'vitest';
import type { auditTrail } from './audit-trail.ts';
import { systemEffects } from './effects.ts';
import type { Opposition } from './opposition.ts';
import { oppositionsOf } from './oppositions.ts';
import type { AccessStore } from './store.ts';

test('an opposition follows the person into the number that took hers over', async () => {
  const kept: Opposition[] = [];
  const store = {
    oppositions: async () => kept,
    putOpposition: async (o: Opposition) => void kept.push(o),
    insertAudit: async () => {},
  } as unknown as AccessStore;
  const audit = { note: async () => {} } as unknown as ReturnType<typeof auditTrail>;
  // Number 12 was merged into 3.
  const oppositions = oppositionsOf(store, systemEffects, audit, Buffer.alloc(32), async (ids) => (ids.includes(12) ? [3, 12] : []));
  expect(await oppositions.patientIds()).toEqual([]);
  await oppositions.record(12, { accountId: null, login: 'dpo' });
  expect(await oppositions.patientIds()).toEqual([3, 12]);
});
