import type { Check } from './case.ts';
import { differences, shown } from './case.ts';

export const sentences: Check = (c, reader) =>
  differences(
    reader.read(c.text).sentences.map((s) => c.text.slice(s.begin, s.end)),
    c.expected.map((e) => e.text?.trim() ?? ''),
  );

const SECTION_NAMES: Readonly<Record<string, string>> = { motif: 'reason' };
export const sections: Check = (c, reader) => {
  const read = reader.read(c.text).sentences;
  return c.expected.flatMap((e) => {
    const name = SECTION_NAMES[shown(e['section'])];
    const found = read.find((s) => s.begin <= e.start! && e.end! <= s.end)?.section;
    return found === name ? [] : [`section ${found} instead of ${name}`];
  });
};

/** What stands in the section of the reason, and what does not. */
export const reason: Check = (c, reader) => {
  const read = reader.read(c.text).sentences;
  return c.expected.flatMap((e) => {
    const inside = read.find((s) => s.begin <= e.start! && e.end! <= s.end)?.section === 'reason';
    return inside === e['is_reason'] ? [] : [`${e.text}: reason should be ${shown(e['is_reason'])}`];
  });
};

export const dates: Check = (c, reader) => {
  const date = c.config?.['note_datetime'];
  const found = reader
    .read(c.text, typeof date === 'string' ? { date } : {})
    .mentions.filter((m) => m.type === 'date' || m.type === 'duration');
  const norms = c.expected.flatMap((e, k) => {
    const day = /^[\d?]{4}-[\d?]{2}-[\d?]{2}$/.exec(shown(e['norm'] ?? ''))?.[0].replace(/(-\?\?)+$/, '');
    const value = found[k]?.value;
    const norm = value !== null && typeof value === 'object' ? (value as { norm?: unknown }).norm : value;
    return day === undefined || shown(norm) === day ? [] : [`${e.text}: ${shown(norm)} instead of ${day}`];
  });
  return [
    ...differences(
      found.map((m) => m.text),
      c.expected.map((e) => e.text ?? ''),
    ),
    ...norms,
  ];
};

/** The dates of consultations are among the dates of the text. */
export const datesAmong: Check = (c, reader) => {
  const norms = reader.read(c.text).mentions.flatMap((m) => (m.type === 'date' ? [shown((m.value as { norm: string }).norm)] : []));
  const two = (n: unknown): string => shown(n).padStart(2, '0');
  return c.expected
    .map((e) => `${shown(e['year'])}-${two(e['month'])}-${two(e['day'])}`)
    .flatMap((day) => (norms.includes(day) ? [] : [`missing: ${day}`]));
};
