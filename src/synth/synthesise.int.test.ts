import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultContext, discover, itemsOf } from '../connectors/index.ts';
import type { TruthMention } from './course/types.ts';
import { type SynthSummary, synthesise } from './index.ts';

async function hospital(options: {
  patients: number;
  seed: number;
  layout?: 'files' | 'shards';
  formatShare?: number;
}): Promise<{ dir: string; summary: SynthSummary; [Symbol.asyncDispose](): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'continuum-synth-'));
  const summary = await synthesise({ ...options, out: dir });
  return { dir, summary, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}
async function digest(dir: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath, e.name))
    .sort();
  for (const name of names) hash.update(path.relative(dir, name)).update(await readFile(name));
  return hash.digest('hex');
}
const lines = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as T);

describe('synthesise', () => {
  it('makes the same bytes from the same seed, in files of every format', async () => {
    await using a = await hospital({ patients: 12, seed: 5, formatShare: 0.4 });
    await using b = await hospital({ patients: 12, seed: 5, formatShare: 0.4 });
    await using c = await hospital({ patients: 12, seed: 6, formatShare: 0.4 });
    expect(await digest(a.dir)).toBe(await digest(b.dir));
    expect(await digest(a.dir)).not.toBe(await digest(c.dir));
    for (const format of ['txt', 'pdf', 'docx', 'rtf', 'html', 'cda'] as const) expect(a.summary.byFormat[format]).toBeGreaterThan(0);
  });

  it('says the same of patient i in a hospital of any size', async () => {
    await using small = await hospital({ patients: 5, seed: 9, layout: 'shards', formatShare: 0 });
    await using large = await hospital({ patients: 15, seed: 9, layout: 'shards', formatShare: 0 });
    const texts = async (dir: string): Promise<string[]> =>
      (await lines<{ ipp: string; text: string }>(path.join(dir, 'hopital/documents/documents-00001.jsonl')))
        .filter((d) => d.ipp <= '008000004')
        .map((d) => d.text);
    expect(await texts(large.dir)).toEqual(await texts(small.dir));
  });

  it('is read whole by the connectors: what they refuse is what is wrong on purpose', async () => {
    await using made = await hospital({ patients: 60, seed: 4, formatShare: 0.05 });
    const root = path.join(made.dir, 'hopital');
    const context = await defaultContext();
    const refused = new Set<string>();
    const documents = new Set<string>();
    const sources = new Set<string>();
    for await (const found of discover(root, context)) {
      for await (const item of itemsOf(found)) {
        if (!item.ok) refused.add(`${item.problem.origin.file}:${item.problem.origin.line ?? 1}`);
        else if (item.record.kind === 'document') documents.add(item.record.origin.file);
        if (item.ok) sources.add(`${found.connector?.name}/${item.record.kind === 'fact' ? item.record.fact.kind : item.record.kind}`);
      }
    }
    const defects = (await lines<{ file: string; line: number; what: string }>(path.join(made.dir, 'truth/defects.jsonl'))).filter(
      (d) => d.what !== 'unknown_patient',
    );
    expect([...refused].sort()).toEqual([...new Set(defects.map((d) => `${d.file}:${d.line}`))].sort());
    expect(documents.size).toBe(made.summary.documents - defects.filter((d) => d.what === 'not_in_index').length);
    for (const s of [
      'csv/identity',
      'csv/stay',
      'csv/tumour_record',
      'csv/drug_administration',
      'csv/drug_prescription',
      'csv/drug_dispensation',
      'csv/laboratory',
      'pmsi-rss/diagnosis',
      'pmsi-rss/session',
      'pmsi-fichcomp/drug_administration',
      'hl7/identity',
    ])
      expect(sources).toContain(s);
  }, 60_000);

  it('states mentions whose offsets lie in the text, and truth that hangs together', async () => {
    await using made = await hospital({ patients: 20, seed: 2, layout: 'shards', formatShare: 0 });
    const truth = path.join(made.dir, 'truth');
    const texts = new Map(
      (await lines<{ id: string; text: string }>(path.join(made.dir, 'hopital/documents/documents-00001.jsonl'))).map(
        (d) => [d.id, d.text] as const,
      ),
    );
    const stated = await lines<{ document: string; mentions: readonly TruthMention[] }>(path.join(truth, 'mentions.jsonl'));
    expect(stated.length).toBe(texts.size);
    for (const { document, mentions } of stated) {
      const text = texts.get(document) ?? '';
      for (const m of mentions) {
        expect(m.begin).toBeLessThan(m.end);
        expect(m.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(m.begin, m.end).trim()).not.toBe('');
      }
    }
    const patients = await lines<{ ipp: string; tumours: number; documents: number; deathDate: string | null }>(
      path.join(truth, 'patients.jsonl'),
    );
    const tumours = await lines<{ ipp: string; n: number }>(path.join(truth, 'tumours.jsonl'));
    const events = await lines<{ ipp: string; type: string; tumour: number | null }>(path.join(truth, 'events.jsonl'));
    expect(patients.reduce((sum, p) => sum + p.documents, 0)).toBe(made.summary.documents);
    for (const p of patients) {
      expect(tumours.filter((t) => t.ipp === p.ipp).map((t) => t.n)).toEqual(Array.from({ length: p.tumours }, (_, i) => i + 1));
      expect(events.filter((e) => e.ipp === p.ipp && e.type === 'death').length).toBe(p.deathDate === null ? 0 : 1);
    }
    for (const e of events) if (e.tumour !== null) expect(tumours.some((t) => t.ipp === e.ipp && t.n === e.tumour)).toBe(true);
  });

  it('refuses a folder that holds files and numbers out of range', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'continuum-synth-'));
    await writeFile(path.join(dir, 'precious.txt'), 'x');
    await expect(synthesise({ patients: 1, seed: 1, out: dir })).rejects.toThrow(/vide/);
    await expect(synthesise({ patients: 0, seed: 1, out: path.join(dir, 'new') })).rejects.toThrow(RangeError);
    await expect(synthesise({ patients: 200_001, seed: 1, out: path.join(dir, 'new') })).rejects.toThrow(RangeError);
    await rm(dir, { recursive: true });
  });
});
