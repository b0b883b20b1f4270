import { AFFIRMED } from '../engine/builder.ts';
import { ageOn, dayText, monthsOn, type SaidDate, sayDate } from '../engine/dates.ts';
import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { mentionOf } from './stated.ts';

function put(scribe: Scribe, said: SaidDate): void {
  scribe.out.mark(mentionOf('date', AFFIRMED, { value: said.value, date: said.value }), () => scribe.out.write(said.text));
  scribe.dateWritten();
}

/** "le 12/06/2015", "en juin 2015", "il y a 3 mois"; `du`: "du 12/06/2015", "de juin 2015"; bare. Nothing where the plan gives no date. */
function dated(day: string, month: string, year: string): Slot {
  return (scribe) => {
    const said = scribe.said;
    if (said === null) return;
    const before = said.form === 'day' ? day : said.form === 'month' ? month : said.form === 'year' ? year : '';
    scribe.out.write(before === '' || before.endsWith('’') ? before : `${before} `);
    put(scribe, said);
  };
}

/** "depuis trois mois" for what began "il y a trois mois". */
function since(scribe: Scribe): void {
  const said = scribe.said;
  if (said === null) return;
  scribe.out.write('depuis ');
  put(scribe, { ...said, text: said.text.replace('il y a ', '') });
}

const elision = (scribe: Scribe): string => (/^[ao]/.test(scribe.said?.text ?? '') ? 'd’' : 'de');

function end(scribe: Scribe): string | null {
  const told = scribe.told;
  return 'end' in told ? told.end : null;
}

/** A day in full, whatever the plan's precision: the date of the document, of a stay. */
function putDay(scribe: Scribe, day: string): void {
  const form = scribe.style.dates === 'mixed' || scribe.style.dates === 'month' ? 'slash' : scribe.style.dates;
  scribe.out.mark(mentionOf('date', AFFIRMED, { value: day, date: day }), () => scribe.out.write(dayText(day, form, scribe.rng)));
}

export const DATE_SLOTS: readonly (readonly [string, Slot])[] = [
  ['le', dated('le', 'en', 'en')],
  ['date', dated('', '', '')],
  [
    'du',
    (scribe, argument) =>
      scribe.said?.form === 'ago' ? dated('', '', '')(scribe, argument) : dated('du', elision(scribe), 'de')(scribe, argument),
  ],
  [
    'depuis',
    (scribe, argument) => (scribe.said?.form === 'ago' ? since(scribe) : dated('depuis le', 'depuis', 'depuis')(scribe, argument)),
  ],
  [
    'fin',
    (scribe) => {
      const last = end(scribe);
      if (last === null) return;
      const precision = scribe.told.precision === 'day' ? 'day' : 'month';
      const said = sayDate({ date: last, precision }, scribe.style, scribe.rng, null);
      if (said === null) return;
      scribe.out.mark(mentionOf('date', AFFIRMED, { value: said.value, date: said.value }), () => scribe.out.write(said.text));
    },
  ],
  [
    'entree',
    (scribe) => {
      if (scribe.told.kind === 'admission') putDay(scribe, scribe.told.start);
    },
  ],
  [
    'sortie',
    (scribe) => {
      if (scribe.told.kind === 'admission') putDay(scribe, scribe.told.end);
    },
  ],
  ['aujourdhui', (scribe) => putDay(scribe, scribe.day)],
  [
    'naissance',
    (scribe) => {
      const day = scribe.plan.course.person.birth;
      scribe.out.mark(mentionOf('date', AFFIRMED, { value: day, date: day }), () => scribe.out.write(dayText(day, 'slash', scribe.rng)));
    },
  ],
  [
    'age',
    (scribe) => {
      const birth = scribe.plan.course.person.birth;
      const age = ageOn(birth, scribe.day);
      if (age < 2) {
        const months = monthsOn(birth, scribe.day);
        scribe.out.mark(mentionOf('age', AFFIRMED, { value: months, unit: 'mois' }), () => scribe.out.write(`${months} mois`));
        return;
      }
      scribe.out.mark(mentionOf('age', AFFIRMED, { value: age, unit: 'ans' }), () => scribe.out.write(`${age} ans`));
    },
  ],
];

export const DATE_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['date', (scribe) => scribe.said !== null],
  ['passe', (scribe) => scribe.said !== null && scribe.told.date !== scribe.day],
  ['fin', (scribe) => end(scribe) !== null && scribe.said !== null],
  [
    'en_activite',
    (scribe) => {
      const age = ageOn(scribe.plan.course.person.birth, scribe.day);
      return age >= 20 && age <= 62;
    },
  ],
  ['adulte', (scribe) => ageOn(scribe.plan.course.person.birth, scribe.day) >= 16],
];
