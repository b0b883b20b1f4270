import { parts, readRows } from '../table/rows.ts';

/** `curative` acts count as surgery of a cancer; `diagnostic`, `palliative`, `reconstructive` and `other` do not. */
export type ActIntent = 'curative' | 'diagnostic' | 'palliative' | 'reconstructive' | 'other';
const INTENTS: readonly string[] = ['curative', 'diagnostic', 'palliative', 'reconstructive', 'other'];

export interface Act {
  readonly kind: string;
  /** ICD-O-3 topography of the organ, three characters; null where the words do not tell. */
  readonly organ: string | null;
  readonly intent: ActIntent;
  readonly ccam: string | null;
  readonly names: readonly string[];
}

const isIntent = (text: string): text is ActIntent => INTENTS.includes(text);

export const ACTS: readonly Act[] = Object.freeze(
  readRows(new URL('./surgery.tsv', import.meta.url), 5).map(([kind = '', organ = '', intent = '', ccam = '', names = '']) => {
    if (!isIntent(intent)) throw new Error(`${kind}: unknown intent "${intent}"`);
    return Object.freeze({ kind, organ: organ === '' ? null : organ, intent, ccam: ccam === '' ? null : ccam, names: parts(names) });
  }),
);
