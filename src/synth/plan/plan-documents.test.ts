import { describe, expect, it } from 'vitest';
import { END_OF_DATA, iso } from '../course/calendar.ts';
import { simulateCourse } from '../course/simulate.ts';
import type { Course, DocumentPlan } from '../course/types.ts';
import { rngOf } from '../rng.ts';
import { planDocuments } from './plan-documents.ts';
import { Staff } from './staff.ts';

const SEED = 8;
const staff = new Staff(SEED);
const plansOf = (course: Course): DocumentPlan[] => [...planDocuments(course, rngOf(SEED).split(course.index), staff)];
const hospital = Array.from({ length: 250 }, (_, i) => simulateCourse(SEED, i)).map((course) => ({ course, plans: plansOf(course) }));

describe('document plans', () => {
  it('are the same every time', () => {
    const [first] = hospital;
    expect(plansOf(first!.course)).toEqual(first!.plans);
  });

  it('give 30 to 80 documents to the middle of the cancer patients', () => {
    const counts = hospital
      .filter((h) => h.course.tumours.length > 0)
      .map((h) => h.plans.length)
      .sort((a, b) => a - b);
    const at = (q: number): number => counts[Math.floor(counts.length * q)]!;
    expect(at(0.5)).toBeGreaterThanOrEqual(30);
    expect(at(0.5)).toBeLessThanOrEqual(80);
    expect(at(0.3)).toBeGreaterThanOrEqual(25);
    expect(at(0.9)).toBeLessThanOrEqual(110);
  });

  it('stand between the birth and the last news or death, and have keys of their own', () => {
    for (const { course, plans } of hospital) {
      const last = course.death ?? iso(END_OF_DATA);
      for (const p of plans) expect(p.date > course.person.birth && p.date <= last).toBe(true);
      expect(new Set(plans.map((p) => p.key)).size).toBe(plans.length);
    }
  });

  it('tell nothing that has not happened yet, but plans', () => {
    for (const { plans } of hospital)
      for (const p of plans)
        for (const fact of [...p.facts, ...p.recalled.flatMap((b) => b.facts)])
          if (fact.date !== null && !fact.context.planned && !fact.contradicts)
            expect(fact.date <= p.date, `${p.genre} ${fact.kind}`).toBe(true);
  });

  it('repeat only blocks written before, word seeds included', () => {
    for (const { plans } of hospital) {
      const seeds = new Map<number, unknown>();
      for (const p of plans)
        for (const block of p.recalled) {
          expect(block.written <= p.date).toBe(true);
          if (seeds.has(block.seed)) expect(seeds.get(block.seed)).toBe(block.facts);
          seeds.set(block.seed, block.facts);
        }
    }
  });

  it('never tell stage or TNM of a tumour whose stage is not stated', () => {
    let unstated = 0;
    for (const { course, plans } of hospital) {
      const silent = new Set(course.tumours.filter((t) => !t.stageStated).map((t) => t.n));
      unstated += silent.size;
      for (const p of plans)
        for (const fact of [...p.facts, ...p.recalled.flatMap((b) => b.facts)])
          if (fact.kind === 'stage' || fact.kind === 'tnm') expect(silent.has(fact.tumour)).toBe(false);
    }
    expect(unstated).toBeGreaterThan(5);
  });

  it('tell every recurrence, progression and transformation that a later visit could know', () => {
    for (const { course, plans } of hospital)
      for (const e of course.events) {
        const later = plans.some((p) => p.date > e.date && (p.genre === 'follow_up' || p.genre === 'rcp'));
        if (!later || e.type === 'death') continue;
        const told = plans.some((p) =>
          [...p.facts, ...p.recalled.flatMap((b) => b.facts)].some((f) => f.kind === 'event' && f.event === e.id),
        );
        expect(told, `${e.type} of ${course.index}`).toBe(true);
      }
  });

  it('hold contradictions, at a low rate', () => {
    const blocks = hospital.flatMap((h) => [...new Set(h.plans.flatMap((p) => p.recalled))]);
    const wrong = blocks.filter((b) => b.facts.some((f) => f.contradicts)).length;
    expect(wrong / blocks.length).toBeGreaterThan(0.005);
    expect(wrong / blocks.length).toBeLessThan(0.06);
  });
});
