import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { lexemesOf } from '../src/nlp/lexeme/index.ts';
import type { Warehouse } from '../src/warehouse/index.ts';

export interface Fts5 {
  /** Exact numbers of documents and distinct patients, and five facets with distinct patients. */
  numbers(match: string): { readonly documents: number; readonly patients: number };
  /** The first twenty documents by BM25, with an excerpt. */
  page(match: string): unknown[];
  words(words: readonly string[]): string;
  phrase(phrase: string): string;
  close(): void;
}

const FACETS = ['source', 'type', 'year', 'unit', 'site'] as const;
const PAGE = 5_000;

/**
 * SQLite FTS5 over the documents of a warehouse: the same lexemes, so that both find the same; columns of facets beside, with indexes.
 * The file is made once and used again.
 */
export async function openFts5(warehouse: Warehouse, file: string): Promise<Fts5> {
  const made = existsSync(file);
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA mmap_size = 8000000000; PRAGMA temp_store = MEMORY',
  );
  if (!made) await fill(warehouse, db);
  const total = db.prepare(
    'SELECT count(*) AS documents, count(DISTINCT d.patient_id) AS patients FROM words JOIN documents d ON d.doc = words.rowid WHERE words MATCH ?',
  );
  const facets: StatementSync[] = FACETS.map((facet) =>
    db.prepare(
      facet === 'site'
        ? 'SELECT s.icd10, count(DISTINCT d.patient_id), count(*) FROM words JOIN documents d ON d.doc = words.rowid JOIN sites s ON s.patient_id = d.patient_id WHERE words MATCH ? GROUP BY 1'
        : `SELECT d.${facet}, count(DISTINCT d.patient_id), count(*) FROM words JOIN documents d ON d.doc = words.rowid WHERE words MATCH ? GROUP BY 1`,
    ),
  );
  const page = db.prepare(
    "SELECT d.*, snippet(words, 0, '<', '>', '…', 20) AS sentence FROM words JOIN documents d ON d.doc = words.rowid WHERE words MATCH ? ORDER BY rank LIMIT 20",
  );
  return {
    numbers(match) {
      for (const facet of facets) facet.all(match);
      return total.get(match) as unknown as { documents: number; patients: number };
    },
    page: (match) => page.all(match),
    words: (words) => words.flatMap(lexemesOf).map(quoted).join(' AND '),
    phrase: (phrase) => quoted(lexemesOf(phrase).join(' ')),
    close: () => db.close(),
  };
}

const quoted = (words: string): string => `"${words.replaceAll('"', '')}"`;

async function fill(warehouse: Warehouse, db: DatabaseSync): Promise<void> {
  db.exec(`CREATE TABLE documents (doc INTEGER PRIMARY KEY, patient_id INTEGER, source TEXT, type TEXT, year INTEGER, unit TEXT, date TEXT, title TEXT);
    CREATE TABLE sites (patient_id INTEGER, icd10 TEXT, PRIMARY KEY (patient_id, icd10)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(lexical, tokenize = "unicode61 remove_diacritics 0 tokenchars '.+,/-'")`);
  const document = db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, lexical) VALUES (?, ?)');
  const site = db.prepare('INSERT OR IGNORE INTO sites VALUES (?, ?)');
  db.exec('BEGIN');
  for (let after = 0; ; ) {
    const rows = await warehouse.query<Record<string, string | number | null>>(
      'SELECT doc, patient_id, source, type, year, unit, date, title, lexical FROM documents WHERE patient_id IN (SELECT patient_id FROM patients WHERE patient_id > {after:UInt32} ORDER BY patient_id LIMIT 200) ORDER BY doc LIMIT {page:UInt32}',
      { parameters: { after, page: 100 * PAGE } },
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      document.run(row['doc']!, row['patient_id']!, row['source']!, row['type']!, row['year']!, row['unit']!, row['date']!, row['title']!);
      words.run(row['doc']!, row['lexical']!);
    }
    after = Number(rows.at(-1)!['patient_id']);
  }
  for (const row of await warehouse.query<{ patient_id: number; icd10: string }>('SELECT DISTINCT patient_id, icd10 FROM tumours'))
    site.run(row.patient_id, row.icd10);
  db.exec("COMMIT; INSERT INTO words(words) VALUES ('optimize'); ANALYZE");
}
