import { BLANK, defineExtractor, GLUED, type Hit, LINE, NUMBER, type Sink, type TextView, WORD } from '../engine/contract.ts';
import { after, before, findAfter, isChar, near } from '../walk/walk.ts';
import { BACK_FILLERS, FILLERS, OTHER_STAGES, PHRASES, type StageForm, type StageWord } from './phrases.ts';
import { romanName, splitRoman } from './roman.ts';

const MOST_FILLERS = 6;
interface Read {
  readonly value: string;
  readonly last: number;
}

/** Stages as stated: `value` in normal form ("IIIA", "IE", "C"), `system` the classification; a quality is {quality}: metastatic, locally advanced …. */
export const stage = defineExtractor<StageWord>({
  name: 'stage',
  types: ['stage'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const formula of sink.found.filter((d) => d.type === 'tnm')) addAfterFormula(view, formula.end, sink);
    let free = -1;
    for (const hit of hits.longest) {
      const word = hit.value;
      // "ISS stade II": the system has taken the word with its value.
      if (hit.first <= free) continue;
      if (word.word !== 'short' && near(view, hit.first, hit.last, 4, OTHER_STAGES)) continue;
      if (word.word === 'quality') {
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'stage',
          label: view.text.slice(hit.begin, hit.end),
          value: { quality: word.quality ?? '' },
        });
        continue;
      }
      const read = readAt(view, hit, free);
      if (read === null) continue;
      free = Math.max(read.last, hit.last);
      const named = word.system ?? systemAfter(view, read.last);
      const begin = Math.min(hit.begin, view.begin[read.last]!);
      sink.add({ begin, end: Math.max(hit.end, view.end[read.last]!), type: 'stage', system: named, label: named, value: read.value });
    }
  },
});

function readAt(view: TextView, hit: Hit<StageWord>, free: number): Read | null {
  const { word, form } = hit.value;
  if (word === 'short') return readShort(view, hit);
  const read = letteredBefore(view, hit) ?? (word === 'wide' ? null : valueAfter(view, hit, form));
  return read ?? (word === 'system' && form === 'roman' ? romanBefore(view, hit, free) : null);
}

/** "E-IV", "EIIIA": nothing apart but a hyphen, or a blank where the number ends its words ("carcinome rénal E III."). */
function readShort(view: TextView, hit: Hit<StageWord>): Read | null {
  const joined = hit.first === hit.last;
  const apart = !joined && view.text[view.end[hit.first]!] !== '-';
  if (apart && !(view.space[hit.last] === BLANK && closes(view, hit.last))) return null;
  const split = splitRoman(joined ? view.norm(hit.last).slice(1) : view.norm(hit.last));
  return split === null ? null : { value: split.roman + split.letter, last: hit.last };
}

/** "classé IE de la classification d'Ann Arbor": the value before its system. */
function romanBefore(view: TextView, hit: Hit<StageWord>, free: number): Read | null {
  let i = before(view, hit.first);
  for (let n = 0; i > free && n < MOST_FILLERS && BACK_FILLERS.has(view.norm(i)); n++) i = before(view, i);
  if (i <= free || i === before(view, hit.first) || !/^[IV]/.test(view.raw(i)) || view.raw(i).length < 2) return null;
  const read = readRoman(view, i);
  return read !== null && read.last < hit.first ? read : null;
}

const BESIDE: ReadonlySet<string> = new Set(['(', '-', ',', ':', '/', 'soit', '=']);

/** "pT2N0M0 (IIA)", "T1b1N1M0-IIIB": a Roman stage right after a TNM formula. */
function addAfterFormula(view: TextView, end: number, sink: Sink): void {
  let i = view.tokenAt(end);
  const dotted = i < view.size && isChar(view, i, '.');
  if (dotted) i++;
  for (let n = 0; n < 2 && i < view.size && BESIDE.has(view.norm(i)); n++) i++;
  const read = i < view.size && view.begin[i]! - end < 8 ? readRoman(view, i) : null;
  if (read === null || read.value.length < 2 || (dotted && !closes(view, read.last))) return;
  sink.add({ begin: view.begin[i]!, end: view.end[read.last]!, type: 'stage', system: null, label: null, value: read.value });
}

/** Nothing of a sentence follows: "pT3N1M0. IIIB." */
const closes = (view: TextView, last: number): boolean =>
  last + 1 >= view.size || view.space[last + 1]! >= LINE || /^[.,;)]$/.test(view.norm(last + 1));

function valueAfter(view: TextView, hit: Hit<StageWord>, form: StageForm): Read | null {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n <= MOST_FILLERS; n++) {
    const read = readValue(view, i, form);
    if (read !== null) return read;
    // "FIGO 2009 IB": the edition of the system.
    if (!FILLERS.has(view.norm(i)) && !isEdition(view, i)) return null;
    i = after(view, i);
  }
  return null;
}

const isEdition = (view: TextView, token: number): boolean => view.kind[token] === NUMBER && /^(19|20)\d\d$/.test(view.raw(token));

