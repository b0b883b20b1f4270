import type { CountingPolicy } from '../model/index.ts';
import type { CorrectionStore, RecordedCorrection } from '../registry/index.ts';
import type { Warehouse, WarehouseLoad } from '../warehouse/index.ts';

interface Sayings {
  readonly corrections: Pick<CorrectionStore, 'list' | 'met'>;
  /** How this centre counts tumours; null for the default. */
  readonly policy: () => Promise<CountingPolicy | null>;
}

/**
 * A warehouse whose histories hear what persons said: each input of an inference comes with the patient's corrections and the centre's policy, and
 * corrections that a published history has met are no longer pending.
 */
export function correctedWarehouse(warehouse: Warehouse, sayings: Sayings): Warehouse {
  return {
    get generation() {
      return warehouse.generation;
    },
    beginLoad: async () => correctedLoad(await warehouse.beginLoad(), sayings),
    query: (sql, options) => warehouse.query(sql, options),
    blocks: (sql, options) => warehouse.blocks(sql, options),
    refresh: () => warehouse.refresh(),
    close: () => warehouse.close(),
  };
}

function correctedLoad(load: WarehouseLoad, { corrections, policy }: Sayings): WarehouseLoad {
  const heard: RecordedCorrection[] = [];
  return {
    generation: load.generation,
    spool: load.spool,
    dropBatch: (batch) => load.dropBatch(batch),
    reserve: (patients) => load.reserve(patients),
    write: (batch, rows) => load.write(batch, rows),
    supersede: (old, exceptBatch) => load.supersede(old, exceptBatch),
    async *historyPackets(patients) {
      const said = Map.groupBy(await corrections.list(), (c) => c.patientId);
      const counted = await policy();
      for await (const packet of load.historyPackets(patients)) {
        const beside = packet.patients.map((patientId) => {
          const own = said.get(patientId) ?? [];
          heard.push(...own.filter((c) => c.pending));
          const standing = own.filter((c) => c.undoneAt === null).map(plain);
          return [patientId, { corrections: standing, ...(counted === null ? {} : { policy: counted }) }] as const;
        });
        yield { ...packet, beside };
      }
    },
    nextHistories: () => load.nextHistories(),
    writeHistories: (histories, encoded) => load.writeHistories(histories, encoded),
    publish: async (expected) => {
      await load.publish(expected);
      await corrections.met(heard);
    },
  };
}

const plain = ({ patientId: _p, undoneAt: _a, undoneBy: _b, pending: _q, ...correction }: RecordedCorrection) => correction;
