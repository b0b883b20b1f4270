import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type AccessBench, accessBench } from '../access/access.testing.ts';
import type { Role } from '../access/index.ts';
import type { Fact } from '../model/index.ts';
import type { DocumentRecord, PatientExplanations, PatientRecord, SearchAnswer } from '../query/answers.ts';
import { queryTree } from '../query/tree/index.ts';
import type { CohortKeeper, HistoryKeeper, IngestStatus, PatientDirectory, Person, SavedCohort, SearchPort } from './ports.ts';
import { createServer, type ServerDeps } from './server.ts';

/** A server over plain objects: two patients, the second of whom may object; the search finds what its text says. */
export interface ServerBench {
  readonly app: FastifyInstance;
  readonly bench: AccessBench;
  /** Signs in a fresh account of this role with a chosen password; gives the cookie to send. */
  signedIn(role: Role): Promise<string>;
  send(request: Sent): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly cookie?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export const PASSWORD = 'quatre pommes vertes';
const SENTENCE = 'Mme Lefèvre, récidive hépatique.';

export const person: Person = {
  patientId: 1,
  ipp: ['800012345'],
  ins: [],
  nda: [],
  familyName: 'LEFÈVRE',
  birthName: null,
  givenName: 'Anne',
  birthDate: '1951-06-02',
  sex: 'F',
};

const documentOf = (patientId: number): DocumentRecord['document'] => ({
  documentId: `doc${patientId}`,
  patientId,
  source: 'documents',
  type: '11488-4',
  title: null,
  unit: 'Oncologie',
  author: null,
  date: '2015-06-12',
  stayId: null,
  format: 'text',
  text: SENTENCE,
  origin: { file: 'a.txt' },
});
export const fact: Fact = {
  factId: 'fact1',
  patientId: 1,
  source: 'pmsi',
  kind: 'diagnosis',
  system: 'CIM-10',
  code: 'C50.4',
  label: null,
  value: null,
  unit: null,
  start: '2015-06',
  end: null,
  stayId: null,
  attributes: { position: 'DP' },
  origin: { file: 'rss.txt', line: 3 },
};

const explanation: PatientExplanations['items'][number] = {
  ref: 'E1',
  fr: [`Récidive : document du 12/06/2015 « ${SENTENCE} ».`],
  en: [`Recurrence: document of 12/06/2015 “${SENTENCE}”.`],
  rule: { id: 'test/made', version: '1', fr: 'essai', en: 'test' },
  certainty: 0.9,
  sources: [{ kind: 'text', documentId: 'doc1', type: null, date: '2015-06-12', begin: 13, end: 31, sentence: SENTENCE }],
  against: [],
  losers: [],
};

export function fakeSearch(): SearchPort & { readonly asked: { opposed: readonly number[] }[] } {
  const asked: { opposed: readonly number[] }[] = [];
  const answerFor = (text: string, opposed: readonly number[]): SearchAnswer => {
    const seen = [1, 2].filter((id) => !opposed.includes(id));
    return {
      generation: 1,
      tree: queryTree({ kind: 'all' }),
      text,
      restated: { fr: 'Tous les patients', en: 'All patients' },
      diagnostics: [],
      expansions: [],
      excluded: { patients: 0, documents: 0 },
      patients: seen.length,
      documents: seen.length,
      hits: seen.map((patientId) => ({
        ...documentOf(patientId),
        score: 1,
        sentences: [{ begin: 0, end: SENTENCE.length, section: null, text: SENTENCE, highlights: [[13, 31]] }],
      })),
      cursor: null,
      facets: { source: [], type: [], year: [], site: [], unit: [] },
      milliseconds: 2,
    };
  };
  const broken = {
    code: 'unbalanced_quote',
    severity: 'error',
    begin: 0,
    end: 1,
    fr: 'Guillemet non fermé.',
    en: 'Unclosed quote.',
  } as const;
  return {
    asked,
    generation: 1,
    search: async (question, options) => {
      asked.push({ opposed: options.opposed });
      const text = 'text' in question ? question.text : '*';
      if (text.startsWith('"')) return { ok: false, diagnostics: [broken] };
      if (text === 'boom') throw new Error('the engine quotes Mme Lefèvre');
      return { ok: true, value: answerFor(text, options.opposed) };
    },
    count: async (_question, options) => {
      const { generation, tree, restated, diagnostics, patients, documents, milliseconds } = answerFor('', options.opposed);
      asked.push({ opposed: options.opposed });
      return { ok: true, value: { generation, tree, restated, diagnostics, patients, documents, milliseconds } };
    },
    takeApart: async (_question, options) => {
      const { generation, restated, diagnostics, patients, documents } = answerFor('', options.opposed);
      asked.push({ opposed: options.opposed });
      return {
        ok: true,
        value: {
          generation,
          restated,
          diagnostics,
          patients,
          documents,
          tumours: 0,
          samples: 0,
          attrition: [],
          statistics: [],
          data: { generation, until: null, lexicons: [], rules: [] },
        },
      };
    },
    witnesses: async (_question, patientId, options) => {
      asked.push({ opposed: options.opposed });
      const sentence = { begin: 0, end: SENTENCE.length, section: null, text: SENTENCE, highlights: [[13, 31]] as const };
      const shown = [{ kind: 'document', key: '1', documentId: `doc${patientId}`, from: '2015-06-12', to: '2015-06-12', sentence }];
      return { ok: true, value: [{ text: 'récidive', restated: { fr: '', en: '' }, begin: 0, end: 8, count: 1, shown }] };
    },
    document: async (id, { opposed }) => {
      asked.push({ opposed });
      const patientId = Number(id.replace('doc', ''));
      if (![1, 2].includes(patientId) || opposed.includes(patientId)) return null;
      return {
        generation: 1,
        document: documentOf(patientId),
        mentions: [],
        sentences: [{ begin: 0, end: SENTENCE.length, section: null }],
        highlights: [],
      };
    },
    patient: async (patientId, { opposed }): Promise<PatientRecord | null> => {
      asked.push({ opposed });
      if (![1, 2].includes(patientId) || opposed.includes(patientId)) return null;
      const patient = { patientId, sex: 'F' as const, birthDate: '1951-06-02', deathDate: null, lastNews: null, postcode: '97411' };
      const { text, patientId: _, ...summary } = documentOf(patientId);
      const documents = [{ ...summary, title: 'CR Lefèvre Anne', origin: { file: 'cr/LEFEVRE_Anne.pdf' }, characters: text.length }];
      return { generation: 1, patient, history: null, documents, facts: [fact], samples: [], stays: [] };
    },
    explain: async (patientId, ref, { opposed }): Promise<PatientExplanations | null> => {
      asked.push({ opposed });
      if (![1, 2].includes(patientId) || opposed.includes(patientId)) return null;
      return { generation: 1, patientId, rules: 'test', items: ref === null || ref === 'E1' ? [explanation] : [], fired: [] };
    },
    fact: async (id, { opposed }) => {
      asked.push({ opposed });
      return id === 'fact1' && !opposed.includes(1) ? fact : null;
    },
  };
}

const directory: PatientDirectory = {
  persons: async (ids) => [person, { ...person, patientId: 2, ipp: ['800067890'] }].filter((p) => ids.includes(p.patientId)),
  ownNumber: async (ipp) => (ipp === '800067890' ? 2 : null),
};

const ingest: IngestStatus = {
  overview: async () => ({ generation: 1, patients: 2, documents: 2, facts: 1, sources: [], runs: [], quarantine: [] }),
  quarantine: async () => [
    {
      id: '1',
      source: 'documents',
      code: 'unreadable',
      message: 'fichier illisible / file cannot be read',
      field: null,
      origin: { file: 'cr/LEFEVRE_Anne.pdf' },
      at: '2026-11-24T08:00:00.000Z',
    },
  ],
};

const history: HistoryKeeper = {
  corrections: async () => [],
  correct: async (patientId, { item }) =>
    ![1, 2].includes(patientId)
      ? { ok: false, fault: 'patient_not_found' }
      : item === 'E1'
        ? { ok: true, correctionId: 'c1' }
        : { ok: false, fault: 'item_not_found' },
  undo: async () => null,
  changes: async () => ({ before: 1, after: 2, patients: [], next: null }),
  review: async () => ({ generation: 2, conflicts: [], decided: 0, corrections: [], rules: [], next: null }),
};

/** Holds what was saved; every question takes patients 1 and 2. */
export function fakeCohorts(): CohortKeeper {
  const saved = new Map<string, SavedCohort>();
  return {
    list: async () => [...saved.values()],
    ownerOf: async (name) => saved.get(name)?.owner ?? null,
    save: async ({ name, of }, by, { opposed }) => {
      const before = saved.get(name);
      const known = 'ipp' in of ? of.ipp.filter((n) => n.startsWith('8')).length : [1, 2].filter((id) => !opposed.includes(id)).length;
      const cohort: SavedCohort = {
        name,
        owner: before?.owner ?? by,
        version: (before?.version ?? 0) + 1,
        savedAt: '2026-11-25T08:00:00.000Z',
        savedBy: by,
        question: 'text' in of ? of.text : null,
        generation: 1,
        patients: known,
      };
      saved.set(name, cohort);
      return { ok: true, cohort, unknown: 'ipp' in of ? of.ipp.filter((n) => !n.startsWith('8')) : [] };
    },
    remove: async (name) => saved.delete(name),
  };
}

export async function serverBench(changes: Partial<ServerDeps> = {}): Promise<ServerBench> {
  const bench = await accessBench();
  const app = createServer({
    access: bench.access,
    search: fakeSearch(),
    directory,
    ingest,
    history,
    cohorts: fakeCohorts(),
    version: { version: '0.1.0', node: 'v24', lexicon: 'test', rules: 'test' },
    readiness: { warehouse: async () => true },
    listen: { tls: null, trustedProxy: null },
    webRoot: null,
    localToken: null,
    clock: () => bench.time.now,
    ...changes,
  });
  await app.ready();
  let made = 0;
  const send: ServerBench['send'] = ({ method, url, cookie, body, headers }) =>
    app.inject({
      method,
      url,
      headers: { 'x-continuum-request': '1', ...(cookie !== undefined && { cookie }), ...headers },
      ...(body !== undefined && { payload: body }),
    });
  return {
    app,
    bench,
    send,
    signedIn: async (role) => {
      made += 1;
      const issued = await bench.access.accounts.create({ login: `${role}${made}`, name: role, role });
      if (!issued.ok) throw new Error(issued.fault);
      const { account, password } = issued.value;
      const changed = await bench.access.signIn.changePassword(account.accountId, password, PASSWORD, null);
      if (!changed.ok) throw new Error(changed.fault);
      return `continuum=${changed.value.token}`;
    },
    close: async () => {
      await app.close();
      await bench.close();
    },
  };
}
