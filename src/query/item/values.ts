import { DRUG_CLASSES, DRUGS } from '../../terminology/drugs/drugs.ts';
import { secondarySite } from '../../terminology/index.ts';
import { foldedText } from './choices.ts';

/** Codes asked for: branches of a hierarchy of points and strokes (`C50` takes `C50.4`, `8500` takes `8500/3`), and beginnings (`C5*`). */
export interface CodeValues {
  readonly branches: readonly string[];
  readonly beginnings: readonly string[];
}
export function codeValues(values: readonly string[], hierarchy: 'points' | 'letters'): CodeValues {
  const branches: string[] = [];
  const beginnings: string[] = [];
  for (const value of values) {
    const code = value.trim().toUpperCase();
    const cut = code.replace(/\*$/u, '');
    if (hierarchy === 'letters') beginnings.push(cut);
    else if (cut === code) branches.push(code);
    else if (/[./]$/u.test(cut)) branches.push(cut.slice(0, -1));
    else beginnings.push(cut);
  }
  return { branches, beginnings };
}
export const codeLiesIn = (code: string, { branches, beginnings }: CodeValues): boolean =>
  code !== '' &&
  (branches.some((b) => code === b || code.startsWith(`${b}.`) || code.startsWith(`${b}/`)) || beginnings.some((b) => code.startsWith(b)));

/** An organ asked for of an event is also its secondary site: C71 takes C79.3. */
export const eventSites = (values: readonly string[]): string[] => [
  ...new Set(
    values.flatMap((value) => {
      const code = value.trim().toUpperCase();
      const secondary = secondarySite(code.replace(/\.\*$/u, ''));
      return secondary === null || secondary === UNNAMED || /^C7[789]/u.test(code) ? [code] : [code, secondary];
    }),
  ),
];
const UNNAMED = 'C79.8';

const PLAIN = /^[A-Za-z0-9]+$/u;
/**
 * Pattern of stages and TNM values with their subdivisions: `II` takes `IIA` and not `III`, `T2` takes `cT2a` and `pT2`, `pT2` only pathological ones.
 * Matches nothing where no value can be one.
 */
export function shapePattern(field: string, values: readonly string[]): string {
  const patterns = values
    .filter((value) => PLAIN.test(value))
    .map((value) => (field === 'stage' ? stagePattern(value) : tnmPattern(value, field)));
  return patterns.length === 0 ? '^$^' : patterns.join('|');
}
const stagePattern = (value: string): string => (/^(?:[IV]+|0|\d)$/u.test(value) ? `^${value}[A-Z]?[0-9]?$` : `^${value}[0-9]?$`);
function tnmPattern(value: string, field: string): string {
  const letter = field.toUpperCase();
  const at = value.indexOf(letter);
  const [prefix, rest] = at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)];
  const tail = /^\d$/u.test(rest) ? `${rest}[a-z]?[0-9]?` : rest;
  return `^${prefix === '' ? '[a-z]*' : prefix}${letter}${tail}(?:[(].*)?$`;
}

const ATC = /^[A-Z]\d{2}[A-Z]{0,2}(?:\d{2})?$/u;
const BY_NAME: ReadonlyMap<string, string> = new Map(
  DRUGS.flatMap((drug) => [drug.dci, ...drug.names].map((name) => [foldedText(name.replace(/^=/, '')), drug.dci] as const)),
);
const CLASS_BY_NAME: ReadonlyMap<string, string> = new Map(
  DRUG_CLASSES.flatMap((c) => [c.label, ...c.names].map((name) => [foldedText(name.replace(/^=/, '')), c.atc] as const)),
);
/** The substances under a name: itself, that of a brand, or all of a class (its name or its ATC code). A name that nobody knows stands for itself. */
export function drugsOf(values: readonly string[]): string[] {
  const found = new Set<string>();
  for (const value of values) {
    const name = foldedText(value);
    const dci = BY_NAME.get(name);
    const atc = ATC.test(value.toUpperCase()) ? value.toUpperCase() : CLASS_BY_NAME.get(name);
    if (dci !== undefined) found.add(dci);
    else if (atc !== undefined) for (const drug of DRUGS) if (drug.atc.startsWith(atc)) found.add(drug.dci);
    if (dci === undefined && atc === undefined) found.add(value);
  }
  return [...found];
}
export const isKnownDrug = (value: string): boolean =>
  BY_NAME.has(foldedText(value)) || CLASS_BY_NAME.has(foldedText(value)) || ATC.test(value.toUpperCase());

/** `nivolum*` is a beginning; the rest is the whole label. Case does not count. */
export const textValues = (values: readonly string[]): { readonly whole: readonly string[]; readonly beginnings: readonly string[] } => ({
  whole: values.filter((v) => !v.endsWith('*')).map((v) => v.toLowerCase()),
  beginnings: values.filter((v) => v.endsWith('*')).map((v) => v.slice(0, -1).toLowerCase()),
});

/** Events that are metastases by what they are, or by a distant site. */
export const METASTATIC_TYPES: readonly string[] = Object.freeze(['metastatic_recurrence', 'synchronous_metastasis']);
export const DISTANT_SITE = '^C7[89]';
/** The number with which a result begins: `20%` is 20, `3+` is 3. */
export const LEADING_NUMBER = '^[0-9]+(?:[.][0-9]+)?';
