/**
 * Topographies that ICD-O-3 gives by the histology alone: myeloma, leukaemias and myeloid neoplasms are of the marrow (C42.1), Waldenström of the
 * blood (C42.0), thymomas of the thymus, whatever organ the words name. Written from the ICD-O-3 rules; version 2026-11.
 */
const FIXED: readonly (readonly [from: number, to: number, topography: string])[] = [
  // A thymoma of the anterior mediastinum is of the thymus.
  [8580, 8586, 'C37.9'],
  [9732, 9733, 'C42.1'],
  [9761, 9761, 'C42.0'],
  [9800, 9809, 'C42.1'],
  [9820, 9829, 'C42.1'],
  [9831, 9836, 'C42.1'],
  [9840, 9929, 'C42.1'],
  [9931, 9992, 'C42.1'],
];

/** Topography that a morphology ("9732/3") has whatever the words say; null where the organ decides. */
export function fixedSite(morphology: string | null): string | null {
  if (morphology === null) return null;
  const code = Number(morphology.slice(0, 4));
  return FIXED.find(([from, to]) => code >= from && code <= to)?.[2] ?? null;
}

/**
 * Organs in the midline, organs that are one, and systems: a side said of them is of their part, not of the tumour. Tongue, mouth floor, pharynx and
 * larynx are one too, but their tumours lie on a side that decides of the care. Written from ICD-O-3 and TNM; version 2026-11.
 */
const ONE_SIDED =
  /^C(00|05|06\.[0189]|11|1[5-9]|2[0-6]|33|37|38\.[0-38]|39|42|48\.[128]|5[1-5]|57\.[4789]|58|60|61|63\.[289]|67|68|70\.1|71\.[5-7]|72\.[01]|75|77|80)/;

/** Whether a primary of this topography has a side. */
export const hasSide = (topography: string): boolean => !ONE_SIDED.test(topography);
