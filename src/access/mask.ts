/** Direct identifiers of one person, as the registry knows them. */
export interface KnownIdentifiers {
  readonly names: readonly string[];
  /** IPP, INS, NDA and other numbers. */
  readonly numbers: readonly string[];
  /** `YYYY-MM-DD`; masked in the ways in which French letters write it. */
  readonly birthDate: string | null;
}

const MASK = '▒';
/** Marks, case, and what joins the parts of a name do not count: MARIE HELENE of the registry is Marie-Hélène in a letter. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-‐‑–'’_]/g, ' ')
    .toLowerCase();

/**
 * The text with this patient's known identifiers replaced by as many mask signs: offsets of mentions and sentences stay right.
 * It hides what the registry knows of this one person; it does not find relatives or professionals, so it is not anonymisation.
 */
export function maskIdentifiers(text: string, known: KnownIdentifiers): string {
  const needles = [
    ...known.names.filter((name) => name.length >= 3),
    ...known.numbers.filter((n) => n.length >= 4),
    ...birthDates(known.birthDate),
  ];
  if (needles.length === 0 || text === '') return text;
  // Letter by letter, so that position n of the folded text is position n of the text.
  const folded = Array.from({ length: text.length }, (_, i) => fold(text.charAt(i)).charAt(0) || text.charAt(i)).join('');
  const hidden = new Uint8Array(text.length);
  for (const needle of new Set(needles.map(fold))) {
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + 1)) {
      if (isWordPart(folded, at - 1) || isWordPart(folded, at + needle.length)) continue;
      hidden.fill(1, at, at + needle.length);
    }
  }
  if (!hidden.includes(1)) return text;
  let masked = '';
  for (let i = 0; i < text.length; i += 1) masked += hidden[i] === 1 && !/\s/.test(text.charAt(i)) ? MASK : text.charAt(i);
  return masked;
}

const isWordPart = (text: string, at: number): boolean => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

function birthDates(date: string | null): readonly string[] {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (m === null) return [];
  const [year = '', month = '', day = ''] = m.slice(1);
  const name = MONTHS[Number(month) - 1] ?? '';
  const short = year.slice(2);
  const numeric = ['/', '.', '-', ' '].flatMap((s) => [`${day}${s}${month}${s}${year}`, `${day}${s}${month}${s}${short}`]);
  return [
    ...numeric,
    `${year}-${month}-${day}`,
    `${day}${month}${year}`,
    `${year}${month}${day}`,
    `${Number(day)} ${name} ${year}`,
    `${day} ${name} ${year}`,
  ];
}
