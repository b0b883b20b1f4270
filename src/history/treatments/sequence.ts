import { field, type Item } from '../item.ts';

/**
 * The medicines of one sentence, parted where its words tell of another treatment: one that follows ("3 FEC puis 3 docétaxel"), one that replaces
 * what is stopped ("on arrête le létrozole et on débute le fulvestrant"), one of another line ("1re ligne par A, 2e ligne par B").
 */
export function inSequence(group: readonly Item[]): readonly (readonly Item[])[] {
  const led = areLinesLeading(group);
  const parts: Item[][] = [[]];
  for (const item of group) {
    const part = parts.at(-1)!;
    if (part.some(isNamed) && (follows(item, part) || (led !== null && isOfNextLine(item, part, led)))) parts.push([]);
    parts.at(-1)!.push(item);
  }
  return parts;
}

/** A medicine by its name that follows those of the part, or takes the place of one that is stopped. */
function follows(item: Item, part: readonly Item[]): boolean {
  if (!isNamed(item)) return false;
  // A protocol and the medicines that it is written with stand at one place.
  const before = part.at(-1);
  if (before !== undefined && before.mention.end > item.mention.begin) return false;
  return isSequel(item) || (part.filter(isNamed).every(isStopped) && !isStopped(item));
}

const isSequel = ({ mention }: Item): boolean => field(mention, 'sequel') === 'true';
const isStopped = ({ mention }: Item): boolean => field(mention, 'status') === 'stopped';
/** A medicine or protocol by its name, not a class such as "chimiothérapie". */
const isNamed = ({ mention }: Item): boolean => mention.type === 'protocol' || (mention.type === 'drug' && field(mention, 'dci') !== null);

const lineSaid = ({ mention: { type, code, value } }: Item): number | null => (type === 'intent' && code === 'line' ? Number(value) : null);

/** Where a sentence numbers several lines: whether the number stands before its medicines; null for one line or none. */
function areLinesLeading(group: readonly Item[]): boolean | null {
  const lines = new Set(group.flatMap((item) => lineSaid(item) ?? []));
  if (lines.size < 2) return null;
  return group.findIndex((item) => lineSaid(item) !== null) < group.findIndex(isNamed);
}

/** Another number begins the next line; where numbers stand behind their medicines, the next medicine does. */
function isOfNextLine(item: Item, part: readonly Item[], led: boolean): boolean {
  const lines = part.flatMap((i) => lineSaid(i) ?? []);
  if (lines.length === 0) return false;
  const said = lineSaid(item);
  return led ? said !== null && !lines.includes(said) : isNamed(item);
}
