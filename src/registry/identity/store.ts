import type { Kysely } from 'kysely';
import type { Patient, PatientRef, Sex } from '../../model/index.ts';
import { holderKey, IdentityBatch, type Resolution } from './batch.ts';
import { canonicalNumbers } from './links.ts';
import type { IdentityTables } from './schema.ts';

/** Names and numbers of one person, merged numbers included. */
export interface IdentifiedPerson {
  readonly patientId: number;
  readonly ipp: readonly string[];
  readonly ins: readonly string[];
  readonly nda: readonly string[];
  readonly familyName: string | null;
  readonly birthName: string | null;
  readonly givenName: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
}

/** A number of the centre that stands for another patient than before. */
export interface Move {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

const CHUNK = 400;
const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK));

/** Identities of the centre. One writer at a time (the ingestion run); readers may be many. */
export class IdentityStore {
  readonly #db: Kysely<IdentityTables>;
  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  /** Patients of many references at once, in their order. A reference without any identifier is unknown. */
  async resolve(refs: readonly PatientRef[]): Promise<Resolution[]> {
    const batch = await this.batch(refs);
    return refs.map((ref) => batch.resolve(ref));
  }

  /** Opens a batch of changes that may touch the numbers of these references. */
  async batch(refs: readonly PatientRef[]): Promise<IdentityBatch> {
    const persons = await this.#byIpp(refs.flatMap((ref) => ref.ipp ?? []));
    const holders = new Map<string, { readonly own: number; readonly canonical: number }>();
    for (const [system, values] of [
      ['INS', refs.flatMap((ref) => ref.ins ?? [])],
      ['NDA', refs.flatMap((ref) => ref.nda ?? [])],
    ] as const)
      for (const part of chunks([...new Set(values)]))
        for (const row of await this.#db
          .selectFrom('person_identifier')
          .innerJoin('person', 'person.patient_id', 'person_identifier.patient_id')
          .select(['person_identifier.value', 'person_identifier.patient_id as own', 'person.canonical_id as canonical'])
          .where('person_identifier.system', '=', system)
          .where('person_identifier.value', 'in', part)
          .execute())
          holders.set(holderKey(system, row.value), row);
    const last = await this.#db
      .selectFrom('person')
      .select((e) => e.fn.max('patient_id').as('last'))
      .executeTakeFirst();
    return new IdentityBatch(this.#db, persons, holders, Number(last?.last ?? 0) + 1);
  }

  async #byIpp(ipps: readonly string[]): Promise<Map<string, IdentityTables['person']>> {
    const found = new Map<string, IdentityTables['person']>();
    for (const part of chunks([...new Set(ipps)]))
      for (const row of await this.#db.selectFrom('person').selectAll().where('ipp', 'in', part).execute()) found.set(row.ipp, row);
    return found;
  }

  /** Numbers whose patient the links change, all links taken together: what `applyLinks` would do now. */
  async plannedMoves(): Promise<readonly Move[]> {
    const links = await this.#db.selectFrom('identity_link').selectAll().execute();
    const canonical = canonicalNumbers(links);
    const batch = await this.batch([...canonical.keys()].map((ipp) => ({ ipp })));
    for (const ipp of canonical.keys()) batch.ensure(ipp);
    await batch.commit();
    const people = await this.#byIpp([...canonical.keys()]);
    const moves: Move[] = [];
    for (const person of people.values()) {
      const to = people.get(canonical.get(person.ipp) ?? person.ipp)?.patient_id ?? person.patient_id;
      if (to !== person.canonical_id) moves.push({ number: person.patient_id, from: person.canonical_id, to });
    }
    // A number once linked and no longer named by any link stands for itself again.
    for (const person of await this.#db.selectFrom('person').selectAll().whereRef('canonical_id', '!=', 'patient_id').execute())
      if (!canonical.has(person.ipp)) moves.push({ number: person.patient_id, from: person.canonical_id, to: person.patient_id });
    return moves;
  }

  /** Makes planned moves count. */
  async applyLinks(moves: readonly Move[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      for (const { number, to } of moves)
        await trx.updateTable('person').set({ canonical_id: to }).where('patient_id', '=', number).execute();
    });
  }

  /** The health data's view of patients: no name, no number of the centre. Fields of merged numbers are joined, the canonical number's first. */
  async patients(ids: readonly number[]): Promise<Patient[]> {
    const rows: {
      canonical_id: number;
      own: number;
      sex: string | null;
      birth_date: string | null;
      death_date: string | null;
      last_news: string | null;
      postcode: string | null;
    }[] = [];
    for (const part of chunks(ids))
      rows.push(
        ...(await this.#db
          .selectFrom('person')
          .leftJoin('identity', 'identity.patient_id', 'person.patient_id')
          .select([
            'person.canonical_id',
            'person.patient_id as own',
            'identity.sex',
            'identity.birth_date',
            'identity.death_date',
            'identity.last_news',
            'identity.postcode',
          ])
          .where('person.canonical_id', 'in', part)
          .execute()),
      );
    const byId = Map.groupBy(rows, (row) => row.canonical_id);
    return [...byId].map(([patientId, group]) => {
      const ordered = group.sort((a, b) => Number(b.own === patientId) - Number(a.own === patientId) || a.own - b.own);
      const first = <K extends 'sex' | 'birth_date' | 'death_date' | 'last_news' | 'postcode'>(key: K): string | null =>
        ordered.find((row) => row[key] !== null)?.[key] ?? null;
      return {
        patientId,
        sex: first('sex') as Sex | null,
        birthDate: first('birth_date'),
        deathDate: first('death_date'),
        lastNews: first('last_news'),
        postcode: first('postcode'),
      };
    });
  }

  /** True as soon as one source of identities was read. */
  async hasIdentities(): Promise<boolean> {
    return (await this.#db.selectFrom('identity').select('patient_id').limit(1).executeTakeFirst()) !== undefined;
  }

  async count(): Promise<number> {
    const row = await this.#db
      .selectFrom('person')
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  }

  /** Direct identifiers of patients: for roles that may see them, and for masking texts. */
  async persons(ids: readonly number[]): Promise<IdentifiedPerson[]> {
    const people: (IdentityTables['person'] &
      Nullable<Pick<IdentityTables['identity'], 'family_name' | 'birth_name' | 'given_name' | 'birth_date' | 'sex'>>)[] = [];
    const others: { canonical_id: number; system: string; value: string }[] = [];
    for (const part of chunks(ids)) {
      people.push(
        ...(await this.#db
          .selectFrom('person')
          .leftJoin('identity', 'identity.patient_id', 'person.patient_id')
          .select(['person.patient_id', 'person.ipp', 'person.canonical_id'])
          .select(['identity.family_name', 'identity.birth_name', 'identity.given_name', 'identity.birth_date', 'identity.sex'])
          .where('person.canonical_id', 'in', part)
          .orderBy('person.patient_id')
          .execute()),
      );
      others.push(
        ...(await this.#db
          .selectFrom('person_identifier')
          .innerJoin('person', 'person.patient_id', 'person_identifier.patient_id')
          .select(['person.canonical_id', 'person_identifier.system', 'person_identifier.value'])
          .where('person.canonical_id', 'in', part)
          .execute()),
      );
    }
    return [...Map.groupBy(people, (row) => row.canonical_id)].map(([patientId, group]) => {
      const own = group.find((row) => row.patient_id === patientId) ?? group[0];
      const values = (system: string): string[] =>
        others.filter((o) => o.canonical_id === patientId && o.system === system).map((o) => o.value);
      return {
        patientId,
        ipp: group.map((row) => row.ipp),
        ins: values('INS'),
        nda: values('NDA'),
        familyName: own?.family_name ?? null,
        birthName: own?.birth_name ?? null,
        givenName: own?.given_name ?? null,
        birthDate: own?.birth_date ?? null,
        sex: (own?.sex ?? null) as Sex | null,
      };
    });
  }

  /** The number that this one of the centre has for itself, whatever it stands for now: what holds after a merge and after a split. */
  async ownNumber(ipp: string): Promise<number | null> {
    const row = await this.#db.selectFrom('person').select('patient_id').where('ipp', '=', ipp).executeTakeFirst();
    return row?.patient_id ?? null;
  }

  /** All numbers that stand for the same persons as these, these included where they are known. */
  async samePersons(ids: readonly number[]): Promise<number[]> {
    const found: number[] = [];
    for (const part of chunks(ids)) {
      const rows = await this.#db
        .selectFrom('person')
        .select('patient_id')
        .where('canonical_id', 'in', (e) =>
          e.selectFrom('person as given').select('given.canonical_id').where('given.patient_id', 'in', part),
        )
        .execute();
      found.push(...rows.map((row) => row.patient_id));
    }
    return found;
  }

  async patientOf(ipp: string): Promise<number | null> {
    const row = await this.#db.selectFrom('person').select('canonical_id').where('ipp', '=', ipp).executeTakeFirst();
    return row?.canonical_id ?? null;
  }
}
