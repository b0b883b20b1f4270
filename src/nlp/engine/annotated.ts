import type { Mention, MentionValue } from '../../model/index.ts';
import type { Reader, ReadOptions } from '../reader.ts';

/** What a test sentence says of one mention. */
export interface AnnotatedMention {
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  /** Stated keys only: code, system, label, unit, date, value, section, keys of a record value, and attributes in `flags`. */
  readonly keys: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}
export interface AnnotatedText {
  readonly text: string;
  readonly mentions: readonly AnnotatedMention[];
}

const FLAGS = ['negated', 'hypothetical', 'family', 'history', 'reported', 'planned'] as const;
const PLAIN = ['code', 'system', 'label', 'unit', 'date', 'section'] as const;
const INNER = /\{([^{}|]*)\|([^{}]*)\}/g;

/** "Pas d'{adénocarcinome | morphology 8140/3 negated} du sein": the text without the marks, and what the marks say. */
export function parseAnnotated(marked: string): AnnotatedText {
  const mentions: AnnotatedMention[] = [];
  let text = '';
  let from = 0;
  for (const m of marked.matchAll(INNER)) {
    text += marked.slice(from, m.index);
    const words = m[1]!.trim();
    const [type = '', ...rest] = m[2]!.trim().split(/\s+/);
    const keys: Record<string, string> = {};
    const flags: string[] = [];
    for (const word of rest) {
      const eq = word.indexOf('=');
      if (eq > 0) keys[word.slice(0, eq)] = word.slice(eq + 1).replaceAll('_', ' ');
      else if (FLAGS.includes(word.replace(/^!/, '') as (typeof FLAGS)[number])) flags.push(word);
      else keys['code'] = word;
    }
    mentions.push({ begin: text.length, end: text.length + words.length, type, keys, flags });
    text += words;
    from = m.index + m[0].length;
  }
  return { text: text + marked.slice(from), mentions };
}

const show = (value: MentionValue, key: string): string =>
  value !== null && typeof value === 'object' ? String(value[key] ?? 'null') : key === 'value' ? String(value) : 'null';

/** Says of a found mention exactly what the mark says of the expected one, so that the two can be compared as lines. */
function line(m: Mention, like: AnnotatedMention | undefined): string {
  const said = [`${m.begin}-${m.end} "${m.text}" ${m.type}`];
  if (like === undefined) return [...said, m.code ?? '', JSON.stringify(m.value)].join(' ').trim();
  for (const key of Object.keys(like.keys).sort()) {
    const plain = PLAIN.find((p) => p === key);
    said.push(`${key}=${plain === undefined ? show(m.value, key) : String(m[plain])}`);
  }
  for (const flag of like.flags) {
    const name = FLAGS.find((f) => f === flag.replace(/^!/, ''))!;
    said.push(m[name] ? name : `!${name}`);
  }
  return said.join(' ');
}

/**
 * Reads a marked sentence and returns [found, expected] as lines: equal when the mentions of the given types are exactly the marked
 * ones, and every stated key is right. `expect(found).toEqual(expected)` then shows what differs.
 */
export function compareAnnotated(
  reader: Reader,
  types: readonly string[],
  marked: string,
  options?: ReadOptions,
): [found: string[], expected: string[]] {
  const { text, mentions } = parseAnnotated(marked);
  const expected = mentions.map((m) => {
    const keys = Object.entries(m.keys).sort(([a], [b]) => (a < b ? -1 : 1));
    return [`${m.begin}-${m.end} "${text.slice(m.begin, m.end)}" ${m.type}`, ...keys.map(([k, v]) => `${k}=${v}`), ...m.flags].join(' ');
  });
  const found = reader
    .read(text, options)
    .mentions.filter((m) => types.includes(m.type))
    .map((m) =>
      line(
        m,
        mentions.find((e) => e.begin === m.begin && e.end === m.end && e.type === m.type),
      ),
    );
  return [found.sort(), expected.sort()];
}
