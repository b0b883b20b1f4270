import { type MentionDraft, NUMBER, type TextView } from '../engine/contract.ts';
import { after, before } from '../walk/walk.ts';

/** How far, in characters, a medicine or a regimen may stand from its cycle: "C3 : FOLFOX", "FOLFIRINOX (C8". */
const BESIDE = 8;
const ANTICANCER = /^(L0[1-4]|V10)/;

/** Whether an anticancer medicine or a regimen stands right beside a place of the text. */
export function drugsBeside(found: readonly MentionDraft[]): (begin: number, end: number) => boolean {
  const places = found
    .filter((d) => d.type === 'protocol' || (d.type === 'drug' && ANTICANCER.test(d.code ?? '')))
    .map((d) => [d.begin, d.end] as const)
    .sort((a, b) => a[0] - b[0]);
  return (begin, end) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]![0] < begin) low = middle + 1;
      else high = middle;
    }
    const next = places[low];
    const previous = places[low - 1];
    return (next !== undefined && next[0] - end <= BESIDE) || (previous !== undefined && begin - previous[1] <= BESIDE);
  };
}

const MOST_TIMES = 24;
const MOST_BEFORE = 12;
const SIZE: ReadonlySet<string> = new Set(['mm', 'cm', 'mg', 'g', 'ui', '/', 'j', 'par']);
const NOT_A_COUNT: ReadonlySet<string> = new Set(
  '/ . , - le au c j n ° o x grade ligne stade phase cycle cure jour janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
    ' ',
  ),
);

/** "FOLFOX x 6" and "3 FEC 100": the number of cycles beside the name of a regimen. */
export function timesOf(view: TextView, found: readonly MentionDraft[]): { begin: number; end: number; count: number }[] {
  return found.flatMap((draft) => {
    if (draft.type !== 'protocol') return [];
    const number = numberAfter(view, draft) ?? numberBefore(view, draft);
    if (number === null) return [];
    const count = view.number(number);
    return [{ begin: view.begin[number]!, end: view.end[number]!, count }];
  });
}

function numberAfter(view: TextView, { end }: MentionDraft): number | null {
  const sign = view.tokenAt(end);
  if (sign >= view.size || !/^(x|×|\*)$/.test(view.norm(sign))) return null;
  const number = after(view, sign);
  if (number < 0 || !isCount(view, number, MOST_TIMES)) return null;
  const unit = after(view, number);
  return unit >= 0 && SIZE.has(view.norm(unit)) ? null : number;
}

function numberBefore(view: TextView, { begin }: MentionDraft): number | null {
  const number = before(view, view.tokenAt(begin));
  if (number < 0 || !isCount(view, number, MOST_BEFORE)) return null;
  const previous = before(view, number);
  return previous >= 0 && NOT_A_COUNT.has(view.norm(previous)) ? null : number;
}

const isCount = (view: TextView, token: number, most: number): boolean =>
  view.kind[token] === NUMBER && Number.isInteger(view.number(token)) && view.number(token) >= 1 && view.number(token) <= most;
