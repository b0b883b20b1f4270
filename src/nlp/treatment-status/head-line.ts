import { type Hit, LINE, type TextView } from '../engine/contract.ts';

const HEAD_LENGTH = 400;

/** The words stand alone on a line of the letter's head: the name of a ward ("Radiothérapie", "Soins palliatifs"), not what was done. */
export const isHeadLine = (view: TextView, { first, last, begin }: Hit<unknown>): boolean =>
  begin < HEAD_LENGTH && view.space[first]! >= LINE && last + 1 < view.size && view.space[last + 1]! >= LINE;
