import { COMORBIDITIES } from '../knowledge/comorbidities.ts';
import { FAMILY_ENDS, FAMILY_OTHER, FAMILY_STARTS, GIVEN, TOWNS } from '../knowledge/names.ts';
import type { CancerProfile } from '../knowledge/profile.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import type { Rng } from '../rng.ts';
import { iso, YEAR, yearOfDay } from './calendar.ts';
import type { Clinician, Comorbidity, FamilyCancer, Person } from './types.ts';

export function drawFamilyName(rng: Rng): string {
  return rng.chance(0.06) ? rng.pick(FAMILY_OTHER) : rng.pick(FAMILY_STARTS) + rng.pick(FAMILY_ENDS);
}
export function drawGivenName(rng: Rng, sex: 'F' | 'M', birthYear: number): string {
  const generation = GIVEN[sex].find((g) => birthYear <= g.until);
  if (generation === undefined) throw new Error('no generation of given names');
  return rng.pick(generation.names);
}
export function drawClinician(rng: Rng, title?: string): Clinician {
  const sex = rng.chance(0.5) ? 'F' : 'M';
  return {
    familyName: drawFamilyName(rng),
    givenName: drawGivenName(rng, sex, rng.int(1958, 1985)),
    title: title ?? (rng.chance(0.12) ? 'Pr' : 'Dr'),
  };
}

/** Number of the INS test OID: month and year of birth, a country code that does not exist, the patient's number and its key. */
function insOf(sex: 'F' | 'M', birth: string, index: number): string {
  const body = `${sex === 'M' ? '1' : '2'}${birth.slice(2, 4)}${birth.slice(5, 7)}99${String(800_000 + index).slice(-6)}`;
  return body + String(97 - Number(BigInt(body) % 97n)).padStart(2, '0');
}

const RELATIONS: Readonly<Record<'F' | 'M', readonly string[]>> = {
  F: ['mère', 'sœur', 'tante maternelle', 'grand-mère maternelle', 'tante paternelle', 'cousine germaine'],
  M: ['père', 'frère', 'oncle maternel', 'grand-père paternel', 'oncle paternel'],
};

function drawFamily(rng: Rng, profile: CancerProfile): FamilyCancer[] {
  const kinds = profile.familyKinds ?? [];
  if (kinds.length === 0 || !rng.chance(0.27)) return [];
  const many = rng.chance(0.3) ? 2 : 1;
  return Array.from({ length: many }, () => {
    const kind = rng.weighted(kinds);
    const other = PROFILES[kind];
    const sex = other.incidence.F === 0 ? 'M' : other.incidence.M < other.incidence.F / 20 ? 'F' : rng.chance(0.5) ? 'F' : 'M';
    const topography = `${rng.weighted(other.sites.map((s) => [s.topography, s.weight] as const)).slice(0, 3)}.9`;
    return {
      relation: rng.pick(RELATIONS[sex]),
      kind,
      topography,
      age: rng.chance(0.6) ? Math.max(20, Math.round(rng.normal(other.age.mean - 4, 10))) : null,
    };
  });
}

/** Person diagnosed on `diagnosed` (day number) at `age` years with the disease of `profile`. */
export function drawPerson(rng: Rng, index: number, sex: 'F' | 'M', age: number, diagnosed: number, profile: CancerProfile): Person {
  const birthDay = Math.round(diagnosed - (age + rng.next()) * YEAR);
  const birth = iso(birthDay);
  const birthYear = Number(birth.slice(0, 4));
  const adult = age >= 18;
  const birthName = drawFamilyName(rng);
  const [postcode, city] = rng.weighted(TOWNS.map(([p, c, w]) => [[p, c] as const, w] as const));
  const comorbidities: Comorbidity[] = [];
  for (const c of COMORBIDITIES) {
    const share = c.young + ((c.old - c.young) * Math.max(0, Math.min(35, age - 45))) / 30;
    if (adult && rng.chance(share))
      comorbidities.push({
        icd10: c.icd10,
        label: c.label,
        drugs: c.drugs,
        year: yearOfDay(diagnosed) - rng.int(1, Math.max(1, Math.min(25, age - 18))),
      });
  }
  const smokes = adult && rng.chance(profile.smoking);
  const heightCm = adult ? Math.round(rng.normal(sex === 'M' ? 175 : 162, 7)) : Math.round(75 + age * 6);
  const predisposed = (profile.genes ?? []).length > 0 && rng.chance(0.07);
  return {
    familyName: sex === 'F' && birthYear < 1990 && rng.chance(0.65) ? drawFamilyName(rng) : birthName,
    birthName,
    givenName: drawGivenName(rng, sex, birthYear),
    sex,
    birth,
    ipp: String(8_000_000 + index).padStart(9, '0'),
    ins: insOf(sex, birth, index),
    postcode,
    city,
    heightCm,
    weightKg: adult ? Math.max(40, Math.round((heightCm / 100) ** 2 * rng.normal(25.5, 4.2))) : Math.round(8 + age * 2.8),
    smoker: adult ? (smokes ? (rng.chance(0.45) ? 'current' : 'former') : rng.chance(0.9) ? 'never' : null) : null,
    packYears: smokes ? rng.int(8, 55) : null,
    alcohol: adult
      ? rng.weighted([
          ['none', 30],
          ['occasional', 45],
          ['excessive', profile.kind === 'head_neck' || profile.kind === 'liver' ? 35 : 8],
          ['weaned', 4],
          [null, 13],
        ] as const)
      : null,
    comorbidities,
    familyCancers: drawFamily(rng, profile),
    predisposition: predisposed ? { gene: rng.weighted(profile.genes ?? []), pathogenic: rng.chance(0.3) } : null,
    generalPractitioner: drawClinician(rng, 'Dr'),
  };
}
