import type { Laterality } from '../../model/index.ts';
import { LESION_WORDS, type LesionKind, MORPHOLOGY_NAMES, QUALIFIERS, SITE_WORDS } from '../../terminology/icdo/lexicon.ts';
import type { Phrase } from '../engine/contract.ts';

/** A word for a site. `part`: a noun that takes the site of the organ named after it ("paroi", "région"). */
export interface SiteValue {
  readonly is: 'site';
  readonly code: string;
  readonly adjective: boolean;
  readonly node: string | null;
  readonly side: Laterality | null;
}
export interface PartValue {
  readonly is: 'part';
  /** The organ that the part is of where no other is named: segments in Roman numbers are those of the liver. */
  readonly organ: string | null;
}
export interface LesionValue {
  readonly is: 'lesion';
  readonly code: string;
  readonly kind: LesionKind | 'histology';
  readonly secondary: string | null;
}
/** A word after a name that makes its code more precise. */
export interface QualifierValue {
  readonly is: 'qualifier';
  readonly refines: ReadonlyMap<string, string>;
  readonly topographies: readonly string[];
}
export type TumourPhrase = SiteValue | PartValue | LesionValue | QualifierValue;

/** Nouns that make one expression with the organ that follows: the organ gives the code. */
const PARTS =
  '(région|régions|parenchyme|paroi|tissu|espace|territoire|territoires|muqueuse|capsule|hile|segment|zone|lit|loge|fosse|chaîne|chaînes|séreuse|sous muqueuse|graisse|cavité|aire|aires|creux|lobe|lobes|glande|ligament|canal|pédicule|cortex|pôle|pôle supérieur|pôle inférieur|pôle moyen)';

/** Couinaud's segments: "segment VI", "seg IVb". */
const LIVER_SEGMENTS = '(segment|seg!|sgt!) (=I|=II|=III|=IV|=IVa|=IVb|=V|=VI|=VII|=VIII)';

/** All words of the tumour extractor: sites, parts, histological names, lesion words. */
export const PHRASES: readonly Phrase<TumourPhrase>[] = Object.freeze([
  ...SITE_WORDS.map(({ pattern, code, adjective, node, side }) => ({
    pattern,
    value: { is: 'site' as const, code, adjective, node, side },
  })),
  { pattern: PARTS, value: { is: 'part' as const, organ: null } },
  { pattern: LIVER_SEGMENTS, value: { is: 'part' as const, organ: 'C22.0' } },
  ...MORPHOLOGY_NAMES.map(({ pattern, code }) => ({
    pattern,
    value: { is: 'lesion' as const, code, kind: 'histology' as const, secondary: null },
  })),
  ...LESION_WORDS.map(({ pattern, code, kind, secondary }) => ({ pattern, value: { is: 'lesion' as const, code, kind, secondary } })),
  ...QUALIFIERS.map(({ pattern, refines, topographies }) => ({ pattern, value: { is: 'qualifier' as const, refines, topographies } })),
  // Vertebrae are written as letter and number: D11, L3, T10 (T1 to T4 are left to the TNM), S1, C5.
  ...vertebrae('D', 1, 12, 'C41.2'),
  ...vertebrae('T', 5, 12, 'C41.2'),
  ...vertebrae('L', 1, 5, 'C41.2'),
  ...vertebrae('S', 1, 3, 'C41.4'),
  ...vertebrae('C', 1, 7, 'C41.2'),
]);

function vertebrae(letter: string, from: number, to: number, code: string): Phrase<TumourPhrase>[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return numbers.map((n) => ({ pattern: `=${letter}${n}`, value: { is: 'site', code, adjective: false, node: null, side: null } }));
}
