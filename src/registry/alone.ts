import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';

/** What came of a piece of work that only one process may do at a time; null where another one is at it. */
export type Alone = <T>(work: () => Promise<T>) => Promise<{ readonly value: T } | null>;

const BUSY = 5;

/** In a file of its own beside the registry: the lock goes with the process, however that ends. */
export const aloneInDirectory =
  (dir: string): Alone =>
  async (work) => {
    const lock = new DatabaseSync(path.join(dir, 'writer.lock'));
    try {
      try {
        lock.exec('BEGIN EXCLUSIVE');
      } catch (error) {
        if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return null;
        throw error;
      }
      return { value: await work() };
    } finally {
      lock.close();
    }
  };

/** By an advisory lock of the server, which ends with its connection. One for each schema. */
export const aloneOnServer =
  (db: Kysely<unknown>): Alone =>
  (work) =>
    db.connection().execute(async (one) => {
      const key = sql`hashtext('continuum writer'), hashtext(current_schema())`;
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(one);
      if (rows[0]?.taken !== true) return null;
      try {
        return { value: await work() };
      } finally {
        await sql`select pg_advisory_unlock(${key})`.execute(one);
      }
    });
