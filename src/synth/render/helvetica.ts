/**
 * Advance widths of Helvetica in thousandths of the font size (Adobe Core 14 metrics), for characters 32 to 126.
 * Accented letters have the width of their base letter, which is true of this font but for a few capitals.
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const OTHERS: Readonly<Record<string, number>> = {
  œ: 944,
  Œ: 1000,
  '’': 222,
  '‘': 222,
  '«': 556,
  '»': 556,
  '°': 400,
  '…': 1000,
  '—': 1000,
  '•': 350,
  '²': 333,
  '³': 333,
  '½': 834,
  '\u00a0': 278,
};
const AVERAGE = 556;
const BOLD_FACTOR = 1.07;
const cache = new Map<string, number>();

function widthOfCharacter(character: string): number {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const base = character.normalize('NFD').charCodeAt(0);
  const width = OTHERS[character] ?? ASCII[base - 32] ?? AVERAGE;
  cache.set(character, width);
  return width;
}

/** Width of a text in points at a font size. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text) sum += widthOfCharacter(character);
  return (sum * size * (bold ? BOLD_FACTOR : 1)) / 1000;
}

/** Breaks a text into lines no wider than `width` points; a word too long for a line stands alone on it. Author's line breaks are kept. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const more = textWidth(line === '' ? word : ` ${word}`, size, bold);
      if (line !== '' && used + more > width) {
        lines.push(line);
        line = word;
        used = textWidth(word, size, bold);
      } else {
        line = line === '' ? word : `${line} ${word}`;
        used += more;
      }
    }
    lines.push(line);
  }
  return lines;
}
