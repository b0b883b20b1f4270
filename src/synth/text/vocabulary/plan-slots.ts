import type { Scribe, Slot } from '../engine/scribe.ts';
import { determiner, type Noun, nounOf } from '../lexicon/noun.ts';
import { OPERATION_NAMES } from '../lexicon/operations.ts';
import { writeDrugs } from './drug-words.ts';
import { labelNoun } from './nouns-of-fact.ts';
import { stated } from './stated.ts';
import { determinerOf, writeSide } from './tumour-slots.ts';

const OPERATION_NOUNS: ReadonlyMap<string, readonly Noun[]> = new Map(
  Object.entries(OPERATION_NAMES).map(([key, names]) => [key, names.map(nounOf)]),
);

/** The name of a protocol without what stands in brackets behind it. */
export const bare = (protocol: string): string => protocol.replace(/\s*\(.*\)$/, '').replace(/^.*: /, '');

function writeOperation(scribe: Scribe, argument: string): void {
  const told = scribe.told;
  const plan = told.kind === 'plan' ? told.label : null;
  if (told.kind !== 'surgery' && plan === null) return;
  const names = told.kind === 'surgery' ? OPERATION_NOUNS.get(told.operation) : undefined;
  // A label that the table does not know, or one that contradicts the course, is said as the fact gives it.
  const noun =
    names === undefined
      ? labelNoun(plan ?? (told.kind === 'surgery' ? told.label : ''))
      : scribe.rng.chance(0.5) && names[0] !== undefined
        ? names[0]
        : scribe.rng.pick(names);
  scribe.noun = noun;
  scribe.out.write(determiner(determinerOf(argument), noun));
  const body = stated(told);
  if (body === null) return;
  const side = told.kind === 'surgery' ? told.laterality : null;
  scribe.out.mark(body, () => {
    scribe.out.write(noun.before);
    writeSide(scribe, noun, side);
    scribe.out.write(noun.after);
  });
}

const systemicWord = (type: string): string =>
  type === 'hormone'
    ? 'hormonothérapie'
    : type === 'targeted'
      ? 'thérapie ciblée'
      : type === 'immunotherapy'
        ? 'immunothérapie'
        : 'chimiothérapie';
const drugsInLabel = (label: string, drugs: readonly string[]): boolean =>
  drugs.every((drug) => label.toLowerCase().includes(drug.toLowerCase()));
const planNoun = (type: string, label: string): Noun =>
  type === 'chemotherapy' || type === 'hormone' || type === 'targeted' || type === 'immunotherapy'
    ? nounOf(`f ${systemicWord(type)}`)
    : (type === 'radiotherapy' || type === 'brachytherapy') && !/th[ée]rapie|irradiation/i.test(label)
      ? nounOf(type === 'radiotherapy' ? 'f radiothérapie' : 'f curiethérapie')
      : labelNoun(label);

/** Operations, and treatments that are planned. */
export const PLAN_SLOTS: readonly (readonly [string, Slot])[] = [
  ['op', writeOperation],
  [
    'plan',
    (scribe, argument) => {
      const told = scribe.told;
      if (told.kind !== 'plan') return;
      if (told.type === 'surgery') {
        writeOperation(scribe, argument);
        return;
      }
      const noun = planNoun(told.type, told.label);
      scribe.noun = noun;
      scribe.out.write(determiner(determinerOf(argument), noun));
      const body = stated(told);
      if (told.drugs.length > 0 && drugsInLabel(told.label, told.drugs)) {
        scribe.out.write(`${systemicWord(told.type)} par `);
        writeDrugs(scribe, ' + ', ' + ');
      } else if (
        body !== null &&
        (told.type === 'radiotherapy' || told.type === 'brachytherapy') &&
        !/th[ée]rapie|irradiation/i.test(told.label)
      ) {
        scribe.out.mark(body, () => scribe.out.write(noun.before));
        scribe.out.write(` (${told.label})`);
      } else if (body !== null) {
        if (told.drugs.length > 0) {
          scribe.out.write(`${systemicWord(told.type)} ${scribe.rng.pick(['par', 'de type'])} `);
          scribe.out.mark(body, () => scribe.out.write(bare(told.label)));
        } else scribe.out.mark(body, () => scribe.out.write(noun.before));
      }
    },
  ],
];
