import type { Composer } from './composer.ts';
import { labTable } from './letter.ts';
import { writeRecalled } from './recalled.ts';

/** A laboratory report: one row a value, with the normal limits. */
export function composeLaboratory(c: Composer): void {
  writeRecalled(c);
  c.heading('biology');
  labTable(c, c.takeKinds('lab'));
  c.rest();
  c.foot(() => c.scribe.slot('auteur', ''));
}
