import type { Scribe } from '../engine/scribe.ts';
import { stated } from './stated.ts';

/** A number as French writes it. */
export const decimal = (value: number): string => String(value).replace('.', ',');

/** Writes words that state the fact at hand. */
export function markStated(scribe: Scribe, text: string): void {
  const body = stated(scribe.told);
  if (body === null) scribe.out.write(text);
  else scribe.out.mark(body, () => scribe.out.write(text));
}

export const romans = ['', 'I', 'II', 'III', 'IV', 'V'] as const;
