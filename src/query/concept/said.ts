import type { Mention } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { labelOf } from '../../terminology/index.ts';
import { courseKey, primaryKey, resultKey } from '../../warehouse/lexical/concept-keys.ts';
import type { Bilingual } from '../answers.ts';
import { COURSES, KINDS, RESULTS } from './words.ts';

/** One condition of a concept: the name of the mention in the index, and how it is said. */
export interface Condition {
  readonly key: string;
  /** Lexemes that are as good as the mention: a general name (mélanome) also stands for the histologies beneath it. */
  readonly words: readonly string[];
  readonly said: Bilingual;
}

const NONE: readonly string[] = Object.freeze([]);
const said = (fr: string, en: string): Bilingual => ({ fr, en });

/** A marker with a result: "biomarqueur HER2 positif". */
export function resultOf({ type, code, value, negated }: Mention): Condition | null {
  if (type !== 'biomarker' || code === null || typeof value !== 'string' || negated) return null;
  const shown = RESULTS[value] ?? said(value, value);
  return { key: resultKey(code, value), words: NONE, said: said(`biomarqueur ${code} ${shown.fr}`, `biomarker ${code} ${shown.en}`) };
}

/** A recurrence or progression with a site or a kind, or a metastasis with a site. */
export function courseOf({ type, code, value, negated }: Mention): Condition[] {
  if (negated) return [];
  if (type === 'metastasis' && code !== null && code !== UNNAMED)
    return [{ key: code, words: NONE, said: sited(said('métastase', 'metastasis'), 'CIM-10', code) }];
  if ((type !== 'recurrence' && type !== 'progression') || value === null || typeof value !== 'object') return [];
  const course = COURSES[type];
  const sites = Array.isArray(value['sites']) ? value['sites'] : [];
  if (sites.length > 0) return sites.map((site) => ({ key: courseKey(type, site), words: NONE, said: sited(course, 'CIM-10', site) }));
  const kind = typeof value['kind'] === 'string' ? KINDS[value['kind']] : undefined;
  return kind === undefined
    ? []
    : [{ key: courseKey(type, String(value['kind'])), words: NONE, said: said(`${course.fr} ${kind.fr}`, `${kind.en} ${course.en}`) }];
}
const UNNAMED = 'C79.9';

/** A histology; null for words that only say that there is a tumour. */
export function histologyOf({ type, code, value, negated, text }: Mention): Condition | null {
  if (type !== 'morphology' || code === null || negated) return null;
  if (value === null || typeof value !== 'object' || value['kind'] !== 'histology') return null;
  const lexemes = lexemesOf(text);
  return { key: code, words: lexemes.length === 1 ? lexemes : NONE, said: sited(said('histologie', 'histology'), 'ICD-O-3', code) };
}

/** Words that name a tumour, whatever its kind. */
export const namesTumour = ({ type, value, negated }: Mention): boolean =>
  type === 'morphology' &&
  !negated &&
  value !== null &&
  typeof value === 'object' &&
  ['cancer', 'tumour', 'histology'].includes(String(value['kind']));

/** The primary site of a tumour; an unspecified part (C50.9) stands for the whole organ. */
export function primaryOf({ type, code, value, negated }: Mention): Condition | null {
  if (type !== 'topography' || code === null || negated) return null;
  if (value === null || typeof value !== 'object' || value['role'] !== 'primary') return null;
  const site = code.replace(/\.9$/, '');
  return { key: primaryKey(site), words: NONE, said: sited(said('tumeur', 'tumour'), 'ICD-O-3', site, code) };
}

function sited(what: Bilingual, system: 'ICD-O-3' | 'CIM-10', code: string, labelled = code): Bilingual {
  const label = labelOf(system, labelled);
  return label === null
    ? said(`${what.fr} ${code}`, `${what.en} ${code}`)
    : said(`${what.fr} ${code} (${label.fr})`, `${what.en} ${code} (${label.en})`);
}
