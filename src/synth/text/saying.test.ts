import { describe, expect, it } from 'vitest';
import type { Context } from '../../model/index.ts';
import { simulateCourse } from '../course/simulate.ts';
import type { DocumentPlan, Told } from '../course/types.ts';
import { planDocuments } from '../plan/plan-documents.ts';
import { Staff } from '../plan/staff.ts';
import { rngOf } from '../rng.ts';
import { AFFIRMED, TextBuilder } from './engine/builder.ts';
import { Scribe } from './engine/scribe.ts';
import { styleOf } from './engine/style.ts';
import { Typist } from './engine/typing-errors.ts';
import { sayFact } from './saying.ts';
import { FULL_VOCABULARY } from './writer.ts';

const SEED = 77;
const CONTEXTS: readonly Partial<Context>[] = [
  {},
  { negated: true },
  { hypothetical: true },
  { planned: true },
  { history: true },
  { negated: true, planned: true },
];
const REGISTERS = ['verbose', 'telegraphic', 'structured'] as const;

/** One fact of each kind, with a plan that it comes from. */
const samples = new Map<string, { plan: DocumentPlan; told: Told }>();
for (let i = 0; i < 60; i++) {
  for (const plan of planDocuments(simulateCourse(SEED, i), rngOf(SEED).split(i), new Staff(SEED))) {
    for (const told of [...plan.facts, ...plan.recalled.flatMap((block) => block.facts)]) {
      const key = told.kind === 'event' || told.kind === 'plan' ? `${told.kind} ${told.type}` : told.kind;
      if (!samples.has(key)) samples.set(key, { plan, told });
    }
  }
}

function say(
  plan: DocumentPlan,
  told: Told,
  register: (typeof REGISTERS)[number],
  seed: number,
): { text: string; mentions: TextBuilder['mentions'] } {
  const noise = { ...plan.noise, typos: 0, furniture: false };
  const style = styleOf(rngOf(seed), { ...noise, abbreviations: seed % 2 === 0 ? 'many' : 'few' }, false);
  const out = new TextBuilder(new Typist(rngOf(seed), 0), style, null);
  const scribe = new Scribe(out, plan, style, rngOf(seed), FULL_VOCABULARY);
  scribe.voice = seed % 5 === 0 ? 'pathologist' : 'clinician';
  sayFact(scribe, told, register);
  return { text: out.text, mentions: out.mentions };
}

describe('facts in words', () => {
  it('come in every kind', () => {
    expect(samples.size).toBeGreaterThan(35);
  });

  it.each([...samples.keys()])('%s, in every context and register', (key) => {
    const sample = samples.get(key);
    if (sample === undefined) throw new Error(key);
    const texts = new Set<string>();
    for (const context of CONTEXTS) {
      const told = { ...sample.told, context: { ...AFFIRMED, ...context } } as Told;
      for (const register of REGISTERS) {
        for (let seed = 1; seed <= 25; seed++) {
          const { text, mentions } = say(sample.plan, told, register, seed);
          texts.add(text);
          expect(text, key).toMatch(/\p{L}|\d/u);
          expect(text, key).not.toMatch(/[{}~^]|<[a-z]|undefined|NaN| {2}| ,|\(\)|\b[ld]['’] /);
          for (const m of mentions) expect(text.slice(m.begin, m.end)).toMatch(/^\S(?:.*\S)?$/);
        }
      }
    }
    // Many ways to say each: the contexts and registers alone would make eighteen.
    expect(texts.size, key).toBeGreaterThanOrEqual(12);
  });

  it('a negated fact never makes an affirmed mention of its own kind', () => {
    for (const [key, { plan, told }] of samples) {
      if (
        ![
          'metastases',
          'event local_recurrence',
          'event metastatic_recurrence',
          'event progression',
          'toxicity',
          'plan chemotherapy',
        ].includes(key)
      )
        continue;
      const negated = { ...told, context: { ...AFFIRMED, negated: true } } as Told;
      for (let seed = 1; seed <= 40; seed++) {
        for (const m of say(plan, negated, 'verbose', seed).mentions)
          if (m.type !== 'date') expect(m.negated, `${key} ${m.type}`).toBe(true);
      }
    }
  });
});
