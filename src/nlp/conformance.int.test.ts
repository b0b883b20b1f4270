import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReader } from './index.ts';

/**
 * Cases that other teams test their own tools with (../shared/cases/nlp). A case set aside stands below with its line in the file and the
 * reason; every other one must pass.
 */
const CASES = path.resolve(import.meta.dirname, '../../../shared/cases/nlp');
const reader = createReader();

interface Expected {
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
  readonly norm?: string;
  readonly section?: string;
  readonly canonical?: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}
interface Case {
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly level?: string;
  readonly config?: Readonly<Record<string, unknown>>;
}
const load = (file: string): Case[] =>
  readFileSync(path.join(CASES, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);

/** File, line (from 1) → why the case does not apply to this reader. */
const ASIDE: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'edsnlp/negation.jsonl': { 11: 'option of the other tool: a cue anywhere in a long span negates the whole span' },
  'edsnlp/hypothesis.jsonl': { 4: 'option of the other tool: a cue anywhere in a long span counts for the whole span' },
  'edsnlp/reported_speech.jsonl': { 4: 'option of the other tool: a cue anywhere in a long span counts for the whole span' },
  'edsnlp/history.jsonl': {
    2: 'option of the other tool: every date older than 15 days makes history; here the date is a value of its own',
    3: 'the same option, without sections',
    4: 'the same option, with a birth date taken for a date of the story',
  },
  'edsnlp/dates.jsonl': {
    4: 'the time of day belongs to the span there; here a date is a day',
    14: 'option of the other tool: a period is one span; here its two ends are two dates',
  },
  'edsnlp/sentences.jsonl': { 1: 'line ends weighed by a trained model there' },
};

const ATTRIBUTES = {
  negation: 'negated',
  hypothesis: 'hypothetical',
  family: 'family',
  history: 'history',
  reported_speech: 'reported',
} as const;

describe('cases of other teams', () => {
  if (!existsSync(CASES)) {
    test.skip('need ../shared, which is not there', () => {});
    return;
  }
  for (const [name, attribute] of Object.entries(ATTRIBUTES) as [keyof typeof ATTRIBUTES, (typeof ATTRIBUTES)[keyof typeof ATTRIBUTES]][]) {
    const file = `edsnlp/${name}.jsonl`;
    load(file).forEach((c, i) => {
      if (ASIDE[file]?.[i + 1] !== undefined) return;
      test(`${file} ${i + 1}`, () => {
        const asked = c.expected.filter((e) => e.start !== undefined && e.end !== undefined);
        const wanted = asked.map((e) => e.canonical?.[name] ?? e[name]);
        const spans = asked.map((e) => ({ begin: e.start!, end: e.end! }));
        const said = reader.read(c.text, { spans }).spans.map((s) => s[attribute]);
        expect(asked.map((e, k) => `${e.text}: ${said[k]}`)).toEqual(asked.map((e, k) => `${e.text}: ${String(wanted[k])}`));
      });
    });
  }

  load('edsnlp/dates.jsonl').forEach((c, i) => {
    if (ASIDE['edsnlp/dates.jsonl']?.[i + 1] !== undefined) return;
    test(`edsnlp/dates.jsonl ${i + 1}`, () => {
      const date = c.config?.['note_datetime'];
      const found = reader
        .read(c.text, typeof date === 'string' ? { date } : {})
        .mentions.filter((m) => m.type === 'date' || m.type === 'duration');
      expect(found.map((m) => m.text)).toEqual(c.expected.map((e) => e.text));
      c.expected.forEach((e, k) => {
        const day = /^[\d?]{4}-[\d?]{2}-[\d?]{2}$/.exec(e.norm ?? '')?.[0];
        if (day !== undefined) expect(String((found[k]!.value as { norm: string }).norm)).toBe(day.replace(/(-\?\?)+$/, ''));
      });
    });
  });

  load('edsnlp/sentences.jsonl').forEach((c, i) => {
    if (ASIDE['edsnlp/sentences.jsonl']?.[i + 1] !== undefined) return;
    test(`edsnlp/sentences.jsonl ${i + 1}`, () => {
      expect(reader.read(c.text).sentences.map((s) => c.text.slice(s.begin, s.end))).toEqual(c.expected.map((e) => e.text?.trim()));
    });
  });

  load('edsnlp/sections.jsonl').forEach((c, i) => {
    test(`edsnlp/sections.jsonl ${i + 1}`, () => {
      const names: Readonly<Record<string, string>> = { motif: 'reason' };
      const { sentences } = reader.read(c.text);
      for (const e of c.expected) expect(sentences.find((s) => s.begin <= e.start! && e.end! <= s.end)?.section).toBe(names[e.section!]);
    });
  });
});
