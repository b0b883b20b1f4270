/**
 * Site that a morphology implies where the text names none, and organs that are paired.
 * Written from the ICD-O-3 convention that gives some morphologies a usual site; version 2026-11.
 */
const IMPLIED: readonly (readonly [from: number, to: number, topography: string])[] = [
  [8170, 8180, 'C22.0'], // hepatocellular
  [8160, 8161, 'C22.1'], // cholangiocarcinoma
  [8312, 8312, 'C64.9'],
  [8317, 8319, 'C64.9'],
  [8960, 8960, 'C64.9'], // nephroblastoma
  [8720, 8790, 'C44.9'], // melanoma
  [9050, 9055, 'C38.4'], // mesothelioma
  [9061, 9063, 'C62.9'], // seminoma
  [9380, 9480, 'C71.9'], // gliomas, medulloblastoma
  [9510, 9514, 'C69.2'], // retinoblastoma
  [9530, 9539, 'C70.9'], // meningioma
  [9590, 9729, 'C77.9'], // lymphomas
  [9731, 9734, 'C42.1'], // plasma cells
  [9740, 9758, 'C42.1'],
  [9760, 9769, 'C42.0'],
  [9800, 9992, 'C42.1'], // leukaemias, myeloproliferative and myelodysplastic
  [8090, 8110, 'C44.9'], // basal cell, skin appendages
  [8247, 8247, 'C44.9'], // Merkel
  [8550, 8550, 'C61.9'],
  [8330, 8347, 'C73.9'], // thyroid carcinomas
  [8936, 8936, 'C16.9'], // GIST
  [8470, 8473, 'C56.9'],
  [8460, 8463, 'C56.9'],
  [8500, 8508, 'C50.9'],
  [8520, 8524, 'C50.9'],
];

export function impliedSite(morphology: string): string | null {
  const code = Number(morphology.slice(0, 4));
  return IMPLIED.find(([from, to]) => code >= from && code <= to)?.[2] ?? null;
}

/** Three-character topographies of organs of which a person has two, where the side tells two tumours apart (recording rules). */
export const PAIRED: ReadonlySet<string> = new Set([
  'C34',
  'C44',
  'C50',
  'C56',
  'C57',
  'C62',
  'C63',
  'C64',
  'C65',
  'C66',
  'C69',
  'C74',
  'C07',
  'C08',
  'C30',
  'C40',
]);
