import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = path.resolve(import.meta.dirname, 'main.ts');
const dir = mkdtempSync(path.join(tmpdir(), 'continuum-cli-'));
const data = path.join(dir, 'data');
const sources = path.join(dir, 'textes');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function continuum(...args: readonly string[]): Ended {
  const env = { ...process.env, CONTINUUM_LANG: 'fr', CONTINUUM_DATA: data };
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 100_000_000,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}
const json = <T>(ended: Ended): T => JSON.parse(ended.out) as T;

beforeAll(() => {
  mkdirSync(sources);
  writeFileSync(
    path.join(sources, 'a.txt'),
    'Patiente de 56 ans. Carcinome lobulaire infiltrant du sein gauche, HER2 positif, en juin 2015. Mastectomie le 12/07/2015.',
  );
  writeFileSync(path.join(sources, 'b.txt'), 'Homme de 61 ans. Adénocarcinome du côlon sigmoïde en 2012. Récidive hépatique en mars 2014.');
  writeFileSync(path.join(sources, 'c.bin'), Buffer.from([0, 1, 2, 3]));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('command line', () => {
  it('helps at once, in both languages', () => {
    const { status, out } = continuum('--help');
    expect(status).toBe(0);
    expect(out).toContain('ingère un dossier / ingests a folder');
  });

  it('says what is wrong in the language that the call asks for', () => {
    expect(continuum('frobnicate')).toMatchObject({ status: 2, err: expect.stringContaining('commande inconnue : « frobnicate »') });
    expect(continuum('--lang', 'en', 'frobnicate')).toMatchObject({ status: 2, err: expect.stringContaining("unknown command 'frob") });
    expect(continuum('search', 'sein', '--lang', 'en')).toMatchObject({ status: 3, err: expect.stringContaining('begin with') });
    expect(continuum('--lang', 'de', 'status').status).toBe(2);
    expect(continuum('mapping', 'check', path.join(dir, 'none.json'), path.join(dir, 'none.csv'))).toMatchObject({
      status: 3,
      err: `${path.join(dir, 'none.csv')} : introuvable\n`,
    });
  });

  it('says how to begin where there is no data', () => {
    expect(continuum('search', 'sein')).toMatchObject({ status: 3, err: expect.stringContaining('continuum ingest') });
  });

  it('ingests a folder; what nobody knows is in quarantine and the exit code says so', () => {
    const ended = continuum('ingest', sources, '--json');
    expect(ended.status).toBe(1);
    expect(json(ended)).toMatchObject({ documents: 2, patients: 2, counts: { read: 3, new: 2, quarantined: 1 } });
    const progress = ended.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string });
    expect(progress.at(-1)?.step).toBe('done');
    // The directory of the data is its owner's only.
    expect(statSync(data).mode & 0o077).toBe(0);
  });

  it('lists and shows the quarantine, with file and reason', () => {
    const rows = json<{ id: number; file: string; code: string }[]>(continuum('quarantine', 'list', '--json'));
    expect(rows).toMatchObject([{ file: 'c.bin', code: 'unknown_format' }]);
    expect(continuum('quarantine', 'show', String(rows[0]?.id)).out).toContain('c.bin');
    expect(continuum('quarantine', 'show', '999').status).toBe(4);
    expect(continuum('quarantine', 'show', 'x').status).toBe(2);
    expect(continuum('quarantine', 'retry').status).toBe(1);
  });

  it('keeps how a folder is read, and what came from one that is suddenly empty', () => {
    const share = path.join(dir, 'partage');
    const mappings = path.join(dir, 'correspondances');
    mkdirSync(share);
    mkdirSync(mappings);
    const mapping = {
      name: 'biologie',
      match: { file: ['bio*.csv'] },
      records: [
        { target: 'laboratory', fields: { ipp: 'Numéro', label: 'Examen', value: 'Valeur', start: { column: 'Le', required: true } } },
      ],
    };
    writeFileSync(path.join(mappings, 'bio.json'), JSON.stringify(mapping));
    writeFileSync(path.join(share, 'bio.csv'), 'Numéro;Examen;Valeur;Le\n7;ACE;3;05/03/2020\n7;ACE;3;31/02/2020\n');
    const first = continuum('ingest', share, '--mappings', mappings, '--identities', 'created', '--json');
    expect(json(first)).toMatchObject({ counts: { read: 2, new: 1, quarantined: 1 } });
    // A patient without a document is found too, by facts and by the number of the centre; one that nobody knows is told.
    expect(continuum('search', 'fait:*')).toMatchObject({ status: 0, out: expect.stringContaining('1 patient, 0 document (') });
    expect(json(continuum('count', 'ipp:7,99', '--json'))).toMatchObject({
      patients: 1,
      documents: 0,
      diagnostics: [{ code: 'unknown_ipp' }],
    });
    // Neither the retry nor a later call says how: both go by the same mapping and policy.
    expect(json(continuum('quarantine', 'retry', 'bad_date', '--json'))).toMatchObject({
      files: 1,
      summaries: [{ counts: { read: 2, same: 1, quarantined: 1 }, deleted: 0 }],
    });
    expect(continuum('quarantine', 'retry', 'nonsense').status).toBe(2);
    rmSync(path.join(share, 'bio.csv'));
    expect(continuum('ingest', share)).toMatchObject({ status: 3, err: expect.stringContaining('non monté') });
    expect(json(continuum('ingest', share, '--full', '--json'))).toMatchObject({ counts: { read: 0 }, deleted: 1 });
  });

  it('finds and counts', () => {
    const answer = json<{ patients: number; hits: { sentences: { text: string }[] }[] }>(
      continuum('search', 'récidive hépatique', '--json'),
    );
    expect(answer.patients).toBe(1);
    expect(answer.hits[0]?.sentences.some((s) => s.text.includes('Récidive hépatique'))).toBe(true);
    expect(json(continuum('count', 'carcinome OU adénocarcinome', '--json'))).toMatchObject({ patients: 2, documents: 2 });
    expect(continuum('search', 'introuvablissime').status).toBe(4);
    expect(continuum('search', '(sein').status).toBe(2);
  });

  it('takes a question apart, and shows what of a patient satisfied it', () => {
    const taken = continuum('apart', 'HER2 positif ET sein', '--json');
    expect(taken.status).toBe(0);
    expect(json(taken)).toMatchObject({
      patients: 1,
      attrition: [
        { text: 'HER2 positif', alone: { patients: 1 } },
        { text: 'sein', remaining: { patients: 1, documents: 1 } },
      ],
      data: { generation: expect.any(Number), lexicons: [expect.any(String)], rules: [expect.any(String)] },
    });
    const statistics = json<{ statistics: { name: string; completeness: number; card: { measures: unknown[] } }[] }>(taken).statistics;
    expect(statistics.map((s) => [s.name, s.completeness > 0 || s.name !== 'sex', s.card.measures.length > 0])).toContainEqual([
      'sex',
      true,
      true,
    ]);
    expect(continuum('apart', 'HER2 positif ET sein').out).toContain('2. sein : 1 patient / 1 document → 1 patient / 1 document');
    expect(continuum('apart', 'introuvablissime').status).toBe(4);
    expect(continuum('apart', '(sein').status).toBe(2);
    const [found] = json<{ hits: { patientId: number }[] }>(continuum('search', 'HER2 positif', '--json')).hits;
    const shown = continuum('witnesses', String(found?.patientId), 'HER2 positif ET sexe:F', '--json');
    expect(json(shown)).toMatchObject({
      criteria: [
        { text: 'HER2 positif', count: 1, shown: [{ kind: 'document', sentence: { text: expect.stringContaining('HER2 positif') } }] },
        { text: 'patient:femme', count: 1, shown: [{ kind: 'patient', sentence: null }] },
      ],
    });
    expect(continuum('witnesses', String(found?.patientId), 'HER2 positif').out).toContain('HER2 positif  (1)');
    expect(continuum('witnesses', '99999', 'HER2 positif').status).toBe(4);
  });

  it('saves cohorts with their versions, and asks by them', () => {
    const list = path.join(dir, 'ipp.txt');
    const numbers = Array.from({ length: 100_000 }, (_, i) => `n${i}`);
    expect(json(continuum('cohort', 'save', 'sein', 'HER2 positif', '--json'))).toMatchObject({
      cohort: { name: 'sein', version: 1, patients: 1, question: 'HER2 positif' },
      unknown: [],
    });
    const [known] = json<{ hits: { patientId: number }[] }>(continuum('search', 'HER2 positif', '--json')).hits;
    expect(known).toBeDefined();
    writeFileSync(list, `7;${numbers.join('\n')}`);
    const saved = continuum('cohort', 'save', 'sein', '--file', list, '--json');
    expect(saved.status).toBe(1);
    expect(json(saved)).toMatchObject({ cohort: { version: 2, patients: 1, question: null }, unknown: numbers });
    // All that came from the folder of this patient was deleted since: the number stands, and finds nobody.
    expect(json(continuum('count', 'cohorte:sein', '--json'))).toMatchObject({ patients: 0, diagnostics: [{ code: 'cohort_version' }] });
    expect(json(continuum('count', 'cohorte:"sein@1" HER2 positif', '--json'))).toMatchObject({ patients: 1 });
    expect(continuum('count', 'cohorte:"sein@3"').status).toBe(2);
    expect(continuum('cohort', 'list').out).toContain('sein@2');
    expect(continuum('cohort', 'save', 'x@1', 'sein').status).toBe(2);
    expect([continuum('cohort', 'remove', 'sein').status, continuum('cohort', 'remove', 'sein').status]).toEqual([0, 4]);
  });

  it('shows a patient with what says so', () => {
    const record = json<{ history: { tumours: { icd10: string; evidence: unknown[] }[] } }>(continuum('patient', '1', '--json'));
    expect(record.history.tumours).toMatchObject([{ icd10: 'C50' }]);
    expect(record.history.tumours[0]?.evidence.length).toBeGreaterThan(0);
    const { out } = continuum('patient', '1');
    expect(out).toContain('\n1 document, 0 donnée structurée, 0 échantillon\n');
    expect(out).toMatch(
      /\nT1 +Tumeur 1, carcinome lobulaire.*, côté gauche, diagnostiquée en juin 2015.*HER2 positif\n +← document sans date, a\.txt \(/,
    );
    expect(out).toMatch(/\nS1 +Chirurgie .*12 juillet 2015\n/);
    expect(continuum('--lang', 'en', 'patient', '1').out).toMatch(/\nT1 +Tumour 1, .*HER2 positive\n/);
    expect(continuum('patient', '77').status).toBe(4);
  });

  it('leaves a row in the audit for every question and every record opened, without a server too', () => {
    const rows = (): { action: string; login: string; subject: string | null; query: string | null }[] => {
      const registry = new DatabaseSync(path.join(data, 'registry.sqlite'), { readOnly: true });
      const found = registry.prepare('SELECT action, login, subject, query FROM access_audit ORDER BY audit_id').all();
      registry.close();
      return found as never;
    };
    const [quarantined] = json<{ id: number }[]>(continuum('quarantine', 'list', '--json'));
    const before = rows().length;
    continuum('search', 'lobulaire');
    continuum('count', 'lobulaire');
    continuum('patient', '1');
    continuum('explain', '1');
    continuum('quarantine', 'show', String(quarantined?.id));
    continuum('user', 'add', 'martin');
    continuum('user', 'reset', 'martin');
    continuum('user', 'close', 'martin');
    continuum('patient', '77');
    continuum('status');
    expect(rows().slice(before)).toMatchObject([
      { login: 'cli', action: 'search', query: JSON.stringify({ text: 'lobulaire', filters: {} }) },
      { login: 'cli', action: 'count', query: expect.stringContaining('lobulaire') },
      { login: 'cli', action: 'patient_opened', subject: 'patient:1' },
      { login: 'cli', action: 'patient_opened', subject: 'patient:1' },
      { login: 'cli', action: 'quarantine_opened', subject: `quarantine:${quarantined?.id}` },
      { login: 'cli', action: 'account_created', subject: 'account:martin' },
      { login: 'cli', action: 'password_reset', subject: 'account:martin' },
      { login: 'cli', action: 'account_changed', subject: 'account:martin' },
    ]);
    expect(rows()).toHaveLength(before + 8);
    expect(continuum('user', 'reset', 'nobody').status).toBe(4);
  });

  it('keeps what disappears in large numbers until that is allowed', () => {
    const letters = path.join(dir, 'courriers');
    mkdirSync(letters);
    for (let i = 0; i < 120; i++) writeFileSync(path.join(letters, `${i}.txt`), `Courrier numéro ${i}. Cancer du sein.`);
    expect(json(continuum('ingest', letters, '--json'))).toMatchObject({ counts: { read: 120, new: 120 } });
    for (let i = 0; i < 110; i++) rmSync(path.join(letters, `${i}.txt`));
    const kept = continuum('ingest', letters);
    expect(kept).toMatchObject({ status: 1, out: expect.stringContaining('--allow-removals') });
    expect(json(continuum('count', 'courrier', '--json'))).toMatchObject({ documents: 120 });
    expect(json(continuum('ingest', letters, '--allow-removals', '--json'))).toMatchObject({
      counts: { read: 10, same: 10 },
      deleted: 110,
    });
    expect(json(continuum('count', 'courrier', '--json'))).toMatchObject({ documents: 10 });
  });

  it('shows a quarantined message line by line, so that a terminal does not write one segment over the other', () => {
    const messages = path.join(dir, 'messages');
    mkdirSync(messages);
    writeFileSync(
      path.join(messages, 'adt.hl7'),
      'MSH|^~\\&|GAM|X|C|X|20240101080000||ADT^A28|7|P|2.5\rEVN|A28\rPID|1||A1^^^X^PI||DUPONT^Jean||19501399|M\r',
    );
    expect(continuum('ingest', messages).status).toBe(1);
    const [row] = json<{ id: number }[]>(continuum('quarantine', 'list', '--source', 'hl7', '--json'));
    const { out } = continuum('quarantine', 'show', String(row?.id));
    expect(out).toContain('\nEVN|A28\nPID|1|');
    expect(out).not.toContain('\r');
    rmSync(path.join(messages, 'adt.hl7'));
    expect(continuum('ingest', messages, '--full').status).toBe(0);
  });

  it('status and doctor fit one screen', () => {
    expect(continuum('status').out.split('\n').length).toBeLessThan(24);
    const doctor = continuum('doctor');
    expect(doctor.out).toContain('✓ engine');
    expect(doctor.out.split('\n').length).toBeLessThan(24);
  });

  it('ends an interrupted ingestion before that of another folder, while the first is there', () => {
    const other = path.join(dir, 'autres');
    mkdirSync(other);
    expect(continuum('ingest', sources).status).toBe(1);
    // What a process that was killed leaves behind.
    const registry = new DatabaseSync(path.join(data, 'registry.sqlite'));
    registry.exec("UPDATE ingest_run SET state = 'loading', finished_at = NULL WHERE run_id = (SELECT max(run_id) FROM ingest_run)");
    registry.close();
    expect(continuum('ingest', other)).toMatchObject({ status: 3, err: expect.stringContaining('interrompue') });
    expect(continuum('doctor').out).toContain(sources);
    expect(continuum('ingest', sources).status).toBe(1);
    expect(continuum('ingest', other).status).toBe(0);
  });

  it('makes accounts with a one-time password, once each', () => {
    expect(
      json<{ login: string; oneTimePassword: string }>(continuum('user', 'add', 'dupont', '--json')).oneTimePassword.length,
    ).toBeGreaterThan(10);
    expect(continuum('user', 'add', 'dupont').status).toBe(1);
    expect(continuum('user', 'add', 'x', '--role', 'king').status).toBe(2);
    expect(continuum('user', 'list').out).toContain('dupont');
    expect(continuum('user', 'reset', 'dupont').status).toBe(0);
    expect(continuum('user', 'close', 'dupont').status).toBe(0);
  });

  it('fills an empty warehouse anew only where that is meant, and keeps all that does not come from the sources', () => {
    rmSync(path.join(data, 'warehouse'), { recursive: true });
    expect(continuum('ingest', sources)).toMatchObject({ status: 3, err: expect.stringContaining('L’entrepôt est vide') });
    // A history that is rebuilt meanwhile does not hide it.
    expect(continuum('history', 'rebuild').status).toBe(0);
    expect(json(continuum('ingest', sources, '--full', '--json'))).toMatchObject({
      documents: 2,
      counts: { read: 3, new: 2 },
      changed: true,
    });
    expect(json(continuum('ingest', sources, '--json'))).toMatchObject({ documents: 0, counts: { read: 3, same: 2 }, changed: false });
    expect(json(continuum('count', 'carcinome OU adénocarcinome', '--json'))).toMatchObject({ patients: 2, documents: 2 });
    expect(continuum('user', 'list').out).toContain('dupont');
    expect(continuum('doctor').out).not.toContain('✗ warehouse');
  });

  it('never mixes demonstration and own data, and refuses what is not a folder of its own', () => {
    expect(continuum('--demo', '--data', data, 'status').status).toBe(0);
    expect(continuum('--demo', '--data', data, 'ingest', sources)).toMatchObject({ status: 3, err: expect.stringContaining('--data') });
    expect(continuum('--demo', '--data', path.join(dir, 'demo'), 'ingest', sources)).toMatchObject({
      status: 3,
      err: expect.stringContaining('synthétique'),
    });
    expect(continuum('--data', sources, 'ingest', sources).status).toBe(3);
    expect(continuum('ingest', path.join(dir, 'nowhere')).status).toBe(2);
    expect(continuum('frobnicate').status).toBe(2);
  });
});
