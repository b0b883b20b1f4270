import { readFileSync } from 'node:fs';
import { inputsOf } from './history-packet.ts';
import { openWarehouse } from './index.ts';
import { analysis, document, fact, hexId, history, mention, patient, rows, tumour } from './sample.testing.ts';

/**
 * A small ingestion with a ledger of its own, to be killed at any point: `node kill.testing.ts DIR LEDGER`. The ledger is a file of
 * lines `start N` and `commit N`, written before and after each batch as the real one is.
 */
const [dir, ledger] = process.argv.slice(2) as [string, string];
const BATCHES = 6;
const { appendFileSync, existsSync } = await import('node:fs');
const lines = existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n') : [];
const committed = new Set(lines.filter((l) => l.startsWith('commit')).map((l) => Number(l.split(' ')[1])));
const started = new Set(lines.filter((l) => l.startsWith('start')).map((l) => Number(l.split(' ')[1])));

const warehouse = await openWarehouse({ dir });
if (!lines.includes('done')) {
  const load = await warehouse.beginLoad();
  for (const batch of started) if (!committed.has(batch)) await load.dropBatch(batch);
  for (let batch = 1; batch <= BATCHES; batch++) {
    if (committed.has(batch)) continue;
    appendFileSync(ledger, `start ${batch}\n`);
    await load.write(batch, batchRows(batch));
    // Every batch replaces the first document of the batch before, and the patients that it touches.
    await load.supersede({ patients: [1, 2, 3], stays: [], documents: batch > 1 ? [hexId((batch - 1) * 1000)] : [], facts: [] }, batch);
    appendFileSync(ledger, `commit ${batch}\n`);
  }
  for await (const packet of load.historyPackets(null))
    await load.writeHistories(
      inputsOf(packet).map(({ patientId, input }) => ({
        patientId,
        history: history({ age: input.documents.length, tumours: [tumour('C50', { n: input.facts.length })] }),
      })),
    );
  await load.publish();
  appendFileSync(ledger, 'done\n');
}
await warehouse.close();

function batchRows(batch: number) {
  const text = `Document du lot ${batch}. Récidive hépatique.`;
  const ids = Array.from({ length: 40 }, (_, i) => batch * 1000 + i);
  const replaced = batch > 1 ? [(batch - 1) * 1000] : [];
  return rows({
    patients: [1, 2, 3].map((id) => patient(id, { lastNews: `2015-0${batch}` })),
    documents: [...ids, ...replaced].map((id) => ({
      document: document({ documentId: hexId(id), patientId: 1 + (id % 3), text }),
      analysis: analysis(text, [mention(text, 'Récidive', { code: 'REC' })]),
    })),
    facts: ids.slice(0, 10).map((id) => fact(hexId(id + 500), 1 + (id % 3))),
  });
}
