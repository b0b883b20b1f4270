import { BLANK, defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView, WORD } from '../engine/contract.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import {
  DISTANCES,
  EXCLUDED_WORDS,
  FILLERS,
  LANDMARKS,
  type MeasureWord,
  NODE_WORDS,
  PHRASES,
  TUMOUR_WORDS,
  WEIGHT_WORDS,
} from './phrases.ts';
import { rowAt } from './row.ts';

const LOOK = 12;
const LONGEST_MM = 1000;

/** Sizes in mm (`code` tumour-size, node-size, distance or size; `value` the largest, or {max, mid, min} for several dimensions) and quantities by name. */
export const measurement = defineExtractor<MeasureWord>({
  name: 'measurement',
  types: ['measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let read = -1;
    for (const [at, hit] of hits.longest.entries()) {
      if (hit.first <= read) continue;
      if (hit.value.word === 'named') {
        const row = rowAt(view, hits.longest, at);
        if (row === null) read = addNamed(view, hit, hit.value, sink) ?? read;
        else {
          for (const { word, first, last, value } of row.values) addValue(view, { word, first, last }, value, sink);
          read = row.last;
        }
      } else if (hit.value.word === 'metre') read = addStature(view, hit, sink) ?? read;
      else addLength(view, hit, hit.value.toMillimetres, sink);
    }
  },
});

/** "23 x 18 mm", "2 par 1 mm", "3 cm": dimensions walked back from the unit. */
function addLength(view: TextView, hit: Hit<MeasureWord>, factor: number, sink: Sink): void {
  const values: number[] = [];
  let first = -1;
  for (let i = before(view, hit.first); i >= 0 && view.kind[i] === NUMBER && values.length < 3; ) {
    values.push(view.number(i));
    first = i;
    let sign = before(view, i);
    // "2 cm x 3 cm": the unit stands between too.
    if (sign >= 0 && /^(x|par|sur|×)$/.test(view.norm(sign))) sign = before(view, sign);
    else break;
    if (sign >= 0 && (view.norm(sign) === 'cm' || view.norm(sign) === 'mm')) sign = before(view, sign);
    i = sign;
  }
  if (first < 0) return;
  const next = after(view, hit.last);
  if (next >= 0 && isChar(view, next, 'hg')) return;
  // "5 cm x 3 cm" is read at its last unit; "mm/h", "mmHg" and "mm3" are other units.
  if (
    next >= 0 &&
    (/^(x|par|×)$/.test(view.norm(next)) || (view.space[next] === GLUED && (isChar(view, next, '/') || view.kind[next] === NUMBER))) &&
    followsDimension(view, next)
  )
    return;
  const mm = values.map((v) => Math.round(v * factor * 100) / 100).sort((a, b) => b - a);
  if (mm[0]! > LONGEST_MM || mm[0]! <= 0) return;
  const code = meaning(view, first, hit.last);
  sink.add({
    begin: view.begin[first]!,
    end: hit.end,
    type: 'measurement',
    code,
    label: code === 'tumour-size' ? 'taille tumorale' : code === 'node-size' ? 'taille ganglionnaire' : 'taille',
    value: mm.length === 1 ? mm[0]! : { max: mm[0]!, min: mm[mm.length - 1]!, ...(mm.length === 3 && { mid: mm[1]! }) },
    unit: 'mm',
    context: { negated: false },
  });
}

function followsDimension(view: TextView, sign: number): boolean {
  if (isChar(view, sign, '/') || view.kind[sign] === NUMBER) return true;
  const number = after(view, sign);
  return number >= 0 && view.kind[number] === NUMBER;
}

/** What was measured: the nearest telling word, before the size first. */
function meaning(view: TextView, first: number, last: number): string {
  // "de 34 à 38 cm des arcades dentaires", "à 8 cm de la marge anale": a distance whatever stands before.
  if (findAfter(view, last, 3, LANDMARKS) >= 0) return 'distance';
  for (let i = before(view, first), n = 0; i >= 0 && n < LOOK; i = before(view, i), n++) {
    const found = wordMeaning(view.norm(i));
    if (found !== null) return found;
  }
  for (let i = after(view, last), n = 0; i >= 0 && n < 5; i = after(view, i), n++) {
    const found = wordMeaning(view.norm(i));
    if (found !== null) return found;
  }
  return 'size';
}
const wordMeaning = (word: string): string | null =>
  EXCLUDED_WORDS.has(word) ? 'distance' : NODE_WORDS.has(word) ? 'node-size' : TUMOUR_WORDS.has(word) ? 'tumour-size' : null;

const COMPONENTS: ReadonlySet<string> = new Set(['noyaux', 'noyau', 'nucleaire', 'anisocaryose']);

