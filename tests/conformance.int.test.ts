import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runConformance } from '../scripts/conformance/run.ts';
import { createReader } from '../src/nlp/index.ts';

/** Cases that other teams test their own tools with; those set aside stand in scripts/conformance/aside.ts with the reason. */
const CASES = path.resolve(import.meta.dirname, '../../shared/cases/nlp');

describe('cases of other teams', () => {
  if (!existsSync(CASES)) {
    test.skip('need ../shared, which is not there', () => {});
    return;
  }
  for (const { file, line, aside, faults } of runConformance(CASES, createReader())) {
    if (aside !== null) test.skip(`${file} ${line}: ${aside}`, () => {});
    else test(`${file} ${line}`, () => expect(faults).toEqual([]));
  }
});
