import { defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, before, findBefore, isChar } from '../walk/walk.ts';
import { type Components, componentsAfter } from './components.ts';
import { FILLERS, type GradeWord, NOT_TUMOURS, OTHER_GRADES, PHRASES, SYSTEMS, TUMOURS } from './phrases.ts';

interface Read {
  readonly value: string;
  readonly last: number;
}
const MOST_FILLERS = 7;

/** Grade of malignancy: `value` "1" to "4", "low", "intermediate", "high"; `system` SBR, ISUP, Fuhrman, FNCLCC, WHO, Edmondson, differentiation. Gleason is a biomarker: "4+3" or the sum. */
export const grade = defineExtractor<GradeWord>({
  name: 'grade',
  types: ['grade', 'biomarker', 'measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const hit of hits.longest) {
      if (hit.first <= free) continue;
      const word = hit.value;
      if (word.word === 'said') {
        if (word.system === 'grade' && findBefore(view, hit.first, 3, OTHER_GRADES) >= 0) continue;
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'grade',
          system: word.system,
          label: view.text.slice(hit.begin, hit.end),
          value: word.value,
        });
      } else if (word.word === 'gleason') {
        const read = gleasonAfter(view, hit.last);
        if (read === null) continue;
        free = read.last;
        sink.add({
          begin: hit.begin,
          end: view.end[read.last]!,
          type: 'biomarker',
          code: 'Gleason',
          label: 'score de Gleason',
          value: read.value,
          context: { negated: false },
        });
      } else {
        const read = word.word === 'letter' ? letterGrade(view, hit) : numberAfter(view, hit, word.system !== null);
        if (read === null) continue;
        const said = (word.word === 'grade' ? word.system : null) ?? systemAfter(view, read.last);
        // "grade 2 (Tubes 3, Noyaux 2, Mitoses 1)": the components name the system.
        const components = said === null || said === ELSTON ? componentsAfter(view, read.last) : null;
        const system = components === null ? said : ELSTON;
        if (system === null && !besideTumour(view, hit)) continue;
        free = read.last;
        sink.add({
          begin: hit.begin,
          end: view.end[read.last]!,
          type: 'grade',
          system,
          label: view.text.slice(hit.begin, view.end[read.last]),
          value: read.value,
        });
        if (components !== null) addComponents(view, components, sink);
      }
    }
  },
});

const ELSTON = 'SBR';

function addComponents(view: TextView, found: Components, sink: Sink): void {
  sink.add({
    begin: view.begin[found.first]!,
    end: view.end[found.last]!,
    type: 'measurement',
    code: 'SBR-components',
    label: 'architecture, noyaux, mitoses',
    value: { architecture: found.architecture, nuclei: found.nuclei, mitoses: found.mitoses },
    context: { negated: false },
  });
}

/** "G2" counts where nothing is glued to it ("G2P2" is obstetrics). */
function letterGrade(view: TextView, hit: Hit<GradeWord>): Read | null {
  if (view.kind[hit.last] !== NUMBER) {
    // "GII P0" is obstetrics: the Roman number counts beside a tumour only.
    const value = besideTumour(view, hit) ? romanValue(view.norm(hit.last).slice(1)) : null;
    const next = after(view, hit.last);
    return value === null || (next >= 0 && view.raw(next).startsWith('P')) ? null : { value: String(value), last: hit.last };
  }
  const next = after(view, hit.last);
  if (view.space[hit.last] !== GLUED || (next >= 0 && view.space[next] === GLUED && !/^[,.;:)(/-]$/.test(view.norm(next)))) return null;
  return { value: view.raw(hit.last), last: hit.last };
}

