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
  [8832, 8833, 'C44.9'], // dermatofibrosarcoma
  [8580, 8589, 'C37.9'], // thymoma, thymic carcinoma
  [8370, 8370, 'C74.0'],
  [8700, 8700, 'C74.1'],
  [9490, 9500, 'C74.9'], // neuroblastoma
  [9522, 9523, 'C30.0'], // olfactory neuroblastoma
  [9360, 9362, 'C75.3'], // pineal
  [9100, 9100, 'C58.9'],
  [9180, 9195, 'C41.9'], // osteosarcoma
  [9370, 9372, 'C41.2'], // chordoma
  [8380, 8381, 'C54.1'],
  [8806, 8806, 'C48.1'], // desmoplastic small round cell
  [8550, 8550, 'C61.9'],
  [8330, 8347, 'C73.9'], // thyroid carcinomas
  [8936, 8936, 'C16.9'], // GIST
  [8015, 8015, 'C53.9'], // glassy cell
  [8250, 8254, 'C34.9'], // lepidic, bronchioloalveolar
  [8046, 8046, 'C34.9'], // non-small cell
  [8470, 8474, 'C56.9'],
  [8460, 8463, 'C56.9'],
  [8500, 8508, 'C50.9'],
  [8520, 8524, 'C50.9'],
];

/** The same by code, the first range that holds it: asked for every histology of every text. */
const USUAL: ReadonlyMap<number, string> = new Map(
  [...IMPLIED]
    .reverse()
    .flatMap(([from, to, topography]) => Array.from({ length: to - from + 1 }, (_, n) => [from + n, topography] as const)),
);

export const impliedSite = (morphology: string): string | null => USUAL.get(Number(morphology.slice(0, 4))) ?? null;

/** Histologies whose usual site is believed only where the text names no tumour elsewhere: non-small cell and bronchioloalveolar carcinomas. */
export const isWeaklyImplied = (morphology: string): boolean => /^(8046|825[0-4])/.test(morphology);

/** Other sites in which these histologies arise often enough to believe a lesion told there over the usual site. */
const ALSO: readonly (readonly [from: number, to: number, topographies: RegExp])[] = [
  [8720, 8790, /^C(0[0-6]|15|20|21|30|31|44|51|52|60|63|69|70)/],
  [8936, 8936, /^C(15|16|17|18|19|20|48)/],
  [8090, 8110, /^C(44|51|60|63)/],
  [9061, 9063, /^C(38\.[1-3]|48\.0|62|75\.3)/],
  [9180, 9195, /^C(40|41|49)/],
  [9380, 9480, /^C(70|71|72)/],
  [8247, 8247, /^C44/],
  [8330, 8347, /^C73/],
  [8580, 8589, /^C(37|38\.[1-3])/],
  [8160, 8161, /^C(22|23|24)/],
  [8380, 8381, /^C(48|53|54|55|56|57)/],
  [8460, 8473, /^C(18|25|48|54|56|57)/],
  // The skin as a whole is where a carcinoma of the breast comes out; its parts have ducts of their own.
  [8500, 8508, /^C(07|08|25|44\.[0-8]|50|61|69\.5)/],
  [8015, 8015, /^C53/],
  [8550, 8550, /^C(07|08|25|34|61)/],
  [8312, 8319, /^C64/],
  [9050, 9055, /^C(38\.4|48)/],
  [9370, 9372, /^C(30|31|41|72)/],
  [9490, 9500, /^C(38|47|48|49|74)/],
  [9522, 9523, /^C(11|30|31)/],
  [9100, 9100, /^C(54|55|56|58|62)/],
  [8806, 8806, /^C(48|49|56)/],
];

/** Whether a histology with a usual site may nevertheless have begun here. */
export function isAlsoSite(topography: string, morphology: string): boolean {
  const code = Number(morphology.slice(0, 4));
  const usual = impliedSite(morphology);
  if (code >= 9590) return true;
  if (usual !== null && usual.slice(0, 3) === topography.slice(0, 3)) return true;
  return ALSO.some(([from, to, sites]) => code >= from && code <= to && sites.test(topography));
}
