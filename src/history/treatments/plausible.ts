import { histologyGroup, isHaematopoietic } from '../iacr/groups.ts';
import type { TreatmentStatement } from './from-text.ts';

/** Drugs given for blood cancers and hardly for others. Written from their marketing authorisations; version 2026-11. */
const BLOOD_DRUGS: ReadonlySet<string> = new Set([
  'fludarabine',
  'melphalan',
  'bortézomib',
  'carfilzomib',
  'lénalidomide',
  'thalidomide',
  'pomalidomide',
  'daratumumab',
  'azacitidine',
  'décitabine',
  'vénétoclax',
  'ibrutinib',
  'bendamustine',
  'chlorambucil',
  'cladribine',
  'asparaginase',
  'daunorubicine',
  'idarubicine',
  'brentuximab védotine',
]);
/** Solid tumours that one of them is given for all the same. */
const ALSO: Readonly<Record<string, RegExp>> = Object.freeze({ melphalan: /^C(22|44|48|49|56|69|74)/ });

/**
 * Abbreviations of a regimen that mean something else in most notes (FC: heart rate; PAC: implanted port; HDM: history of the disease), with the
 * organs that the regimen is given for; blood cancers take FC and HDM.
 */
const HOMONYMS: Readonly<Record<string, RegExp>> = Object.freeze({
  PAC: /^C(37|54|56|57)/,
  CAP: /^C(37|54|56|57|07|08)/,
  HDM: /^$/,
  FC: /^$/,
});

interface Subject {
  readonly topography: string;
  readonly morphology: string | null;
}

/** Whether what a text names can be given for one of these tumours. */
export function isPlausibleTreatment(said: TreatmentStatement, tumours: readonly Subject[]): boolean {
  if (tumours.some((t) => t.morphology !== null && isHaematopoietic(histologyGroup(t.morphology)))) return true;
  const homonym = said.protocol === null ? undefined : HOMONYMS[said.protocol];
  if (homonym !== undefined && !tumours.some((t) => homonym.test(t.topography))) return false;
  const blood = said.drugs.find((drug) => BLOOD_DRUGS.has(drug));
  return blood === undefined || tumours.some((t) => ALSO[blood]?.test(t.topography) === true);
}
