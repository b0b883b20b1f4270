import type { Kysely } from 'kysely';
import type { Identity, IdentityLink, PatientRef } from '../../model/index.ts';
import { bulkInsert } from '../bulk.ts';
import type { IdentityTables } from './schema.ts';

/** `found`: the patient that all given identifiers agree on. `conflict`: they name two persons, so nobody is chosen. */
export type Resolution =
  | { readonly kind: 'found'; readonly patientId: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'conflict' };

type Person = IdentityTables['person'];
/** Who holds an INS or a stay number: the number's own patient, and the one that it stands for. */
interface Holder {
  readonly own: number;
  readonly canonical: number;
}
type System = 'INS' | 'NDA';

const IDENTITY_COLUMNS = [
  'patient_id',
  'family_name',
  'birth_name',
  'given_name',
  'birth_date',
  'sex',
  'death_date',
  'last_news',
  'postcode',
] as const;

/**
 * Identities of one batch of records: looked up at once, changed in memory in the order of the records, written in one transaction.
 * One at a time; only numbers named at its opening may be asked of it.
 */
export class IdentityBatch {
  readonly #db: Kysely<IdentityTables>;
  readonly #persons: Map<string, Person>;
  readonly #holders: Map<string, Holder>;
  #next: number;
  readonly #newPersons: Person[] = [];
  readonly #newHolders = new Map<string, IdentityTables['person_identifier']>();
  readonly #identities = new Map<number, IdentityTables['identity']>();
  readonly #links = new Map<string, IdentityTables['identity_link']>();

  constructor(db: Kysely<IdentityTables>, persons: Map<string, Person>, holders: Map<string, Holder>, next: number) {
    this.#db = db;
    this.#persons = persons;
    this.#holders = holders;
    this.#next = next;
  }

  /**
   * The patient that all identifiers lead to. A number of the centre that nobody knows is unknown, whatever stands beside it:
   * an unknown person's record must not go to the patient of a mistyped stay.
   */
  resolve(ref: PatientRef): Resolution {
    const person = ref.ipp === undefined ? undefined : this.#persons.get(ref.ipp);
    const ids = [person?.canonical_id, this.#holder('INS', ref.ins)?.canonical, this.#holder('NDA', ref.nda)?.canonical];
    const [first, ...others] = new Set(ids.filter((id) => id !== undefined));
    if (others.length > 0) return { kind: 'conflict' };
    if (first === undefined || (ref.ipp !== undefined && person === undefined)) return { kind: 'unknown' };
    return { kind: 'found', patientId: first };
  }

  knows(ipp: string): boolean {
    return this.#persons.has(ipp);
  }

  /** The patient of this number of the centre, made where the number is new. Numbers are given in the order of first sight. */
  ensure(ipp: string): number {
    return this.#person(ipp).canonical_id;
  }

  /** Ties INS and stay number to a person. `conflict` where one of them belongs to somebody else already: nothing is changed then. */
  attach(ipp: string, identifiers: Pick<PatientRef, 'ins' | 'nda'>): 'ok' | 'conflict' {
    const named: [System, string][] = [];
    if (identifiers.ins !== undefined) named.push(['INS', identifiers.ins]);
    if (identifiers.nda !== undefined) named.push(['NDA', identifiers.nda]);
    const known = this.#persons.get(ipp);
    const held = named.map(([system, value]) => this.#holder(system, value));
    if (held.some((holder) => holder !== undefined && holder.canonical !== known?.canonical_id)) return 'conflict';
    const person = this.#person(ipp);
    for (const [i, [system, value]] of named.entries()) {
      if (held[i] !== undefined) continue;
      this.#holders.set(holderKey(system, value), { own: person.patient_id, canonical: person.canonical_id });
      this.#newHolders.set(holderKey(system, value), { system, value, patient_id: person.patient_id });
    }
    return 'ok';
  }

  /** Writes or replaces the identity of a number. Null fields never erase what another source stated. Answers the canonical patient. */
  write(ipp: string, identity: Identity): number {
    const person = this.#person(ipp);
    const before = this.#identities.get(person.patient_id);
    this.#identities.set(person.patient_id, {
      patient_id: person.patient_id,
      family_name: identity.familyName ?? before?.family_name ?? null,
      birth_name: identity.birthName ?? before?.birth_name ?? null,
      given_name: identity.givenName ?? before?.given_name ?? null,
      birth_date: identity.birthDate ?? before?.birth_date ?? null,
      sex: identity.sex ?? before?.sex ?? null,
      death_date: identity.deathDate ?? before?.death_date ?? null,
      last_news: identity.lastNews ?? before?.last_news ?? null,
      postcode: identity.postcode ?? before?.postcode ?? null,
    });
    return person.canonical_id;
  }

  /** Keeps a merge or a split; `applyLinks` makes it count. */
  link(key: string, { relation, from, into, date }: IdentityLink): void {
    this.#links.set(key, { key, relation, from_ipp: from, into_ipp: into, date });
  }

  async commit(): Promise<void> {
    if (this.#newPersons.length + this.#newHolders.size + this.#identities.size + this.#links.size === 0) return;
    await this.#db.transaction().execute(async (trx) => {
      await bulkInsert(trx, 'person', ['patient_id', 'ipp', 'canonical_id'], this.#newPersons);
      await bulkInsert(trx, 'person_identifier', ['system', 'value', 'patient_id'], [...this.#newHolders.values()]);
      await bulkInsert(trx, 'identity', IDENTITY_COLUMNS, [...this.#identities.values()], { key: ['patient_id'], on: 'keep' });
      const links = [...this.#links.values()];
      await bulkInsert(trx, 'identity_link', ['key', 'relation', 'from_ipp', 'into_ipp', 'date'], links, { key: ['key'], on: 'replace' });
    });
  }

  #person(ipp: string): Person {
    const known = this.#persons.get(ipp);
    if (known !== undefined) return known;
    const patientId = this.#next++;
    const person = { patient_id: patientId, ipp, canonical_id: patientId };
    this.#persons.set(ipp, person);
    this.#newPersons.push(person);
    return person;
  }

  #holder(system: System, value: string | undefined): Holder | undefined {
    return value === undefined ? undefined : this.#holders.get(holderKey(system, value));
  }
}

export const holderKey = (system: string, value: string): string => `${system} ${value}`;
