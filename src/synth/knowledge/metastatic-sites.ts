/** Secondary sites: CIM-10 code, words of our own, place by ICD-O-3, and what takes a biopsy there. */
export interface MetastaticSite {
  readonly label: string;
  /** French adjective, feminine: `métastase hépatique`. */
  readonly adjective: string;
  readonly topography: string;
  readonly biopsiable: number;
  /** Field of palliative radiotherapy; null where none is usual. */
  readonly field: 'brain_whole' | 'brain_stereo' | 'bone' | null;
}
export const METASTATIC_SITES = {
  'C77.0': { label: 'ganglions cervicaux', adjective: 'ganglionnaire cervicale', topography: 'C77.0', biopsiable: 0.6, field: null },
  'C77.1': { label: 'ganglions médiastinaux', adjective: 'ganglionnaire médiastinale', topography: 'C77.1', biopsiable: 0.5, field: null },
  'C77.2': {
    label: 'ganglions rétropéritonéaux',
    adjective: 'ganglionnaire rétropéritonéale',
    topography: 'C77.2',
    biopsiable: 0.2,
    field: null,
  },
  'C77.3': { label: 'ganglions axillaires', adjective: 'ganglionnaire axillaire', topography: 'C77.3', biopsiable: 0.7, field: null },
  'C77.4': { label: 'ganglions inguinaux', adjective: 'ganglionnaire inguinale', topography: 'C77.4', biopsiable: 0.7, field: null },
  'C77.5': { label: 'ganglions pelviens', adjective: 'ganglionnaire pelvienne', topography: 'C77.5', biopsiable: 0.2, field: null },
  'C78.0': { label: 'poumons', adjective: 'pulmonaire', topography: 'C34.9', biopsiable: 0.3, field: null },
  'C78.2': { label: 'plèvre', adjective: 'pleurale', topography: 'C38.4', biopsiable: 0.6, field: null },
  'C78.6': { label: 'péritoine', adjective: 'péritonéale', topography: 'C48.2', biopsiable: 0.4, field: null },
  'C78.7': { label: 'foie', adjective: 'hépatique', topography: 'C22.0', biopsiable: 0.5, field: null },
  'C79.2': { label: 'peau', adjective: 'cutanée', topography: 'C44.9', biopsiable: 0.8, field: null },
  'C79.3': { label: 'cerveau', adjective: 'cérébrale', topography: 'C71.9', biopsiable: 0.1, field: 'brain_stereo' },
  'C79.5': { label: 'os', adjective: 'osseuse', topography: 'C41.9', biopsiable: 0.2, field: 'bone' },
  'C79.6': { label: 'ovaires', adjective: 'ovarienne', topography: 'C56.9', biopsiable: 0.3, field: null },
  'C79.7': { label: 'surrénales', adjective: 'surrénalienne', topography: 'C74.9', biopsiable: 0.15, field: null },
  'C79.8': { label: 'tissus mous', adjective: 'des tissus mous', topography: 'C49.9', biopsiable: 0.6, field: null },
} as const satisfies Record<string, MetastaticSite>;
export type MetastasisCode = keyof typeof METASTATIC_SITES;
