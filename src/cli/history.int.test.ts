import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../model/index.ts';
import type { HistoryChanges, HistoryReview, PatientExplanations, PatientRecord } from '../query/answers.ts';
import type { KnownCorrection } from '../server/index.ts';
import { correctionAdd, correctionList, correctionUndo } from './commands/correction.ts';
import { explainCommand } from './commands/explain.ts';
import { historyDiff, historyRebuild } from './commands/history.ts';
import { historyConflicts } from './commands/history-review.ts';
import { ingestCommand } from './commands/ingest.ts';
import { patientCommand } from './commands/patient.ts';
import type { CommandContext } from './context.ts';
import { CliFault } from './fault.ts';
import { output } from './output.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'continuum-history-'));
const sources = path.join(dir, 'textes');

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly fault: CliFault | null;
}

/** Runs a command in this process, with what it writes kept. */
async function run(command: (context: CommandContext) => Promise<number>, json: boolean): Promise<Ended> {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const out = output('fr', json, { out: stream, err: stream });
  const context = { out, environment: { USER: 'dr.martin' }, data: path.join(dir, 'data'), demo: false };
  try {
    const status = await command(context);
    return { status, out: written.join(''), fault: null };
  } catch (error) {
    if (!(error instanceof CliFault)) throw error;
    return { status: error.exit, out: written.join(''), fault: error };
  }
}
const say = (command: (context: CommandContext) => Promise<number>): Promise<Ended> => run(command, false);
async function json<T>(command: (context: CommandContext) => Promise<number>): Promise<T> {
  return JSON.parse((await run(command, true)).out) as T;
}
const patient = (): Promise<PatientRecord> => json<PatientRecord>((c) => patientCommand(c, '1', false));
const history = async (): Promise<History> => (await patient()).history!;
const explain = (c: CommandContext, number: string, ref?: string) => explainCommand(c, number, ref, { ipp: false });
const changes = () => json<HistoryChanges>((c) => historyDiff(c, undefined, undefined));

