import { DatabaseSync } from 'node:sqlite';
import type { IndexRow } from '../connector.ts';
import { withRow } from '../two-patients.ts';

/**
 * What the indexes of a folder say of its documents, by path relative to that folder. A centre has millions of them: the rows lie in a private
 * temporary database that SQLite keeps on disk beyond its small cache, and removes when nothing holds the store any more.
 */
export class IndexStore {
  readonly #database: DatabaseSync;
  readonly #add;
  readonly #replace;
  readonly #find;
  #writing = false;

  constructor() {
    this.#database = new DatabaseSync('');
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA cache_size = -16384; CREATE TABLE row (path TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID',
    );
    this.#add = this.#database.prepare('INSERT OR IGNORE INTO row VALUES (?, ?)');
    this.#replace = this.#database.prepare('UPDATE row SET said = ? WHERE path = ?');
    this.#find = this.#database.prepare('SELECT said FROM row WHERE path = ?');
  }

  /** One more row of a document; where several name it, all of them count (`withRow`). */
  add(relative: string, row: IndexRow): void {
    if (!this.#writing) this.#database.exec('BEGIN');
    this.#writing = true;
    if (this.#add.run(relative, JSON.stringify(row)).changes === 0)
      this.#replace.run(JSON.stringify(withRow(this.get(relative), row)), relative);
  }

  get(relative: string): IndexRow | undefined {
    const found = this.#find.get(relative) as { readonly said: string } | undefined;
    return found === undefined ? undefined : (JSON.parse(found.said) as IndexRow);
  }
}
