import { frenchDate, rowOf, table } from './csv.ts';
import { type PatientFiles, put } from './source.ts';

export const IDENTITES = table('identites.csv', 'utf-8-bom', [
  'ipp',
  'ins',
  'nom',
  'nom_naissance',
  'prenom',
  'sexe',
  'date_naissance',
  'code_postal',
  'ville',
  'medecin_traitant',
  'date_deces',
  'date_dernieres_nouvelles',
]);
export const MOUVEMENTS = table('mouvements.csv', 'utf-8', [
  'ipp',
  'nda',
  'type',
  'date_entree',
  'date_sortie',
  'unite',
  'code_um',
  'mode_entree',
  'mode_sortie',
]);

const KINDS = { full: 'HC', day: 'HDJ', session: 'SEANCE', consultation: 'CS' } as const;

/** The administrative record: who the patient is, as far as the front office knows. */
export function writeIdentity(p: PatientFiles): void {
  const { course } = p.view;
  const { person } = course;
  const rng = p.rng.split('identity');
  const hospitalDeath = course.stays.some((s) => s.dead);
  const deathKnown = course.death !== null && (hospitalDeath || rng.chance(0.55));
  const seen = course.stays.at(-1)?.end ?? course.lastNews;
  const cells = {
    ipp: person.ipp,
    ins: rng.chance(0.88) ? person.ins : null,
    nom: person.familyName.toUpperCase(),
    nom_naissance: person.birthName.toUpperCase(),
    prenom: person.givenName,
    sexe: person.sex,
    date_naissance: frenchDate(person.birth),
    code_postal: rng.chance(0.97) ? person.postcode : null,
    ville: person.city,
    medecin_traitant: rng.chance(0.9)
      ? `Dr ${person.generalPractitioner.familyName.toUpperCase()} ${person.generalPractitioner.givenName}`
      : null,
    date_deces: deathKnown ? frenchDate(course.death) : null,
    date_dernieres_nouvelles: frenchDate(deathKnown ? course.death : seen),
  };
  p.files.line(IDENTITES.file, IDENTITES.form, rowOf(IDENTITES, cells));
  // The number before the merge: same person, name of birth only, no national identity.
  if (p.formerIpp !== null)
    p.files.line(
      IDENTITES.file,
      IDENTITES.form,
      rowOf(IDENTITES, {
        ...cells,
        ipp: p.formerIpp,
        ins: null,
        nom: person.birthName.toUpperCase(),
        nom_naissance: null,
        medecin_traitant: null,
        date_deces: null,
        date_dernieres_nouvelles: null,
      }),
    );
}

export function writeMovements(p: PatientFiles): void {
  const { course } = p.view;
  const rng = p.rng.split('movements');
  for (const s of course.stays) {
    put(
      p,
      MOUVEMENTS,
      {
        ipp: course.person.ipp,
        nda: s.nda,
        type: KINDS[s.kind],
        date_entree: frenchDate(s.start),
        date_sortie: frenchDate(s.end),
        unite: s.unit.label,
        code_um: s.unit.code,
        mode_entree: s.emergency ? 'URGENCES' : 'DOMICILE',
        mode_sortie: s.dead ? 'DECES' : rng.chance(0.03) && s.kind === 'full' ? 'TRANSFERT' : 'DOMICILE',
      },
      rng,
      'date_entree',
    );
  }
}
