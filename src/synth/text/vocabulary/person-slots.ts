import type { Clinician } from '../../course/types.ts';
import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { determiner } from '../lexicon/noun.ts';
import { mentionOf } from './stated.ts';
import { determinerOf } from './tumour-slots.ts';
import { WORDS } from './words.ts';

const person = (scribe: Scribe): Scribe['plan']['course']['person'] => scribe.plan.course.person;

/** "Mme DUPONT", "M. Dupont": the name as letters give it. */
function civil(scribe: Scribe): string {
  const p = person(scribe);
  if (!scribe.holds('adulte'))
    return `${scribe.rng.pick(['', '', scribe.feminine ? 'la petite ' : 'le petit '])}${p.givenName} ${p.familyName.toUpperCase()}`;
  const title = p.sex === 'F' ? scribe.rng.pick(['Mme', 'Mme', 'Madame']) : scribe.rng.pick(['M.', 'Mr', 'Monsieur']);
  return `${title} ${p.familyName.toUpperCase()}`;
}

export const clinicianName = (c: Clinician, upper: boolean): string =>
  `${c.title} ${c.givenName} ${upper ? c.familyName.toUpperCase() : c.familyName}`;

/** "le patient", "votre patiente", "Mme X": whom the letter is about, varied along the text. */
function subject(scribe: Scribe): string {
  const f = scribe.feminine;
  const child = !scribe.holds('adulte');
  const given = person(scribe).givenName;
  if (child) return scribe.rng.pick([given, f ? 'cette enfant' : 'cet enfant', 'l’enfant', given]);
  return scribe.rng.pick([
    civil(scribe),
    f ? 'la patiente' : 'le patient',
    f ? 'cette patiente' : 'ce patient',
    f ? 'votre patiente' : 'votre patient',
    civil(scribe),
  ]);
}

/** "un patient", "une patiente", "un garçon", "une fille", with a determiner. */
function writePatient(scribe: Scribe, argument: string): void {
  const f = scribe.feminine;
  const words = scribe.holds('adulte')
    ? f
      ? ['patiente', 'patiente', 'femme']
      : ['patient', 'patient', 'homme']
    : f
      ? ['enfant', 'petite fille']
      : ['enfant', 'garçon'];
  const noun = { before: scribe.rng.pick(words), feminine: f, plural: false };
  scribe.out.write(determiner(determinerOf(argument), noun));
  scribe.out.mark(mentionOf('sex', scribe.context, { value: f ? 'F' : 'M' }), () => scribe.out.write(noun.before));
}

export const PERSON_SLOTS: readonly (readonly [string, Slot])[] = [
  [
    'civil',
    (scribe, argument) => {
      const name = civil(scribe);
      scribe.out.write(determiner(determinerOf(argument), { before: name, feminine: scribe.feminine, plural: false }));
      scribe.out.raw(name);
    },
  ],
  ['sujet', (scribe) => scribe.out.write(subject(scribe))],
  ['patient', (scribe, argument) => writePatient(scribe, argument)],
  ['il', (scribe) => scribe.out.write(scribe.feminine ? 'elle' : 'il')],
  ['prenom', (scribe) => scribe.out.raw(person(scribe).givenName)],
  ['medecin', (scribe) => scribe.out.raw(clinicianName(person(scribe).generalPractitioner, true))],
  ['referent', (scribe) => scribe.out.raw(clinicianName(scribe.plan.course.referent, true))],
  ['auteur', (scribe) => scribe.out.raw(clinicianName(scribe.plan.author, true))],
  ['service', (scribe) => scribe.out.write(scribe.plan.unit.label)],
  [
    'n',
    (scribe, argument) => {
      const [low, high] = argument.split('-').map(Number);
      scribe.out.write(String(scribe.rng.int(low ?? 0, high ?? 0)));
    },
  ],
  [
    'w',
    (scribe, argument) => {
      const forms = WORDS[argument];
      if (forms === undefined) throw new TypeError(`No word ${argument}`);
      const [long, ...short] = forms;
      scribe.out.write(scribe.style.abbreviates && short.length > 0 && scribe.rng.chance(0.75) ? scribe.rng.pick(short) : long);
    },
  ],
];

export const PERSON_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['femme', (scribe) => scribe.feminine],
  ['bref', (scribe) => scribe.style.abbreviates],
  ['nous', (scribe) => scribe.style.voice === 'we'],
  ['je', (scribe) => scribe.style.voice === 'I'],
];
