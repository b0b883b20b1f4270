import type { Scribe } from '../engine/scribe.ts';
import { FEMININE_HEADS, MORPHOLOGIES } from '../lexicon/morphologies.ts';
import { type Noun, nounOf } from '../lexicon/noun.ts';
import { SITES } from '../lexicon/sites.ts';

interface CompiledEntry {
  readonly nouns: readonly Noun[];
  readonly short: readonly Noun[];
}
const compiledEntries = (
  table: Readonly<Record<string, { readonly nouns: readonly string[]; readonly short?: readonly string[] }>>,
): ReadonlyMap<string, CompiledEntry> =>
  new Map(Object.entries(table).map(([code, e]) => [code, { nouns: e.nouns.map(nounOf), short: (e.short ?? []).map(nounOf) }]));

const SITE_NOUNS = compiledEntries(SITES);
const MORPHOLOGY_NOUNS = compiledEntries(MORPHOLOGIES);

function draw(entry: CompiledEntry, scribe: Scribe): Noun {
  if (entry.short.length > 0 && scribe.style.abbreviates && scribe.rng.chance(0.6)) return scribe.rng.pick(entry.short);
  // The usual name half of the time.
  const first = entry.nouns[0];
  return first !== undefined && scribe.rng.chance(0.5) ? first : scribe.rng.pick(entry.nouns);
}

/** A noun for a topography, at the level of the code or of its three characters; from the course's label where the table has none. */
export function siteNoun(topography: string, label: string, scribe: Scribe): Noun {
  const entry = SITE_NOUNS.get(topography) ?? SITE_NOUNS.get(topography.slice(0, 3));
  return entry === undefined ? nounOf(`m ${label}`) : draw(entry, scribe);
}

export function morphologyNoun(code: string, label: string, scribe: Scribe): Noun {
  const entry = MORPHOLOGY_NOUNS.get(code);
  if (entry === undefined) return nounOf(`${FEMININE_HEADS.test(label) ? 'f' : 'm'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return draw(entry, scribe);
}

const FEMININE_ACTS =
  /^(?:mastectomie|tumorectomie|lobectomie|pneumonectomie|segmentectomie|colectomie|hémicolectomie|sigmoïdectomie|résection|prostatectomie|cystectomie|néphrectomie|énucléation|exérèse|hystérectomie|annexectomie|thyroïdectomie|gastrectomie|oesophagectomie|œsophagectomie|pancréatectomie|duodéno|hépatectomie|orchidectomie|métastasectomie|cytoréduction|chirurgie|laryngectomie|pharyngo|glossectomie|amygdalectomie|conisation|trachélectomie|surrénalectomie|craniotomie|biopsie|amputation|transplantation|greffe|radiothérapie|curiethérapie|chimiothérapie|immunothérapie|hormonothérapie|thérapie|reprise|pleurectomie|stomie|parotidectomie|proctectomie|amputation|tumeur|ablation|irradiation|castration|allogreffe|autogreffe|intensification|surveillance|pelvi|bucco|ovariectomie|splénectomie|désarticulation|buccopharyngectomie|quadrantectomie|colostomie|néphro|RTU)/i;

/** A noun from a French label whose gender its first word tells (names of operations and treatments). */
export function labelNoun(label: string): Noun {
  const lower = /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return nounOf(`${FEMININE_ACTS.test(label) ? 'f' : 'm'} ${lower}`);
}
