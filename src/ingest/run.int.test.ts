import { describe, expect, it } from 'vitest';
import { type Discovered, defaultContext } from '../connectors/index.ts';
import { testNode as node } from './node.testing.ts';
import type { AnalysisPort } from './ports.ts';
import { folderSource } from './source.ts';
import { IDENTITIES_HEADER, LABORATORY_HEADER, type SmallHospital, smallHospital } from './testing.ts';

const IDENTITIES = [IDENTITIES_HEADER, '100;DURAND;Anne;03/02/1950;F', '200;PETIT;Luc;04/03/1960;M', ''].join('\n');
const LAB = [LABORATORY_HEADER, '1;100;ACE;12;µg/L;05/03/2020', '2;200;PSA;3;µg/L;05/03/2020', ''].join('\n');
/** The file as discovery gives it where the system refuses `path`. */
const nobody = (found: Discovered, path: string): Discovered => ({
  ...found,
  file: { ...found.file, relative: path, source: 'unknown', size: 0 },
  connector: null,
  modified: '',
  problem: { ok: false, problem: { code: 'unreadable', message: 'refusé / refused', origin: { file: path } } },
});
const jsonl = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function begin(): SmallHospital {
  const hospital = smallHospital();
  hospital.write('identites.csv', IDENTITIES);
  hospital.write('labo.csv', LAB);
  hospital.write(
    'documents.jsonl',
    jsonl(
      { id: 'd1', patient: '100', date: '2020-03-05', text: 'Carcinome du sein gauche.' },
      { id: 'd2', patient: '200', date: '2020-04-01', text: 'Pas de métastase.' },
    ),
  );
  return hospital;
}

