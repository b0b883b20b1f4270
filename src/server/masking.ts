import { type Account, type KnownIdentifiers, maskIdentifiers, may } from '../access/index.ts';
import type { Source } from '../history/index.ts';
import type { Fact, Origin, Patient } from '../model/index.ts';
import type { DocumentRecord, PatientExplanations, PatientRecord, SearchAnswer } from '../query/answers.ts';
import type { CriterionWitnesses } from '../query/index.ts';
import type { PatientDirectory, Person } from './ports.ts';

/**
 * Law 7: texts, titles and names of files shown to a role that may not see identities have the patient's known identifiers masked,
 * offsets unchanged; of birth and postcode only year and department are left.
 */
export interface Masking {
  search(answer: SearchAnswer, account: Account): Promise<SearchAnswer>;
  document(record: DocumentRecord, account: Account): Promise<DocumentRecord>;
  patient(record: PatientRecord, account: Account): Promise<PatientRecord>;
  fact(fact: Fact, account: Account): Promise<Fact>;
  explanations(answer: PatientExplanations, account: Account): Promise<PatientExplanations>;
  witnesses(criteria: readonly CriterionWitnesses[], patientId: number, account: Account): Promise<readonly CriterionWitnesses[]>;
}

export function maskingWith(directory: PatientDirectory): Masking {
  const identifiers = async (patientIds: readonly number[]): Promise<ReadonlyMap<number, KnownIdentifiers>> => {
    const persons = await directory.persons([...new Set(patientIds)]);
    return new Map(persons.map((person) => [person.patientId, knownOf(person)]));
  };
  return {
    search: async (answer, account) => {
      if (may(account.role, 'identity.read') || answer.hits.length === 0) return answer;
      const known = await identifiers(answer.hits.map((hit) => hit.patientId));
      const hits = answer.hits.map((hit) => {
        const person = known.get(hit.patientId);
        if (person === undefined) return hit;
        const sentences = hit.sentences.map((s) => ({ ...s, text: maskIdentifiers(s.text, person) }));
        return { ...hit, title: hit.title === null ? null : maskIdentifiers(hit.title, person), sentences };
      });
      return { ...answer, hits };
    },
    document: async (record, account) => {
      if (may(account.role, 'identity.read')) return record;
      const person = (await identifiers([record.document.patientId])).get(record.document.patientId);
      if (person === undefined) return record;
      const mask = (text: string): string => maskIdentifiers(text, person);
      const { document } = record;
      const { title } = document;
      const mentions = record.mentions.map((m) => ({ ...m, text: mask(m.text) }));
      return {
        ...record,
        document: {
          ...document,
          text: mask(document.text),
          title: title === null ? null : mask(title),
          origin: inFile(document.origin, mask),
        },
        mentions,
      };
    },
    patient: async (record, account) => {
      if (may(account.role, 'identity.read')) return record;
      const patient = coarse(record.patient);
      const person = (await identifiers([patient.patientId])).get(patient.patientId);
      if (person === undefined) return { ...record, patient };
      const mask = (text: string): string => maskIdentifiers(text, person);
      return {
        ...record,
        patient,
        documents: record.documents.map((d) => ({ ...d, title: d.title === null ? null : mask(d.title), origin: inFile(d.origin, mask) })),
        facts: record.facts.map((fact) => ({ ...fact, origin: inFile(fact.origin, mask) })),
        stays: record.stays.map((stay) => ({ ...stay, origin: inFile(stay.origin, mask) })),
      };
    },
    fact: async (fact, account) => {
      if (may(account.role, 'identity.read')) return fact;
      const person = (await identifiers([fact.patientId])).get(fact.patientId);
      return person === undefined ? fact : { ...fact, origin: inFile(fact.origin, (text) => maskIdentifiers(text, person)) };
    },
    explanations: async (answer, account) => {
      if (may(account.role, 'identity.read')) return answer;
      const person = (await identifiers([answer.patientId])).get(answer.patientId);
      if (person === undefined) return answer;
      const mask = (text: string): string => maskIdentifiers(text, person);
      const masked = (source: Source): Source => (source.kind === 'text' ? { ...source, sentence: mask(source.sentence) } : source);
      const items = answer.items.map((item) => ({
        ...item,
        fr: item.fr.map(mask),
        en: item.en.map(mask),
        sources: item.sources.map(masked),
        against: item.against.map(masked),
        losers: item.losers.map((loser) => ({ ...loser, fr: mask(loser.fr), en: mask(loser.en), sources: loser.sources.map(masked) })),
      }));
      return { ...answer, items };
    },
    witnesses: async (criteria, patientId, account) => {
      if (may(account.role, 'identity.read')) return criteria;
      const person = (await identifiers([patientId])).get(patientId);
      if (person === undefined) return criteria;
      return criteria.map((criterion) => ({
        ...criterion,
        shown: criterion.shown.map((witness) => ({
          ...witness,
          sentence: witness.sentence === null ? null : { ...witness.sentence, text: maskIdentifiers(witness.sentence.text, person) },
        })),
      }));
    },
  };
}

/** Year of birth and department: an age and a region, while day of birth and postcode together nearly name a person. */
const coarse = (patient: Patient): Patient => ({
  ...patient,
  birthDate: patient.birthDate?.slice(0, 4) ?? null,
  postcode: patient.postcode === null ? null : departmentOf(patient.postcode),
});

/** Overseas departments have three digits (97x, 98x). */
const departmentOf = (postcode: string): string => postcode.trim().slice(0, /^\s*9[78]/.test(postcode) ? 3 : 2);

/** Hospitals name files after patients. */
const inFile = (origin: Origin, mask: (text: string) => string): Origin => ({ ...origin, file: mask(origin.file) });

function knownOf(person: Person): KnownIdentifiers {
  const names = [person.familyName, person.birthName, person.givenName].filter((name) => name !== null);
  return { names, numbers: [...person.ipp, ...person.ins, ...person.nda], birthDate: person.birthDate };
}