/** Adds the quantity and gives its last token; null where none follows the name. */
function addNamed(view: TextView, hit: Hit<MeasureWord>, word: NamedWord, sink: Sink): number | null {
  // "noyaux 3, mitoses 2": a component of a grade.
  if (word.code === 'mitoses' && findBefore(view, hit.first, 5, COMPONENTS) >= 0) return null;
  // "G2P2": pregnancies and births.
  const previous = before(view, hit.first);
  if (word.code === 'weight' && previous >= 0 && view.space[hit.first] === GLUED && view.kind[previous] === NUMBER) return null;
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < 6 && FILLERS.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0 || view.kind[i] !== NUMBER) return null;
  let value = view.number(i);
  let last = i;
  const unit = after(view, i);
  if (unit >= 0 && view.kind[unit] === WORD) {
    const said = view.norm(unit);
    if (word.code === 'height' && said === 'm') {
      const cm = after(view, unit);
      const rest = cm >= 0 && view.kind[cm] === NUMBER && view.space[cm] === GLUED ? view.number(cm) : 0;
      value = value * 100 + rest;
      last = rest > 0 ? cm : unit;
    } else if (UNITS[word.code]?.has(said) === true) last = unit;
    else if (word.code !== 'SUV' && word.code !== 'mitoses' && view.space[unit] === GLUED) return null;
    else if (word.code === 'weight' || word.code === 'height' || word.code === 'weight-loss' || word.code === 'Breslow') return null;
  } else if (unit >= 0 && isChar(view, unit, '%')) {
    if (word.unit !== '%') return null;
    last = unit;
  }
  return addValue(view, { word, first: hit.first, last }, value, sink) ? last : null;
}

type NamedWord = Extract<MeasureWord, { readonly word: 'named' }>;

/** One quantity over the tokens first to last, where it is within the bounds of its name. */
function addValue(
  view: TextView,
  { word, first, last }: { readonly word: NamedWord; readonly first: number; readonly last: number },
  said: number,
  sink: Sink,
): boolean {
  const value = word.code === 'height' && said < 3 ? said * 100 : said;
  if (!(value >= word.min && value <= word.max)) return false;
  sink.add({
    begin: view.begin[first]!,
    end: view.end[last]!,
    type: 'measurement',
    code: word.code,
    label: word.label,
    value: Math.round(value * 100) / 100,
    unit: word.unit,
    context: { negated: false },
  });
  return true;
}

/** "1m75", "1 m 68" of a person; a weight just before or behind it ("1m75, 80 kg") is the person's too. */
function addStature(view: TextView, hit: Hit<MeasureWord>, sink: Sink): number | null {
  const metres = hit.first - 1;
  const rest = hit.last + 1;
  if (
    metres < 0 ||
    rest >= view.size ||
    view.kind[metres] !== NUMBER ||
    view.kind[rest] !== NUMBER ||
    view.sentenceOf[metres] !== view.sentenceOf[rest]
  )
    return null;
  const [m, cm] = [view.number(metres), view.number(rest)];
  if (
    (m !== 1 && m !== 2) ||
    view.raw(rest).length !== 2 ||
    !Number.isInteger(cm) ||
    view.space[hit.first]! > BLANK ||
    view.space[rest]! > BLANK
  )
    return null;
  if (findBefore(view, metres, LOOK, DISTANCES) >= 0 || findAfter(view, rest, 3, DISTANCES) >= 0) return null;
  // "1 m 50 kg": the second number is a weight.
  if (view.space[rest] !== GLUED && isChar(view, after(view, rest), 'kg')) return null;
  addValue(view, { word: HEIGHT, first: metres, last: rest }, m * 100 + cm, sink);
  const unit = findAfter(view, rest, 5, KILOGRAMS);
  const behind = unit < 0 ? -1 : before(view, unit);
  if (behind > rest && view.kind[behind] === NUMBER) {
    if (addValue(view, { word: WEIGHT, first: behind, last: unit }, view.number(behind), sink)) return unit;
  }
  const earlier = findBefore(view, metres, 3, KILOGRAMS);
  const number = earlier < 0 ? -1 : before(view, earlier);
  const named = number < 0 ? -1 : findBefore(view, number, 3, WEIGHT_WORDS);
  if (number >= 0 && named < 0 && view.kind[number] === NUMBER)
    addValue(view, { word: WEIGHT, first: number, last: earlier }, view.number(number), sink);
  return rest;
}
const KILOGRAMS: ReadonlySet<string> = new Set(['kg', 'kgs', 'kilos', 'kilo']);
const wordOf = (code: string): NamedWord => {
  const word = PHRASES.find(({ value }) => value.word === 'named' && value.code === code)?.value;
  if (word?.word !== 'named') throw new Error(`no measure named ${code}`);
  return word;
};
const HEIGHT = wordOf('height');
const WEIGHT = wordOf('weight');

const UNITS: Readonly<Record<string, ReadonlySet<string>>> = {
  weight: new Set(['kg', 'kilos', 'kilo', 'kgs']),
  'weight-loss': new Set(['kg', 'kilos', 'kilo']),
  height: new Set(['cm', 'm']),
  BMI: new Set(['kg']),
  'body-surface': new Set(['m']),
  Breslow: new Set(['mm']),
  hemoglobin: new Set(['g']),
  platelets: new Set(['g', 'giga', 'mm']),
  creatinine: new Set(['umol', 'µmol', 'μmol', 'micromol', 'mg']),
};
