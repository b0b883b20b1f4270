/** A stretch of the text that bears a name: a hit, a concept, an evidence. Offsets are UTF-16 code units into the text. */
export interface NamedRange {
  readonly begin: number;
  readonly end: number;
  readonly name: string;
}

export interface Segment {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  /** Names of the ranges that cover the whole segment, in the order in which they were given. */
  readonly names: readonly string[];
}

/**
 * Cuts the text at every begin and end of a range, and at `cuts`, in one pass; together the segments are the text.
 * Ranges that go beyond the text end with it.
 */
export function segmentsOf(text: string, ranges: readonly NamedRange[], cuts: readonly number[] = []): readonly Segment[] {
  if (text === '') return [];
  const inside = ranges
    .map((range, order) => ({ begin: Math.max(0, range.begin), end: Math.min(text.length, range.end), name: range.name, order }))
    .filter((range) => range.begin < range.end)
    .sort((a, b) => a.begin - b.begin);
  const within = cuts.filter((cut) => cut > 0 && cut < text.length);
  const edges = [...new Set([0, text.length, ...within, ...inside.flatMap((range) => [range.begin, range.end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: (typeof inside)[number][] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const begin = edges[i] ?? 0;
    const end = edges[i + 1] ?? begin;
    open = open.filter((range) => range.end > begin);
    for (let range = inside[next]; range !== undefined && range.begin === begin; range = inside[next]) {
      open.push(range);
      next += 1;
    }
    const names = [...open].sort((a, b) => a.order - b.order).map((range) => range.name);
    segments.push({ begin, end, text: text.slice(begin, end), names });
  }
  return segments;
}