function readValue(view: TextView, token: number, form: StageForm): Read | null {
  switch (form) {
    case 'letter':
      return /^[A-D][12]?$/.test(view.raw(token)) ? withDigit(view, token, view.raw(token)) : null;
    case 'bclc':
      return /^([A-D]|0)$/.test(view.raw(token)) ? { value: view.raw(token), last: token } : null;
    case 'inrg':
      return readInrg(view, token);
    case 'roman':
      return readRoman(view, token) ?? readArabic(view, token, true);
    case 'arabic':
      return readArabic(view, token, false) ?? readRoman(view, token);
  }
}

/** "IIIA", "III A", "IIIC2", "IB1", "IVs". A lone letter after a blank counts only as a capital, or as b, c, d ("stade III a été"). */
function readRoman(view: TextView, token: number): Read | null {
  if (view.kind[token] !== WORD) return null;
  const raw = view.raw(token);
  const split = splitRoman(view.norm(token));
  // "i" and "v" alone in small letters are words or signs.
  if (split === null || !/^[IVX]/.test(raw)) return null;
  if (split.letter !== '') return withDigit(view, token, split.roman + split.letter);
  const letter = letterAfter(view, token);
  return letter === null ? { value: split.roman, last: token } : withDigit(view, letter.last, split.roman + letter.value);
}

/** "3B", "stade 4"; Roman where the system is. */
function readArabic(view: TextView, token: number, roman: boolean): Read | null {
  if (view.kind[token] !== NUMBER) return null;
  const n = view.number(token);
  if (!Number.isInteger(n) || n > 4 || view.raw(token).length > 1) return null;
  const next = after(view, token);
  // "1/3", "2 à 3 cm", "4 %", "3 fois" are no stages.
  if (next >= 0 && (isChar(view, next, '/') || isChar(view, next, '%')) && view.space[next] === GLUED) return null;
  const name = roman ? romanName(n) : String(n);
  if (name === null) return null;
  const letter = letterAfter(view, token);
  return letter === null ? { value: name, last: token } : withDigit(view, letter.last, name + letter.value);
}

function letterAfter(view: TextView, token: number): Read | null {
  let next = after(view, token);
  if (next >= 0 && isChar(view, next, '-') && view.space[next] === GLUED) next = after(view, next);
  if (next < 0 || view.kind[next] !== WORD) return null;
  const raw = view.raw(next);
  const glued = view.space[next] === GLUED;
  if (glued ? !/^([A-Ea-e][sSeE]?|[sSeE]|bis)$/.test(raw) : view.space[next] !== BLANK || !/^[A-Dbcd]$/.test(raw)) return null;
  if (!glued && /^['’]/.test(view.text.slice(view.end[next], view.end[next]! + 1))) return null;
  return { value: raw === 'bis' ? '' : raw.toUpperCase(), last: next };
}

/** A digit glued to the letter belongs to it: "IIIC2", "IB1". */
function withDigit(view: TextView, last: number, value: string): Read {
  const next = after(view, last);
  if (next < 0 || view.kind[next] !== NUMBER || view.space[next] !== GLUED || !/^[1-3]$/.test(view.raw(next))) return { value, last };
  return { value: value + view.raw(next), last: next };
}

function readInrg(view: TextView, token: number): Read | null {
  const raw = view.raw(token);
  if (raw === 'M' || raw === 'MS') return { value: raw, last: token };
  const next = after(view, token);
  return raw === 'L' && next >= 0 && /^[12]$/.test(view.raw(next)) ? { value: `L${view.raw(next)}`, last: next } : null;
}

const LETTERED: ReadonlySet<string> = new Set(['kadish', 'binet', 'dukes', 'bclc', 'barcelona', 'jackson', 'astler']);
const INRG: ReadonlySet<string> = new Set(['inrg', 'inrgss']);

/** "stade D de Kadish": a letter alone is a stage only where its system follows. */
function letteredBefore(view: TextView, hit: Hit<StageWord>): Read | null {
  const letter = hit.value.word === 'stage' || hit.value.word === 'wide' ? after(view, hit.last) : -1;
  if (letter < 0) return null;
  const inrg = readInrg(view, letter);
  if (inrg !== null && findAfter(view, inrg.last, 4, INRG) >= 0) return inrg;
  if (!/^[A-D]$/.test(view.raw(letter)) || findAfter(view, letter, 5, LETTERED) < 0) return null;
  return withDigit(view, letter, view.raw(letter));
}

const NAMED: Readonly<Record<string, string>> = {
  figo: 'FIGO',
  uicc: 'UICC',
  ajcc: 'UICC',
  arbor: 'Ann Arbor',
  binet: 'Binet',
  kadish: 'Kadish',
  masaoka: 'Masaoka',
  iss: 'ISS',
  salmon: 'Durie-Salmon',
  dukes: 'Dukes',
  astler: 'Dukes',
  inrg: 'INRG',
  rai: 'Rai',
  bclc: 'BCLC',
  barcelona: 'BCLC',
  enneking: 'Enneking',
  lugano: 'Lugano',
};

/** "stade III de la FIGO", "stade D de Kadish": the system after the value. */
function systemAfter(view: TextView, last: number): string | null {
  let i = after(view, last);
  for (let n = 0; i >= 0 && n < 6; n++) {
    const named = NAMED[view.norm(i)];
    if (named !== undefined) return named;
    i = after(view, i);
  }
  const previous = before(view, last);
  return previous >= 0 ? (NAMED[view.norm(previous)] ?? null) : null;
}
