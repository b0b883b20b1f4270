import type { DocumentPlan } from '../../course/types.ts';
import { CENTRE } from '../../knowledge/units.ts';
import { bank, type Scribe } from '../engine/scribe.ts';
import { clinicianName } from '../vocabulary/person-slots.ts';

const DATE_LINES = bank(`${CENTRE.city}, le <aujourdhui>`, 'Le <aujourdhui>', 'Date : <aujourdhui>', 'Document du <aujourdhui>');
const BORN = bank('~(Né/Née) le <naissance>', '~(né/née) le <naissance> (<age>)', 'DDN : <naissance>', 'Date de naissance : <naissance>');

/** Lines above the text: centre, unit, patient, date, addressee. Not written by everyone. */
export function writeHeader(scribe: Scribe, letter: boolean): void {
  const { out, plan, rng } = scribe;
  const { person, referent } = plan.course;
  const line = (text: string): void => {
    out.raw(text);
    out.line();
  };
  if (rng.chance(0.75)) {
    line(rng.chance(0.5) ? CENTRE.name.toUpperCase() : CENTRE.name);
    line(rng.chance(0.6) ? `Service : ${plan.unit.label}` : plan.unit.label);
    if (letter && rng.chance(0.4)) line(`Médecin référent : ${clinicianName(referent, true)}`);
  }
  if (rng.chance(0.8)) {
    const first = rng.pick(['Patient : ', 'Nom : ', 'Identité : ', '']);
    line(`${first}${person.familyName.toUpperCase()} ${person.givenName}`);
    if (rng.chance(0.7)) {
      scribe.say(BORN);
      out.line();
    }
    line(rng.pick([`IPP : ${person.ipp}`, `N° dossier : ${person.ipp}`, `IPP ${person.ipp}`]));
    if (plan.nda !== null && rng.chance(0.5)) line(rng.pick([`NDA : ${plan.nda}`, `Séjour n° ${plan.nda}`]));
  }
  out.gap();
  if (letter && rng.chance(0.6)) {
    line(
      `${rng.pick(['À l’attention du ', 'Destinataire : ', ''])}${clinicianName(person.generalPractitioner, true)}`.replace(
        'du Dr',
        'du Dr',
      ),
    );
  }
  scribe.say(DATE_LINES);
  out.gap();
  out.raw(scribe.style.headings === 'upper' ? plan.title.toUpperCase() : plan.title);
  out.gap();
}

/** Page footer and header as an old export leaves them in the middle of the text. */
export function furnitureLines(plan: DocumentPlan, page: number): string {
  const { person } = plan.course;
  return `${CENTRE.name} - ${plan.unit.label}   Page ${page}\n${person.familyName.toUpperCase()} ${person.givenName} - IPP ${person.ipp}`;
}