function numberAfter(view: TextView, hit: Hit<GradeWord>, named: boolean): Read | null {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n <= MOST_FILLERS; n++) {
    const value = view.kind[i] === NUMBER ? view.number(i) : /^[IV]/.test(view.raw(i)) ? romanValue(view.norm(i)) : null;
    if (value !== null) {
      if (!Number.isInteger(value) || value < 1 || value > (named ? 5 : 4) || view.raw(i).length > 3) return null;
      const next = after(view, i);
      if (
        next >= 0 &&
        view.kind[i] === NUMBER &&
        (isChar(view, next, '+') || isChar(view, next, '%') || (isChar(view, next, '/') && view.space[next] === GLUED))
      )
        return null;
      return higherOf(view, i, value) ?? { value: String(value), last: i };
    }
    if (!FILLERS.has(view.norm(i))) return null;
    i = after(view, i);
  }
  return null;
}

/** "grade II-III": the higher of two neighbours counts. */
function higherOf(view: TextView, token: number, value: number): Read | null {
  const sign = after(view, token);
  const second = sign >= 0 && isChar(view, sign, '-') ? after(view, sign) : -1;
  if (second < 0) return null;
  const upper = view.kind[second] === NUMBER ? view.number(second) : romanValue(view.norm(second));
  return upper === value + 1 && upper <= 4 ? { value: String(upper), last: second } : null;
}

/** "grade II de SBR", "grade 2 selon Elston et Ellis". */
function systemAfter(view: TextView, last: number): string | null {
  let i = after(view, last);
  for (let n = 0; i >= 0 && n < 9; n++) {
    const system = SYSTEMS[view.norm(i)];
    if (system !== undefined) return system;
    if (/^[;.,]$/.test(view.norm(i))) return null;
    i = after(view, i);
  }
  return null;
}

const isTumour = (word: string): boolean =>
  TUMOURS.has(word) || (/om(e|es|ateux|ateuse)$/.test(word) && word.length > 5 && !NOT_TUMOURS.has(word));

/** A tumour stands before in the sentence, nearer than an undesirable effect. */
function besideTumour(view: TextView, hit: Hit<GradeWord>): boolean {
  if (hit.last > hit.first && hit.value.word === 'grade') return findBefore(view, hit.first, 3, OTHER_GRADES) < 0;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 14; i = before(view, i), n++) {
    const word = view.norm(i);
    if (OTHER_GRADES.has(word)) return false;
    if (isTumour(word)) return true;
  }
  const opening = before(view, hit.first) < 0;
  const next = after(view, hit.last);
  return opening && next >= 0 && hit.value.word === 'grade' && view.sentenceOf[hit.first] === 0;
}

/** "4+3", "4 + 3 = 7", "7 (4+3)", "7 : 3+4", "8". */
function gleasonAfter(view: TextView, from: number): Read | null {
  let i = after(view, from);
  for (let n = 0; i >= 0 && n < 5 && view.kind[i] !== NUMBER; n++) i = after(view, i);
  if (i < 0 || view.kind[i] !== NUMBER) return null;
  const pair = pairAt(view, i);
  if (pair !== null) return pair;
  const sum = view.number(i);
  if (!Number.isInteger(sum) || sum < 2 || sum > 10) return null;
  let j = after(view, i);
  for (let n = 0; j >= 0 && n < 3 && /^[(=:,/]$|^soit$/.test(view.norm(j)); n++) j = after(view, j);
  const inside = j >= 0 && view.kind[j] === NUMBER ? pairAt(view, j) : null;
  return inside ?? { value: String(sum), last: i };
}
function pairAt(view: TextView, token: number): Read | null {
  const plus = after(view, token);
  const second = plus >= 0 && isChar(view, plus, '+') ? after(view, plus) : -1;
  if (second < 0 || view.kind[second] !== NUMBER) return null;
  const [a, b] = [view.number(token), view.number(second)];
  if (a < 1 || a > 5 || b < 1 || b > 5) return null;
  const equal = after(view, second);
  const sum = equal >= 0 && isChar(view, equal, '=') ? after(view, equal) : -1;
  return { value: `${a}+${b}`, last: sum >= 0 && view.kind[sum] === NUMBER ? sum : second };
}
