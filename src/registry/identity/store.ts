import type { Kysely } from 'kysely';
import type { Identity, IdentityLink, Patient, PatientRef, Sex } from '../../model/index.ts';
import { canonicalNumbers } from './links.ts';
import type { IdentityTables } from './schema.ts';

/** `found`: the patient that all given identifiers agree on. `conflict`: they name two persons, so nobody is chosen. */
export type Resolution =
  | { readonly kind: 'found'; readonly patientId: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'conflict' };

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

type Nullable<T> = { [K in keyof T]: T[K] | null };

const CHUNK = 400;
const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK));

/** Identities of the centre. One writer at a time (the ingestion run); readers may be many. */
export class IdentityStore {
  readonly #db: Kysely<IdentityTables>;
  #next: number | null = null;
  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  /** Patients of many references at once, in their order. A reference without any identifier is unknown. */
  async resolve(refs: readonly PatientRef[]): Promise<Resolution[]> {
    const ipps = await this.#byIpp(refs.flatMap((r) => r.ipp ?? []));
    const others = new Map<string, number>();
    for (const [system, values] of [
      ['INS', refs.flatMap((r) => r.ins ?? [])],
      ['NDA', refs.flatMap((r) => r.nda ?? [])],
    ] as const)
      for (const part of chunks([...new Set(values)]))
        for (const row of await this.#db
          .selectFrom('person_identifier')
          .innerJoin('person', 'person.patient_id', 'person_identifier.patient_id')
          .select(['person_identifier.value', 'person.canonical_id'])
          .where('person_identifier.system', '=', system)
          .where('person_identifier.value', 'in', part)
          .execute())
          others.set(`${system} ${row.value}`, row.canonical_id);
    return refs.map((ref) => {
      const ids = new Set<number>();
      const add = (id: number | undefined): void => {
        if (id !== undefined) ids.add(id);
      };
      if (ref.ipp !== undefined) add(ipps.get(ref.ipp)?.canonical_id);
      if (ref.ins !== undefined) add(others.get(`INS ${ref.ins}`));
      if (ref.nda !== undefined) add(others.get(`NDA ${ref.nda}`));
      const [first] = ids;
      if (first === undefined) return { kind: 'unknown' };
      return ids.size > 1 ? { kind: 'conflict' } : { kind: 'found', patientId: first };
    });
  }

  async #byIpp(ipps: readonly string[]): Promise<Map<string, IdentityTables['person']>> {
    const found = new Map<string, IdentityTables['person']>();
    for (const part of chunks([...new Set(ipps)]))
      for (const row of await this.#db.selectFrom('person').selectAll().where('ipp', 'in', part).execute()) found.set(row.ipp, row);
    return found;
  }

  /** The patient of this number of the centre, made where the number is new. Numbers are given in the order of first sight. */
  async ensure(ipp: string): Promise<number> {
    const known = await this.#db.selectFrom('person').select('canonical_id').where('ipp', '=', ipp).executeTakeFirst();
    if (known !== undefined) return known.canonical_id;
    if (this.#next === null) {
      const last = await this.#db
        .selectFrom('person')
        .select((e) => e.fn.max('patient_id').as('last'))
        .executeTakeFirst();
      this.#next = Number(last?.last ?? 0) + 1;
    }
    const patientId = this.#next++;
    await this.#db.insertInto('person').values({ patient_id: patientId, ipp, canonical_id: patientId }).execute();
    return patientId;
  }

  /** Ties an INS or a stay number to a person. `conflict` where it already belongs to another person: nothing is changed then. */
  async attach(ipp: string, system: 'INS' | 'NDA', value: string): Promise<'ok' | 'conflict'> {
    const patientId = await this.ensure(ipp);
    const own = await this.#ownId(ipp);
    const holder = await this.#db
      .selectFrom('person_identifier')
      .innerJoin('person', 'person.patient_id', 'person_identifier.patient_id')
      .select('person.canonical_id')
      .where('system', '=', system)
      .where('value', '=', value)
      .executeTakeFirst();
    if (holder !== undefined) return holder.canonical_id === patientId ? 'ok' : 'conflict';
    await this.#db.insertInto('person_identifier').values({ system, value, patient_id: own }).execute();
    return 'ok';
  }

  async #ownId(ipp: string): Promise<number> {
    return (await this.#db.selectFrom('person').select('patient_id').where('ipp', '=', ipp).executeTakeFirstOrThrow()).patient_id;
  }

  /** Writes or replaces the identity of a number. Null fields never erase what another source stated. Answers the canonical patient. */
  async write(ipp: string, identity: Identity): Promise<number> {
    const canonical = await this.ensure(ipp);
    const own = await this.#ownId(ipp);
    const row = {
      family_name: identity.familyName,
      birth_name: identity.birthName,
      given_name: identity.givenName,
      birth_date: identity.birthDate,
      sex: identity.sex,
      death_date: identity.deathDate,
      last_news: identity.lastNews,
      postcode: identity.postcode,
    };
    const stated = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    const insert = this.#db.insertInto('identity').values({ patient_id: own, ...row });
    await (Object.keys(stated).length === 0
      ? insert.onConflict((c) => c.column('patient_id').doNothing())
      : insert.onConflict((c) => c.column('patient_id').doUpdateSet(stated))
    ).execute();
    return canonical;
  }

  async link(key: string, link: IdentityLink): Promise<void> {
    const row = { relation: link.relation, from_ipp: link.from, into_ipp: link.into, date: link.date };
    await this.#db
      .insertInto('identity_link')
      .values({ key, ...row })
      .onConflict((c) => c.column('key').doUpdateSet(row))
      .execute();
  }
  async unlink(key: string): Promise<void> {
    await this.#db.deleteFrom('identity_link').where('key', '=', key).execute();
  }

  /** Applies all links anew. Answers the patients (canonical before and after) whose records now belong to somebody else. */
  async applyLinks(): Promise<readonly number[]> {
    const links = await this.#db.selectFrom('identity_link').selectAll().execute();
    const canonical = canonicalNumbers(links);
    for (const ipp of canonical.keys()) await this.ensure(ipp);
    const people = await this.#byIpp([...canonical.keys()]);
    const moved = new Set<number>();
    for (const person of people.values()) {
      const into = people.get(canonical.get(person.ipp) ?? person.ipp);
      const target = into?.patient_id ?? person.patient_id;
      if (target === person.canonical_id) continue;
      moved.add(person.canonical_id).add(target);
      await this.#db.updateTable('person').set({ canonical_id: target }).where('patient_id', '=', person.patient_id).execute();
    }
    // A number once linked and no longer named by any link stands for itself again.
    for (const person of await this.#db.selectFrom('person').selectAll().whereRef('canonical_id', '!=', 'patient_id').execute()) {
      if (canonical.has(person.ipp)) continue;
      moved.add(person.canonical_id).add(person.patient_id);
      await this.#db.updateTable('person').set({ canonical_id: person.patient_id }).where('patient_id', '=', person.patient_id).execute();
    }
    return [...moved];
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

  async find(system: 'IPP' | 'INS', value: string): Promise<number | null> {
    const [found] = await this.resolve([system === 'IPP' ? { ipp: value } : { ins: value }]);
    return found?.kind === 'found' ? found.patientId : null;
  }

  async patientOf(ipp: string): Promise<number | null> {
    const row = await this.#db.selectFrom('person').select('canonical_id').where('ipp', '=', ipp).executeTakeFirst();
    return row?.canonical_id ?? null;
  }
}
