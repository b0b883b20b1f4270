import { beforeAll, describe, expect, it } from 'vitest';
import { simulateCourse } from '../course/simulate.ts';
import type { DocumentPlan, WrittenDocument } from '../course/types.ts';
import { planDocuments } from '../plan/plan-documents.ts';
import { Staff } from '../plan/staff.ts';
import { rngOf } from '../rng.ts';
import { passageOf } from './compose/passage.ts';
import { documentWriter, FULL_VOCABULARY } from './writer.ts';

const SEED = 20_261;
const WANTED = 2_000;
const documents: { plan: DocumentPlan; written: WrittenDocument }[] = [];
const write = (plan: DocumentPlan): WrittenDocument => documentWriter.write(plan, rngOf(SEED).split(plan.key));

beforeAll(() => {
  const staff = new Staff(SEED);
  for (let i = 0; documents.length < WANTED; i++) {
    for (const plan of planDocuments(simulateCourse(SEED, i), rngOf(SEED).split(`documents-${i}`), staff))
      documents.push({ plan, written: write(plan) });
  }
});

/** Fails with the words around what is wrong. */
function forbid(pattern: RegExp): void {
  for (const { plan, written } of documents) {
    const found = pattern.exec(written.text);
    if (found !== null)
      expect.fail(`${plan.key} ${plan.genre}: ${JSON.stringify(written.text.slice(Math.max(0, found.index - 60), found.index + 60))}`);
  }
}

describe('texts', () => {
  it.each([
    ['a value that is missing', /undefined|NaN|\bnull\b|\[object/],
    ['a placeholder left', /[{}~^]|<[a-z]|\[#/],
    ['two spaces', /[^\n ] {2}[^ ]/],
    ['a space before a comma or stop', / ,| \.(?!\d)/],
    ['two stops', /\.\.|,\.|;\./],
    ['empty brackets', /\(\s|\s\)|\(\)/],
    ['a colon said twice', / : :|: \./],
    ['de + le', /\bde les? |\bà les? /i],
    ['an article without elision', /\b(?:de|le|la|que|ne|je) (?:é|adén|oes|hépat|IRM|EC|imm|oxal|irino)/],
    ['an elision before a consonant', /\b[ld]['’](?:[bcdfgjklmnpqrstvwxz]|\s)/],
    ['a word said twice', /(?<!\p{L})(?:le le|la la|de de|du du|un un|une une|un une|des des|par par|à à)(?!\p{L})/iu],
    ['a line that begins with a sign', /^[.,;)]/m],
    ['space at the end of a line', / $/m],
  ])('hold no %s', (_, pattern) => {
    forbid(pattern);
  });

  it('are never the same twice', () => {
    expect(new Set(documents.map((d) => d.written.text)).size).toBe(documents.length);
  });

  it('are the same for the same plan and generator', () => {
    for (const { plan, written } of documents.slice(0, 200)) expect(write(plan)).toEqual(written);
  });

  it('paste a passage character for character, whoever pastes it', () => {
    let pasted = 0;
    for (const { plan, written } of documents) {
      for (const block of plan.recalled) {
        // A copy of the block is written anew: the memory of passages is not what makes them equal.
        const passage = passageOf(structuredClone(block), plan, FULL_VOCABULARY);
        expect(written.text).toContain(passage.text);
        pasted++;
      }
    }
    expect(pasted).toBeGreaterThan(1_000);
  });
});

describe('mention-level truth', () => {
  it('spans words, without spaces at their ends', () => {
    for (const { written } of documents) {
      for (const m of written.mentions) {
        expect(m.end).toBeLessThanOrEqual(written.text.length);
        expect(written.text.slice(m.begin, m.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
      }
    }
  });

  it('names drugs by words that look like them', () => {
    let checked = 0;
    for (const { written } of documents) {
      for (const m of written.mentions) {
        if (m.type !== 'drug' || typeof m.value !== 'string') continue;
        const bare = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3);
        if (bare(written.text.slice(m.begin, m.end)) === bare(m.value)) checked++;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('says negated only what the words deny', () => {
    const cue =
      /\b(?:pas|absence|aucune?|sans|non|jamais|indemne|ni|0|n['’]|ne|rien|plus)\b|n[ée]gati|dispar|annul|abandon|contre-?ind|r[ée]cus|[ée]cart|[ée]limin|infirm|report|refus|sauvage|libre|OH -/i;
    for (const { plan, written } of documents) {
      for (const m of written.mentions) {
        if (!m.negated) continue;
        const around = written.text.slice(Math.max(0, m.begin - 230), m.end + 130).replace(/\s+/g, ' ');
        expect(around, `${plan.key} ${plan.genre} ${m.type}`).toMatch(cue);
      }
    }
  });

  it('covers the facts of the plan', () => {
    const EXPECTED: Readonly<Record<string, string>> = {
      tnm: 'tnm',
      stage: 'stage',
      grade: 'grade',
      biomarker: 'biomarker',
      surgery: 'procedure',
      performance_status: 'performance_status',
      toxicity: 'toxicity',
      comorbidity: 'comorbidity',
      response: 'response',
      lab: 'measurement',
      diagnosis: 'morphology',
      family_cancer: 'family_cancer',
      tobacco: 'tobacco',
    };
    for (const { plan, written } of documents) {
      const counts = new Map<string, number>();
      for (const m of written.mentions) counts.set(m.type, (counts.get(m.type) ?? 0) + 1);
      for (const [kind, type] of Object.entries(EXPECTED)) {
        const facts = plan.facts.filter((f) => f.kind === kind).length;
        expect(counts.get(type) ?? 0, `${plan.key} ${plan.genre} ${kind}`).toBeGreaterThanOrEqual(facts);
      }
    }
  });

  it('dates a mention as precisely as the words do', () => {
    for (const { written } of documents)
      for (const m of written.mentions) if (m.date !== null) expect(m.date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
  });
});
