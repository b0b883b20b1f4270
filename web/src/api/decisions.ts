import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { KnownCorrection } from '../../../src/server/ports.ts';
import type { Decision } from '../screens/patient/decision.ts';
import { ask } from './client.ts';

const EVERY_MS = 700;
const LONGEST_MS = 30_000;

/**
 * Decides a field of a line: the correction is recorded, and the page of the patient is read again once the history has met it. The server infers in the
 * background; after half a minute the page shows what stands.
 */
export function useDecision(patient: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (decision: Decision) => {
      const { correctionId } = await ask<{ readonly correctionId: string }>(`/patients/${patient}/corrections`, {
        method: 'POST',
        body: decision,
      });
      for (let waited = 0; waited < LONGEST_MS; waited += EVERY_MS) {
        await new Promise((done) => setTimeout(done, EVERY_MS));
        const { corrections } = await ask<{ readonly corrections: readonly KnownCorrection[] }>(`/patients/${patient}/corrections`);
        if (corrections.find((c) => c.correctionId === correctionId)?.pending === false) return;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['patient', patient] }),
  });
}