describe('ingestion', () => {
  it('takes everything once; the same input twice changes nothing', async () => {
    using hospital = begin();
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({
      counts: { read: 6, new: 6, quarantined: 0 },
      changed: true,
      generation: 1,
      documents: 2,
    });
    expect(await centre.texts()).toEqual(['1 Carcinome du sein gauche.', '2 Pas de métastase.']);
    expect(await centre.ingest()).toMatchObject({ counts: { read: 6, same: 6, new: 0 }, changed: false, generation: 1, documents: 0 });
    expect(await centre.ingest({ full: true })).toMatchObject({
      counts: { read: 6, same: 6, new: 0 },
      changed: false,
      generation: 1,
      documents: 0,
    });
  });

  it('texts that many tasks of the workers share all arrive, with their words and mentions', async () => {
    using hospital = begin();
    const long = 'Carcinome du sein gauche sans métastase. '.repeat(600);
    const documents = Array.from({ length: 40 }, (_, i) => ({ id: `long${i}`, patient: i % 2 ? '100' : '200', text: `${i}. ${long}` }));
    hospital.write('documents.jsonl', jsonl(...documents));
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({ documents: 40, counts: { new: 44 } });
    expect(await centre.texts()).toHaveLength(40);
    const docs = 'SELECT uniqExact(doc) AS n FROM';
    expect(await centre.warehouse.query(`${docs} documents UNION ALL ${docs} mentions`)).toEqual([{ n: 40 }, { n: 40 }]);
    expect(await centre.warehouse.query("SELECT sum(documents) AS n FROM word_lists WHERE lexeme = 'carcinom'")).toEqual([{ n: 40 }]);
  });

  it('a folder that disappears with much of a source takes nothing out until that is said to be meant', async () => {
    using hospital = begin();
    const many = (folder: string, n: number): string =>
      jsonl(...Array.from({ length: n }, (_, i) => ({ id: `${folder}${i}`, patient: '100', text: `Compte rendu ${folder} ${i}.` })));
    hospital.write('b/documents.jsonl', many('b', 120));
    hospital.write('c/documents.jsonl', many('c', 9));
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({ deleted: 0, kept: [], documents: 131 });
    hospital.remove('b/documents.jsonl');
    const [missed] = (await centre.ingest()).kept;
    expect(missed).toMatchObject({ records: 120 });
    expect(await centre.texts()).toHaveLength(131);
    // Back again: nothing has happened.
    hospital.write('b/documents.jsonl', many('b', 120));
    expect(await centre.ingest()).toMatchObject({ deleted: 0, kept: [], counts: { new: 0 } });
    hospital.remove('c/documents.jsonl');
    expect(await centre.ingest()).toMatchObject({ deleted: 9, kept: [] });
    hospital.remove('b/documents.jsonl');
    expect(await centre.ingest({ allowRemovals: true })).toMatchObject({ deleted: 120, kept: [] });
    expect(await centre.texts()).toHaveLength(2);
    expect(await centre.ingest()).toMatchObject({ deleted: 0, kept: [], changed: false });
  });

  it('a changed document replaces its version, which is kept; a row that is gone goes', async () => {
    using hospital = begin();
    await using centre = await node(hospital);
    await centre.ingest();
    hospital.write('documents.jsonl', jsonl({ id: 'd1', patient: '100', date: '2020-03-05', text: 'Carcinome du sein droit.' }));
    hospital.write('labo.csv', LAB.replace('12;µg/L', '14;µg/L'));
    expect(await centre.ingest()).toMatchObject({ counts: { read: 5, updated: 2, same: 3 }, deleted: 1, changed: true, generation: 2 });
    expect(await centre.texts()).toEqual(['1 Carcinome du sein droit.']);
    expect(await centre.values()).toEqual(['1 14', '2 3']);
    expect(await centre.registry.db.selectFrom('document_version').select(['version', 'text']).execute()).toEqual([
      { version: 1, text: 'Carcinome du sein gauche.' },
    ]);
    hospital.remove('labo.csv');
    expect(await centre.ingest()).toMatchObject({ counts: { read: 3, same: 3 }, deleted: 2 });
    expect(await centre.values()).toEqual([]);
  });

  it('quarantines with file, line and reason, never stops, and takes the record once its cause is gone', async () => {
    using hospital = begin();
    hospital.write('labo.csv', `${LAB}3;999;ACE;1;µg/L;05/03/2020\n4;100;ACE;1;µg/L;35/03/2020\n`);
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({ counts: { read: 8, new: 6, quarantined: 2 } });
    const rows = await centre.status.quarantine({ limit: 10 });
    expect(rows.map((r) => `${r.file}:${r.line} ${r.code}`).sort()).toEqual(['labo.csv:4 unknown_patient', 'labo.csv:5 bad_date']);
    expect(JSON.stringify(rows)).not.toContain('DURAND');
    // Whom the row names is for the operator who asks for it alone.
    expect(JSON.stringify(rows)).not.toContain('999');
    const unknown = rows.find((row) => row.code === 'unknown_patient')!;
    expect(await centre.status.quarantined(unknown.id)).toMatchObject({ raw: 'IPP 999' });
    expect(await centre.ingest()).toMatchObject({ counts: { read: 8, same: 6, quarantined: 2 }, changed: false });
    hospital.write('identites.csv', `${IDENTITIES}999;NOUVEAU;Paul;01/01/1970;M\n`);
    expect(await centre.ingest()).toMatchObject({ counts: { read: 9, new: 2, same: 6, quarantined: 1 } });
    expect(await centre.values()).toEqual(['3 1', '1 12', '2 3']);
  });

  it('keeps what came from a folder or a file that the system refuses, and goes on once it is there again', async () => {
    using hospital = begin();
    hospital.write('archives/a.jsonl', jsonl({ id: 'a', patient: '100', date: '2019-01-01', text: 'Ancien compte rendu.' }));
    await using centre = await node(hospital);
    await centre.ingest();
    expect(await centre.texts()).toHaveLength(3);
    // What a disk error or a lost share looks like: the folder is there and cannot be listed, a file cannot be opened.
    const refusing = folderSource(hospital.sources, await defaultContext({ mappings: hospital.mappings }));
    const refused = (file: string) =>
      async function* (files: AsyncIterable<Discovered>) {
        for await (const found of files) {
          if (!found.file.relative.startsWith(file)) yield found;
          else yield nobody(found, file);
        }
      };
    for (const file of ['archives', 'labo.csv']) {
      const source = { ...refusing, files: () => refused(file)(refusing.files()) };
      expect(await centre.ingest({ source })).toMatchObject({ deleted: 0, counts: { quarantined: 1 } });
      expect(await centre.texts()).toHaveLength(3);
      expect(await centre.values()).toEqual(['1 12', '2 3']);
    }
    expect(await centre.ingest()).toMatchObject({ deleted: 0, counts: { new: 0, quarantined: 0 } });
    hospital.remove('archives/a.jsonl');
    expect(await centre.ingest()).toMatchObject({ deleted: 1 });
    expect(await centre.texts()).toHaveLength(2);
  });

  it('keeps the good version of a document whose file is overwritten by a broken one', async () => {
    using hospital = begin();
    hospital.write('lettre.html', '<p>Carcinome du sein droit.</p>');
    hospital.write('index.csv', 'fichier;ipp;nda;type;date\nlettre.html;100;;;2020-03-05\n');
    await using centre = await node(hospital);
    await centre.ingest();
    expect(await centre.texts()).toContain('1 Carcinome du sein droit.');
    hospital.remove('lettre.html');
    hospital.write('lettre.html', '%PDF-1.7\nune copie interrompue');
    expect(await centre.ingest()).toMatchObject({ deleted: 0, counts: { quarantined: 1 } });
    expect(await centre.texts()).toContain('1 Carcinome du sein droit.');
    hospital.write('lettre.html', '<p>Carcinome du sein gauche, corrigé.</p>');
    expect(await centre.ingest()).toMatchObject({ deleted: 0, counts: { updated: 1, quarantined: 0 } });
    expect(await centre.texts()).toContain('1 Carcinome du sein gauche, corrigé.');
  });

  it('a record told twice counts as duplicate; a second one that differs goes to quarantine', async () => {
    using hospital = begin();
    const d1 = { id: 'd1', patient: '100', date: '2020-03-05', text: 'Carcinome du sein gauche.' };
    hospital.write('documents.jsonl', jsonl(d1, d1, { ...d1, text: 'Autre texte.' }));
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({ counts: { read: 7, new: 5, duplicate: 1, quarantined: 1 } });
    expect(await centre.texts()).toEqual(['1 Carcinome du sein gauche.']);
    expect(await centre.ingest({ full: true })).toMatchObject({
      counts: { read: 7, same: 5, duplicate: 1, quarantined: 1 },
      changed: false,
    });
  });

  it('documents without identities make patients until the centre has one identity', async () => {
    using hospital = smallHospital();
    hospital.write('a.txt', 'Adénocarcinome du côlon.');
    hospital.write('b.jsonl', jsonl({ id: 'x', text: 'Tumeur.' }, { id: 'y', patient: '77', text: 'Masse.' }));
    await using centre = await node(hospital);
    expect(await centre.ingest()).toMatchObject({ counts: { read: 3, new: 3 }, patients: 3 });
  });

  it('a new reader of texts reads known documents anew; they stay the same', async () => {
    using hospital = begin();
    await using centre = await node(hospital);
    await centre.ingest();
    const analysis = { lexicon: 'next', encode: (...task: Parameters<typeof centre.pool.encode>) => centre.pool.encode(...task) };
    expect(await centre.ingest({ analysis })).toMatchObject({ counts: { read: 6, same: 6 }, documents: 2, changed: true });
    expect(await centre.texts()).toHaveLength(2);
    expect(await centre.ingest({ analysis })).toMatchObject({ documents: 0, changed: false });
  });

  it('a run stopped under one reader of texts and taken up under another reads all texts by the new one', async () => {
    using hospital = begin();
    for (const n of ['3', '4'])
      hospital.write(`documents${n}.jsonl`, jsonl({ id: `d${n}`, patient: '100', date: '2020-05-01', text: `Contrôle ${n}.` }));
    await using centre = await node(hospital);
    let read = 0;
    const former: AnalysisPort = {
      lexicon: 'former',
      encode: (...task) => {
        if (++read > 2) throw new Error('cut off');
        return centre.pool.encode(...task);
      },
    };
    await expect(centre.ingest({ analysis: former, batchRecords: 1 })).rejects.toThrow('cut off');
    expect(await centre.ledger.interrupted()).toMatchObject({ name: 'hospital' });
    const next: AnalysisPort = { lexicon: 'next', encode: (...task) => centre.pool.encode(...task) };
    expect(await centre.ingest({ analysis: next })).toMatchObject({ resumed: true, documents: 4, changed: true });
    expect(await centre.texts()).toHaveLength(4);
    expect(await centre.ledger.interrupted()).toBeNull();
    expect(await centre.ingest({ analysis: next })).toMatchObject({ documents: 0, changed: false });
  });
});
