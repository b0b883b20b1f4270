import type { Mention } from '../../../../src/model/mention.ts';
import { CONTEXT_NAMES, type ContextName } from '../../parts/context-chips.tsx';
import { FAMILIES, FAMILY_OF, type Family } from './concept-family.ts';

/** Mentions that say the same thing in the same context: one line of the panel, several places in the text. */
export interface Concept {
  readonly key: string;
  readonly family: Family;
  readonly mention: Mention;
  readonly contexts: readonly ContextName[];
  /** Positions in the list of mentions, in the order of the text. */
  readonly places: readonly number[];
}

export const contextsOf = (mention: Mention): readonly ContextName[] => CONTEXT_NAMES.filter((name) => mention[name]);

/** Concepts in the order of the families, then of the text. */
export function conceptsOf(mentions: readonly Mention[]): readonly Concept[] {
  const byKey = new Map<string, { -readonly [K in keyof Concept]: Concept[K] } & { places: number[] }>();
  mentions.forEach((mention, place) => {
    const contexts = contextsOf(mention);
    const what = mention.code ?? mention.label ?? mention.text.toLowerCase();
    const key = [mention.type, what, JSON.stringify(mention.value), ...contexts].join('|');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { key, family: FAMILY_OF[mention.type], mention, contexts, places: [place] });
    else known.places.push(place);
  });
  return [...byKey.values()].sort((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) || a.mention.begin - b.mention.begin);
}
