import type { Ledger } from '../ingest/index.ts';
import { CountingPolicy } from '../model/index.ts';

const SETTING = 'history_policy';

/** How this centre counts tumours; null where it never said. */
export async function historyPolicy(ledger: Ledger): Promise<CountingPolicy | null> {
  const kept = await ledger.setting(SETTING);
  return kept === null ? null : CountingPolicy.parse(JSON.parse(kept));
}

export const setHistoryPolicy = (ledger: Ledger, policy: CountingPolicy): Promise<void> => ledger.set(SETTING, JSON.stringify(policy));
