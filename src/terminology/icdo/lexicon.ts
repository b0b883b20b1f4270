import type { Laterality } from '../../model/index.ts';
import { parts, readRows } from '../table/rows.ts';
import { expandPattern } from './patterns.ts';

/** A word or phrase for a site of the body. `code` is what the words mean by themselves ("axillaire": C76.1). */
export interface SiteWord {
  readonly pattern: string;
  readonly code: string;
  readonly adjective: boolean;
  /** Lymph nodes of that region, where the word may qualify a node ("axillaire": C77.3). */
  readonly node: string | null;
  readonly side: Laterality | null;
}
/** A histological name. */
export interface MorphologyName {
  readonly pattern: string;
  readonly code: string;
}
export const LESION_KINDS = [
  'lesion',
  'tumour',
  'cancer',
  'node',
  'spread',
  'cells',
  'course',
  'bound',
  'spreading',
  'stage',
  'short',
  'state',
  'suspect',
  'not',
] as const;
export type LesionKind = (typeof LESION_KINDS)[number];
/** A word for a tumour whose histology is not said; what the kinds mean stands in lesion-words.tsv. */
export interface LesionWord {
  readonly pattern: string;
  readonly code: string;
  readonly kind: LesionKind;
  /** Secondary site (CIM-10) that the word itself says, null where it says none. */
  readonly secondary: string | null;
}

const SIDES: Readonly<Record<string, Laterality>> = { '>R': 'right', '>L': 'left', '>B': 'bilateral' };

export const SITE_WORDS: readonly SiteWord[] = Object.freeze(
  readRows(new URL('topography-lexicon.tsv', import.meta.url), 4).flatMap(([code = '', kind = '', node = '', terms = '']) =>
    parts(terms).map((term) => {
      const side = SIDES[term.slice(-2)] ?? null;
      const pattern = expandPattern(side === null ? term : term.slice(0, -2));
      return Object.freeze({ pattern, code, adjective: kind === 'a', node: node === '-' ? null : node, side });
    }),
  ),
);

export const MORPHOLOGY_NAMES: readonly MorphologyName[] = Object.freeze(
  ['morphology-lexicon.tsv', 'morphology-rare.tsv'].flatMap((file) =>
    readRows(new URL(file, import.meta.url), 4).flatMap(([code = '', , , terms = '']) =>
      parts(terms).map((term) => Object.freeze({ pattern: expandPattern(term), code })),
    ),
  ),
);

const isKind = (kind: string): kind is LesionKind => (LESION_KINDS as readonly string[]).includes(kind);

export const LESION_WORDS: readonly LesionWord[] = Object.freeze(
  readRows(new URL('lesion-words.tsv', import.meta.url), 6).flatMap(([code = '', kind = '', secondary = '', , , terms = '']) => {
    if (!isKind(kind)) throw new Error(`lesion-words.tsv: no kind "${kind}"`);
    return parts(terms).map((term) =>
      Object.freeze({ pattern: expandPattern(term), code, kind, secondary: secondary === '-' ? null : secondary }),
    );
  }),
);

/** A word that makes a name more precise: code of the name → code of name and word together, in some organs only where `topographies` is not empty. */
export interface Qualifier {
  readonly pattern: string;
  readonly refines: ReadonlyMap<string, string>;
  readonly topographies: readonly string[];
}
export const QUALIFIERS: readonly Qualifier[] = Object.freeze(
  readRows(new URL('qualifiers.tsv', import.meta.url), 3).map(([pattern = '', pairs = '', topographies = '']) => {
    const refines = new Map(pairs.split(' ').map((pair) => pair.split('>') as [string, string]));
    return Object.freeze({
      pattern: expandPattern(pattern),
      refines,
      topographies: Object.freeze(topographies === '-' ? [] : topographies.split(' ')),
    });
  }),
);

/** The code of a name with a qualifier after it, null where the qualifier says nothing of such a name. `topography`: of the tumour, null where unsaid. */
export function refinedBy({ refines, topographies }: Omit<Qualifier, 'pattern'>, code: string, topography: string | null): string | null {
  if (topographies.length > 0 && !topographies.some((prefix) => topography?.startsWith(prefix) === true)) return null;
  const behaviour = code.slice(-2);
  const changed = refines.get(behaviour);
  return refines.get(code) ?? (changed === undefined ? null : `${code.slice(0, -2)}${changed}`);
}

const SITE_MORPHOLOGY = readRows(new URL('site-morphology.tsv', import.meta.url), 3);

/** The code of a name in an organ ("carcinome médullaire" of the thyroid is 8345/3); the name's own code where the organ changes nothing. */
export function morphologyIn(code: string, topography: string): string {
  const row = SITE_MORPHOLOGY.find(([name, prefix]) => name === code && topography.startsWith(prefix!));
  return row?.[2] ?? code;
}

interface Reading {
  readonly word: string;
  readonly prefixes: readonly string[];
  readonly code: string;
}
const AMBIGUOUS: ReadonlyMap<string, readonly Reading[]> = Map.groupBy(
  readRows(new URL('ambiguous.tsv', import.meta.url), 3).map(
    ([word = '', prefixes = '', code = '']): Reading => ({ word, prefixes: prefixes.split(' '), code }),
  ),
  ({ word }) => word,
);

/** Where the document names no topography of the others. */
const ELSE = '*';

/** What an abbreviation for two tumours means in a document that names those topographies; null where it is none or the document does not tell, "not" where it is no tumour there. */
export function readingOf(abbreviation: string, topographies: () => Iterable<string>): string | null {
  const readings = AMBIGUOUS.get(abbreviation);
  if (readings === undefined) return null;
  const votes = readings.map(() => 0);
  for (const topography of topographies()) {
    const n = readings.findIndex(({ prefixes }) => prefixes.some((prefix) => topography.startsWith(prefix)));
    if (n >= 0) votes[n]!++;
  }
  const most = Math.max(...votes);
  if (most === 0) return readings.find(({ prefixes }) => prefixes.includes(ELSE))?.code ?? null;
  return readings[votes.indexOf(most)]!.code;
}
