/**
 * Lymph nodes that are regional for a primary: their involvement is N, not M, and their return a regional recurrence.
 * CIM-10 codes of secondary nodes by ICD-O-3 topography, written from the regional nodes of the UICC TNM (8th edition); version 2026-11.
 */
const REGIONAL: readonly (readonly [topographies: RegExp, nodes: readonly string[]])[] = Object.freeze([
  [/^C(0\d|1[0-4]|30|31|32|69|73)/, ['C77.0']],
  [/^C15/, ['C77.1', 'C77.2']],
  [/^C(16|17|18|19|20|22|23|24|25|26|48)/, ['C77.2']],
  [/^C21/, ['C77.4', 'C77.5']],
  // Scalene and supraclavicular nodes are N3 of the lung and of the breast.
  [/^C(33|34)/, ['C77.0', 'C77.1']],
  [/^C(37|38)/, ['C77.1']],
  [/^C50/, ['C77.0', 'C77.3']],
  [/^C(51|52|60)/, ['C77.4', 'C77.5']],
  [/^C(53|55|61|67|68)/, ['C77.5']],
  [/^C(65|66)/, ['C77.2', 'C77.5']],
  [/^C(54|56|57)/, ['C77.2', 'C77.5']],
  [/^C(62|64|74)/, ['C77.2']],
  [/^C44\.[0-4]/, ['C77.0']],
  [/^C44\.5/, ['C77.3', 'C77.4']],
  // Of skin and soft parts of a place not said, those of any of its regions.
  [/^C(44|49)\.9/, ['C77.0', 'C77.3', 'C77.4']],
  [/^C(44\.6|47\.1|49\.1)/, ['C77.3']],
  [/^C(44\.7|47\.2|49\.2)/, ['C77.4']],
]);

/** Nodes without a named place are taken for regional: a place beyond the region is what makes them distant. */
export function isRegionalNode(code: string, topography: string): boolean {
  // Where the primary is not known, no node lies in its region.
  if (!code.startsWith('C77') || topography.startsWith('C80')) return false;
  if (code === 'C77.9' || code === 'C77') return true;
  return REGIONAL.some(([topographies, nodes]) => topographies.test(topography) && nodes.includes(code));
}

/** Secondary nodes that lie in a region of the body, by ICD-O-3 topography of the region; version 2026-11. */
const NODES_IN: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'C76.0': ['C77.0'],
  'C76.1': ['C77.1', 'C77.3'],
  'C76.2': ['C77.2'],
  'C76.3': ['C77.5'],
  'C76.4': ['C77.3'],
  'C76.5': ['C77.4'],
  'C48.0': ['C77.2'],
});
export const nodesOfRegion = (topography: string): readonly string[] => NODES_IN[topography] ?? [];
