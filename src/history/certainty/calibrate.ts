import type { Grounds } from '../../model/index.ts';
import { MEASURED } from './measured.ts';

/** Lower ends of the bands of a rule's own certainty that are measured together. */
export const BANDS = [0, 0.825, 0.93, 0.985] as const;
/** How many cases the rule's own word weighs against what was measured: few cases change it little. */
const PRIOR = 5;
const HIGHEST = 0.99;

/** Name under which a line is measured: its rule without the version, what kind of thing it says, and the band of the rule's own certainty. */
export function measuredAs({ rule, certainty }: Pick<Grounds, 'rule' | 'certainty'>, type: string): string {
  const band = BANDS.findLast((from) => certainty >= from) ?? 0;
  return `${rule.split('@')[0]} ${type} ${band}`;
}

/** How often such a line was right on the synthetic truth, mixed with what the rule says itself. Lines of rules never measured keep their certainty. */
export function calibrated<Line extends Grounds>(line: Line, type: string): Line {
  const found = MEASURED[measuredAs(line, type)];
  if (found === undefined) return line;
  const [right, n] = found;
  const certainty = Math.min(HIGHEST, (right + PRIOR * line.certainty) / (n + PRIOR));
  return { ...line, certainty: Math.round(certainty * 100) / 100 };
}
