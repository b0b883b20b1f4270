import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASIDE } from '../scripts/conformance/aside.ts';
import { runConformance } from '../scripts/conformance/run.ts';
import { createReader } from '../src/nlp/index.ts';

/** Cases that other teams test their own tools with; those set aside stand in scripts/conformance/aside.ts with the reason. */
const CASES = path.resolve(import.meta.dirname, '../../shared/cases/nlp');

describe('cases of other teams', () => {
  if (!existsSync(CASES)) {
    test.skip('need ../shared, which is not there', () => {});
    return;
  }
  const outcomes = runConformance(CASES, createReader());
  for (const { file, line, aside, faults } of outcomes) if (aside === null) test(`${file} ${line}`, () => expect(faults).toEqual([]));

  test('what is set aside is what the list names, line for line', () => {
    const listed = Object.entries(ASIDE).flatMap(([file, lines]) => Object.keys(lines).map((line) => `${file} ${line}`));
    const met = outcomes
      .filter(({ aside }) => aside !== null)
      .map(({ file, line }) => `${file} ${ASIDE[file]?.[line] === undefined ? '*' : line}`);
    expect([...new Set(met)].sort()).toEqual(listed.sort());
  });
});
