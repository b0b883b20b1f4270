import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

const bindable = (value: unknown): SQLInputValue => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`a value of type ${typeof value} cannot be bound`);
};

function statement(prepared: StatementSync): SqliteStatement {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...parameters.map(bindable)),
    run: (parameters) => prepared.run(...parameters.map(bindable)),
    iterate: (parameters) => prepared.iterate(...parameters.map(bindable)) as IterableIterator<unknown>,
  };
}

/** Kysely's SQLite dialect over `node:sqlite`, which has the same calls as better-sqlite3 under other names. Statements are kept prepared. */
export function nodeSqliteDialect(file: string): SqliteDialect {
  const open = (): SqliteDatabase => {
    const database = new DatabaseSync(file);
    // A checkpoint every 40 MB instead of 4: the same pages are changed again and again by an ingestion.
    // WAL: readers of the server go on while an ingestion writes; a crash loses no committed transaction.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 10000',
    );
    const prepared = new Map<string, SqliteStatement>();
    return {
      close: () => database.close(),
      prepare: (sql) => {
        let known = prepared.get(sql);
        if (known === undefined) {
          known = statement(database.prepare(sql));
          if (prepared.size > 500) prepared.clear();
          prepared.set(sql, known);
        }
        return known;
      },
    };
  };
  return new SqliteDialect({ database: async () => open() });
}
