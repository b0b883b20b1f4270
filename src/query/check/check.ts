import type { Diagnostic } from '../answers.ts';
import type { Places } from '../parse/parse.ts';
import type { QueryNode } from '../tree/index.ts';
import { absurdDate } from './absurd-date.ts';
import { alwaysTrue } from './always-true.ts';
import { backwardsDate } from './backwards-date.ts';
import { type Checker, diagnosticOf } from './checker.ts';
import { contradiction } from './contradiction.ts';
import { datable } from './datable.ts';
import { impossibleBounds } from './impossible-bounds.ts';
import { itemFields } from './item-fields.ts';
import { knownConcept } from './known-concept.ts';
import { onlyExclusion } from './only-exclusion.ts';
import { siteCode } from './site-code.ts';
import { unlinked } from './unlinked.ts';

const CHECKERS: readonly Checker[] = Object.freeze([
  contradiction,
  alwaysTrue,
  onlyExclusion,
  backwardsDate,
  absurdDate,
  impossibleBounds,
  siteCode,
  knownConcept,
  itemFields,
  datable,
  unlinked,
]);

/** Everything that can be said of a question without looking at the data. */
export const check = (where: QueryNode, places: Places): Diagnostic[] =>
  CHECKERS.flatMap((checker) => checker(where).map((finding) => diagnosticOf(finding, places)));