beforeAll(async () => {
  mkdirSync(sources);
  const letter = (text: string, date: string, id: string) => JSON.stringify({ id, patient: '100', date, type: '11488-4', text });
  writeFileSync(
    path.join(sources, 'lettres.jsonl'),
    [
      letter('Carcinome canalaire infiltrant du sein gauche, pT2 pN0.', '2012-03-02', 'a'),
      letter('Cancer du sein gauche, pT3 pN0. Mastectomie gauche le 12/04/2012.', '2012-04-20', 'd'),
      letter('Cancer du sein gauche, en rémission complète.', '2013-01-10', 'b'),
      letter('Cancer du sein gauche. Récidive métastatique hépatique.', '2015-06-12', 'c'),
    ].join('\n'),
  );
  expect((await say((c) => ingestCommand(c, { dir: sources }))).status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the history from the command line', () => {
  it('has states without holes, ends of survival and places of documents', async () => {
    const { history: h, placements } = await patient();
    expect(h?.states.map((s) => s.state)).toEqual(['initial_care', 'surveillance', 'remission', 'metastatic']);
    expect(h?.endpoints.find((e) => e.kind === 'metastasis_free')).toMatchObject({ event: true, end: '2015-06-12' });
    expect(Object.values(placements?.documents ?? {}).map((p) => p[0]?.state)).toContain('remission');
  });

  it('explains a line with its sentence', async () => {
    const all = await json<PatientExplanations>((c) => explain(c, '1'));
    const at = all.items.find((i) => i.fr[0]?.startsWith('Récidive métastatique'))!;
    expect(at.fr).toHaveLength(3);
    expect((await say((c) => explain(c, '1', at.ref))).out).toContain('« Récidive métastatique hépatique »');
    expect((await say((c) => explain(c, '1', 'E99'))).status).toBe(4);
    expect((await say((c) => explain(c, '99'))).status).toBe(4);
  });

  it('infers anew without reading texts, to the same history', async () => {
    const before = await history();
    expect(await json((c) => historyRebuild(c, {}))).toMatchObject({ patients: 1, generation: 2 });
    expect(await history()).toEqual(before);
    expect(await changes()).toMatchObject({ before: 1, after: 2, patients: [] });
  });

  it('takes a correction, tells what it changed and why, and survives a rerun', async () => {
    const ref = `E${(await history()).events.findIndex((e) => e.type === 'metastatic_recurrence') + 1}`;
    const add = (value: string) => say((c) => correctionAdd(c, '1', ref, { reason: 'Relecture du scanner', field: 'date', value }));
    expect((await add('juin')).fault?.fr).toContain('champs');
    expect((await add('2015-05')).status).toBe(0);
    const corrected = async () => {
      const h = await history();
      expect(h.events.find((e) => e.type === 'metastatic_recurrence')).toMatchObject({ date: '2015-05', certainty: 1 });
      expect(h.corrections).toMatchObject([{ found: true, before: '2015-06-12', value: '2015-05', author: 'dr.martin' }]);
    };
    await corrected();
    expect((await changes()).patients).toMatchObject([
      { patientId: 1, changes: [{ change: 'changed', ref, fields: [{ field: 'date' }], reasons: [{ kind: 'correction' }] }] },
    ]);
    expect((await say((c) => historyRebuild(c, { patient: '1' }))).status).toBe(0);
    await corrected();

    const [said] = await json<KnownCorrection[]>((c) => correctionList(c, '1', {}));
    expect(said).toMatchObject({ pending: false, reason: 'Relecture du scanner' });
    const undo = () => say((c) => correctionUndo(c, said!.correctionId, {}));
    expect((await undo()).status).toBe(0);
    expect((await undo()).status).toBe(4);
    expect((await history()).events.find((e) => e.type === 'metastatic_recurrence')?.date).toBe('2015-06-12');
    expect((await say((c) => correctionList(c, '1', {}))).out).toContain('annulée par dr.martin');
  });

  it('counts by the policy that it is told, from then on', async () => {
    const policy = { name: 'reporting', icdo: '3.1' } as const;
    expect(await json((c) => historyRebuild(c, { policy }))).toMatchObject({ patients: 1 });
    expect((await say((c) => historyRebuild(c, { patient: '1' }))).status).toBe(0);
    expect((await history()).policy).toEqual(policy);
  });

  it('shows a conflict that a person decides; the decision closes it, survives a rerun and is measured', async () => {
    const review = () => json<HistoryReview>((c) => historyConflicts(c, {}));
    const open = await review();
    expect(open.conflicts).toMatchObject([
      { patientId: 1, line: 'T1', field: 't', kept: 'pT2', others: [{ value: 'pT3', source: 'letter' }] },
    ]);
    expect(open.rules.map(({ rule }) => rule.split('@')[0])).toEqual(
      expect.arrayContaining(['tumour/iacr-cluster', 'conflict/t', 'care/given']),
    );
    expect((await say((c) => historyConflicts(c, { patient: '1' }))).out).toContain('1 conflits ouverts, 0 tranchés.');
    expect((await say((c) => explain(c, '1', 'T1'))).out).toContain('! Valeur du T « pT2 » retenue contre « pT3 » : ');
    expect((await say((c) => correctionAdd(c, '1', 'T1', { reason: 'Relecture', field: 't', value: 'pT3' }))).status).toBe(0);
    expect((await say((c) => historyRebuild(c, { patient: '1' }))).status).toBe(0);
    const decided = await review();
    expect(decided).toMatchObject({ conflicts: [], decided: 1, corrections: [{ field: 't', n: 1, confirmed: 0, changed: 1, lost: 0 }] });
    expect((await history()).tumours[0]).toMatchObject({ t: 'pT3', certainty: 1 });
    expect((await say((c) => explain(c, '1', 'T1'))).out).toContain(
      '≠ Valeur du T « pT3 » retenue contre « pT2 » : valeur proposée par les règles.',
    );
  });

  it('compares only generations that stand', async () => {
    expect((await say((c) => historyDiff(c, 1, 2))).status).toBe(4);
  });
});
