/** A part of a text, [from, to) in UTF-16 units. */
export interface TextWindow {
  readonly from: number;
  readonly to: number;
}

/** How far back from the limit a good place to cut is looked for. */
const LOOK_BACK = 20_000;

/**
 * Cuts a long text into windows of at most `most` units, at the end of a paragraph, else of a line, else at a blank, else anywhere but
 * inside a surrogate pair. A text that fits is one window; the windows joined are the text.
 */
export function windowsOf(text: string, most: number): TextWindow[] {
  const windows: TextWindow[] = [];
  let from = 0;
  while (text.length - from > most) {
    const to = cutBefore(text, from, from + most);
    windows.push({ from, to });
    from = to;
  }
  if (from < text.length || windows.length === 0) windows.push({ from, to: text.length });
  return windows;
}

function cutBefore(text: string, from: number, limit: number): number {
  const floor = Math.max(from + 1, limit - LOOK_BACK);
  const part = text.slice(floor, limit);
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = part.lastIndexOf(mark);
    if (at >= 0) return floor + at + mark.length;
  }
  const c = text.charCodeAt(limit - 1);
  return c >= 0xd800 && c < 0xdc00 && limit - 1 > from ? limit - 1 : limit;
}
