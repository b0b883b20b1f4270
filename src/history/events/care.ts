import type { Treatment } from '../../model/index.ts';
import { field } from '../item.ts';
import { isOperatedWith } from '../sites/operated.ts';
import type { Placed } from '../treatments/merge.ts';
import { blank, type Signal } from './signal.ts';

const LOCAL: ReadonlySet<Treatment['type']> = new Set(['surgery', 'radiotherapy', 'brachytherapy']);
const CURATIVE_INTENTS: ReadonlySet<Treatment['intent']> = new Set(['adjuvant', 'curative']);

function isCurative({ type, intent }: Treatment): boolean {
  switch (type) {
    case 'surgery':
    case 'transplant':
      return intent !== 'palliative';
    case 'radiotherapy':
    case 'brachytherapy':
      return intent !== 'palliative';
    case 'chemotherapy':
    case 'hormone':
    case 'targeted':
    case 'immunotherapy':
    case 'other':
      return CURATIVE_INTENTS.has(intent);
  }
}

/** An operation on an organ that the primary is not treated by, or whose piece was "métastase d'un adénocarcinome", takes metastases away. */
const isOnSpread = ({ treatment, statement }: Placed, spread: ReadonlySet<number>, primary: string): boolean => {
  if (treatment.type !== 'surgery' || statement === null) return false;
  const organ = field(statement.item.mention, 'organ');
  return organ === null ? spread.has(statement.item.sentence) : !isOperatedWith(organ, primary);
};

/**
 * Treatments as statements of the course of a primary. `spread`: sentences that tell a metastasis of a site not said; `undated`: the place of the
 * words orders the course.
 */
export const careSignals = (treatments: readonly Placed[], primary: string, spread: ReadonlySet<number>, undated: boolean): Signal[] =>
  treatments.flatMap((placed) => ofCare(placed, undated, isOnSpread(placed, spread, primary)));

function ofCare({ treatment, statement }: Placed, undated: boolean, onSpread: boolean): Signal[] {
  const care = {
    ...blank,
    kind: 'care',
    item: null,
    date: treatment.start,
    evidence: treatment.evidence,
    curative: isCurative(treatment),
    onSpread,
    careSentence: statement?.item.sentence ?? null,
    longAgo: statement?.item.yearsAgo === true,
    surgical: treatment.type === 'surgery',
    local: LOCAL.has(treatment.type),
    initial: false,
    firm: true,
    since: null,
  } as const;
  // In an undated text the place of the words orders the course; else the day of the treatment.
  if (undated) return statement === null ? [] : [{ ...care, order: statement.item.order }];
  if (treatment.start !== null) return [{ ...care, order: [treatment.start, 0, -1] }];
  return statement === null ? [] : [{ ...care, order: statement.item.order }];
}
