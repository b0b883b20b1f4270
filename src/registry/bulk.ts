import { CompiledQuery, type Kysely, SqliteAdapter } from 'kysely';

/** Parameters of one statement: well below what SQLite (32,766) and PostgreSQL (65,535) take. */
const PARAMETERS = 6_000;

/**
 * Inserts many rows in few statements whose text is built by hand: building each through the query builder costs more than running it.
 * With `key`, a row that stands already is replaced in all other columns; with `keep`, a null leaves what stands.
 * Names come from our own code. Rows of one call must differ in their keys.
 */
export async function bulkInsert<Tables, Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly Tables[Table][],
  conflict: { readonly key: readonly (keyof Tables[Table] & string)[]; readonly on: 'replace' | 'keep' | 'ignore' } | null = null,
): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const size = Math.floor(PARAMETERS / columns.length);
  for (let from = 0; from < rows.length; from += size) {
    const portion = rows.slice(from, from + size);
    const parameters = portion.flatMap((row) => columns.map((column) => row[column]));
    const marks = (i: number): string => `(${columns.map((_, c) => (isSqlite ? '?' : `$${i * columns.length + c + 1}`)).join(', ')})`;
    const text = `insert into "${table}" (${columns.map(quoted).join(', ')}) values ${portion.map((_, i) => marks(i)).join(', ')}${
      conflict === null ? '' : onConflict(table, columns, conflict)
    }`;
    await db.executeQuery(CompiledQuery.raw(text, parameters));
  }
}

const quoted = (name: string): string => `"${name}"`;

function onConflict(
  table: string,
  columns: readonly string[],
  { key, on }: { readonly key: readonly string[]; readonly on: 'replace' | 'keep' | 'ignore' },
): string {
  const target = ` on conflict (${key.map(quoted).join(', ')}) do`;
  if (on === 'ignore') return `${target} nothing`;
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => `"${column}" = ${on === 'keep' ? `coalesce(excluded."${column}", "${table}"."${column}")` : `excluded."${column}"`}`);
  return `${target} update set ${changes.join(', ')}`;
}
