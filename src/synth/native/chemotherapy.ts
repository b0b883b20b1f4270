import type { Day, SystemicLine } from '../course/types.ts';
import { DRUGS } from '../knowledge/drugs.ts';
import { frenchDate, table } from './csv.ts';
import { doseOf } from './dose.ts';
import { type PatientFiles, put } from './source.ts';

export const CHIMIOTHERAPIE = table('chimiotherapie.csv', 'utf-8', [
  'ipp',
  'nda',
  'num_prescription',
  'protocole',
  'intention',
  'ligne',
  'cycle',
  'jour',
  'etat',
  'date_prescription',
  'date_administration',
  'dci',
  'produit',
  'ucd',
  'dose',
  'unite_dose',
  'voie',
  'prescripteur',
  'commentaire',
]);

const INTENTS = {
  neoadjuvant: 'néoadjuvant',
  adjuvant: 'adjuvant',
  curative: 'curatif',
  palliative: 'palliatif',
  maintenance: 'entretien',
} as const;
const ordinal = (n: number): string => (n === 1 ? '1ère ligne' : `${n}e ligne`);

const earlier = (day: Day, days: number): Day =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - days)).toISOString().slice(0, 10);

/** The chemotherapy program: one row a drug prescribed and one a drug given, cycle by cycle. Hormones of the town pharmacy are not in it. */
export function writeChemotherapy(p: PatientFiles): void {
  for (const t of p.view.course.treatments) if (t.kind === 'systemic' && isInProgram(t)) writeLine(p, t);
}

/** Hormones taken at home are prescribed on paper. */
const isInProgram = (t: SystemicLine): boolean => !(t.type === 'hormone' && t.cycles.every((c) => c.day === 'home'));

function writeLine(p: PatientFiles, t: SystemicLine): void {
  const { course } = p.view;
  const rng = p.rng.split(`chemotherapy-${t.id}`);
  // The program's line is typed by hand: empty for some, and one too low after a treatment given elsewhere.
  const line = t.line === null ? 'Non applicable' : rng.chance(0.12) ? null : ordinal(t.line);
  const intention = rng.chance(0.1) ? null : INTENTS[t.intent];
  const prescriber = `Dr ${course.referent.familyName.toUpperCase()}`;
  for (const c of t.cycles) {
    const prescription = `${course.index}-${t.id.slice(1)}-${c.number}`;
    for (const drug of t.drugs) {
      const facts = DRUGS.get(drug);
      if (facts === undefined) continue;
      const common = {
        ipp: course.person.ipp,
        nda: c.nda,
        num_prescription: prescription,
        protocole: t.protocol.toUpperCase(),
        intention,
        ligne: line,
        cycle: c.number,
        jour: 'J1',
        dci: drug,
        produit: `${facts.brand} ${facts.strength}${facts.unit}`,
        ucd: facts.ucd7,
        unite_dose: facts.unit,
        voie: facts.route,
        prescripteur: prescriber,
        commentaire: c.note,
      };
      const prescribed = earlier(c.date, rng.int(0, 4));
      put(
        p,
        CHIMIOTHERAPIE,
        {
          ...common,
          etat: c.dose === 0 ? 'annulé' : 'prescrit',
          date_prescription: frenchDate(prescribed),
          dose: doseOf(facts, course.person, c.dose === 0 ? 1 : c.dose),
        },
        rng,
        'date_prescription',
      );
      if (c.dose > 0 && c.day !== 'home')
        put(
          p,
          CHIMIOTHERAPIE,
          {
            ...common,
            etat: 'administré',
            date_prescription: frenchDate(prescribed),
            date_administration: frenchDate(c.date),
            dose: doseOf(facts, course.person, c.dose),
          },
          rng,
          'date_administration',
        );
    }
  }
}
