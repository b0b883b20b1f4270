import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../model/index.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import { END_OF_DATA, iso } from './calendar.ts';
import { simulateCourse } from './simulate.ts';
import type { Course } from './types.ts';

const END = iso(END_OF_DATA);
const ANY = { seed: fc.integer({ min: 0, max: 2 ** 31 }), index: fc.integer({ min: 0, max: 199_999 }) };
const everyCourse = (check: (course: Course) => void): void => {
  fc.assert(
    fc.property(ANY.seed, ANY.index, (seed, index) => check(simulateCourse(seed, index))),
    { numRuns: 200 },
  );
};

describe('a disease course', () => {
  it('depends on seed and index only', () => {
    const alone = simulateCourse(11, 77);
    for (let i = 0; i < 20; i++) simulateCourse(11, i);
    expect(simulateCourse(11, 77)).toEqual(alone);
    expect(simulateCourse(12, 77)).not.toEqual(alone);
  });

  it('has real dates only, none after the end of the data, the last news or the death', () => {
    everyCourse((c) => {
      const dates = [
        ...c.acts.map((a) => a.date),
        ...c.events.map((e) => e.date),
        ...c.stays.flatMap((s) => [s.start, s.end, ...s.acts.map((a) => a.date)]),
        ...c.treatments.flatMap((t) => [t.start, t.end ?? t.start]),
        ...c.treatments.flatMap((t) => (t.kind === 'systemic' ? t.cycles.map((x) => x.date) : [])),
        ...c.toxicities.map((t) => t.date),
        ...c.labs.map((l) => l.date),
        ...c.samples.map((s) => s.date),
      ];
      const last = c.death ?? END;
      for (const d of dates) {
        expect(isPartialDate(d)).toBe(true);
        expect(d <= last).toBe(true);
        expect(d >= c.person.birth).toBe(true);
      }
      expect(c.lastNews <= last).toBe(true);
    });
  });

  it('diagnoses before it treats, and events follow the diagnosis of their tumour', () => {
    everyCourse((c) => {
      for (const t of c.treatments) expect(t.start >= (c.tumours[t.tumour - 1]?.diagnosed ?? '9999')).toBe(true);
      for (const e of c.events) if (c.tumours.length > 0) expect(e.date >= (c.tumours[e.tumour - 1]?.diagnosed ?? '9999')).toBe(true);
    });
  });

  it('ends treatments after they begin and gives cycles inside them, in order', () => {
    everyCourse((c) => {
      for (const t of c.treatments) {
        if (t.end !== null) expect(t.end >= t.start).toBe(true);
        if (t.kind !== 'systemic') continue;
        const days = t.cycles.map((x) => x.date);
        expect(days).toEqual([...days].sort());
        for (const d of days) expect(d >= t.start && (t.end === null || d <= t.end)).toBe(true);
      }
    });
  });

  it('numbers lines of a tumour 1, 2, 3 … in order of time', () => {
    everyCourse((c) => {
      for (const tumour of c.tumours) {
        const lines = c.treatments.flatMap((t) => (t.kind === 'systemic' && t.tumour === tumour.n && t.line !== null ? [t.line] : []));
        expect(lines).toEqual(lines.map((_, i) => i + 1));
      }
    });
  });

  it('states a death once, as its last event, and a remission only while alive', () => {
    everyCourse((c) => {
      const deaths = c.events.filter((e) => e.type === 'death');
      expect(deaths.length).toBe(c.death === null ? 0 : 1);
      if (c.death !== null) expect(deaths[0]?.date).toBe(c.death);
    });
  });

  it('tells a recurrence from a progression: none goes on that has left, none comes back that has not', () => {
    everyCourse((c) => {
      for (const t of c.tumours) {
        let remitted = false;
        for (const e of c.events.filter((x) => x.tumour === t.n)) {
          if (e.type === 'complete_remission') expect(remitted).toBe(false);
          if (e.type === 'progression') expect(remitted).toBe(false);
          if (e.type === 'complete_remission') remitted = true;
          else if (e.type.endsWith('recurrence')) remitted = false;
          if (e.type === 'metastatic_recurrence') expect(e.sites.length).toBeGreaterThan(0);
        }
      }
    });
  });

  it('gives every second tumour its event and only references that exist', () => {
    everyCourse((c) => {
      const seconds = c.events.filter((e) => e.type === 'second_cancer').map((e) => e.tumour);
      expect(seconds).toEqual(c.tumours.slice(1).map((t) => t.n));
      const ids = new Set([...c.treatments, ...c.events, ...c.toxicities].map((x) => x.id));
      for (const a of c.acts) {
        if ('treatment' in a) expect(ids.has(a.treatment)).toBe(true);
        if (a.kind === 'event') expect(ids.has(a.event)).toBe(true);
        if (a.kind === 'rcp') for (const id of a.decided) expect(ids.has(id)).toBe(true);
      }
      const ndas = c.stays.map((s) => s.nda);
      expect(new Set(ndas).size).toBe(ndas.length);
      for (const a of c.acts) if (a.nda !== null) expect(ndas).toContain(a.nda);
    });
  });

  it('gives no man a cancer of the ovary and no woman one of the prostate', () => {
    everyCourse((c) => {
      for (const t of c.tumours) expect(PROFILES[t.kind].incidence[c.person.sex]).toBeGreaterThan(0);
    });
  });
});

describe('a hospital of 3,000', () => {
  const courses = Array.from({ length: 3_000 }, (_, i) => simulateCourse(1, i));
  const first = courses.filter((c) => c.tumours.length > 0).map((c) => ({ course: c, tumour: c.tumours[0]! }));
  const share = (kind: string): number => first.filter((x) => x.tumour.kind === kind).length / first.length;

  it('sees the cancers of a French centre in their order', () => {
    expect(share('breast')).toBeGreaterThan(0.18);
    expect(share('breast')).toBeLessThan(0.33);
    for (const kind of ['lung', 'prostate', 'colon', 'head_neck']) expect(share(kind)).toBeGreaterThan(0.035);
    for (const kind of ['uveal_melanoma', 'soft_tissue_sarcoma', 'gist', 'neuroendocrine', 'dlbcl', 'myeloma', 'aml', 'childhood_all'])
      expect(share(kind)).toBeGreaterThan(0);
    expect(share('breast')).toBeGreaterThan(share('lung'));
    expect(share('lung')).toBeGreaterThan(share('pancreas'));
  });

  it('has ages that fit the disease', () => {
    const mean = (kind: string): number => {
      const ages = first
        .filter((x) => x.tumour.kind === kind)
        .map((x) => Number(x.tumour.diagnosed.slice(0, 4)) - Number(x.course.person.birth.slice(0, 4)));
      return ages.reduce((a, b) => a + b, 0) / ages.length;
    };
    expect(mean('breast')).toBeGreaterThan(56);
    expect(mean('breast')).toBeLessThan(66);
    expect(mean('prostate')).toBeGreaterThan(65);
    expect(mean('childhood_all')).toBeLessThan(12);
    expect(mean('hodgkin')).toBeLessThan(46);
  });

  it('lets metastatic patients die more than early ones', () => {
    const deaths = (stages: readonly string[]): number => {
      const group = first.filter((x) => stages.includes(x.tumour.stage ?? '') && x.tumour.diagnosed < '2021-01-01');
      return group.filter((x) => x.course.death !== null).length / group.length;
    };
    expect(deaths(['IV', 'IVA', 'IVB'])).toBeGreaterThan(0.6);
    expect(deaths(['I', 'IA', '0'])).toBeLessThan(0.4);
  });

  it('gives the same INS, IPP or name to no two patients by construction of numbers', () => {
    expect(new Set(courses.map((c) => c.person.ins)).size).toBe(courses.length);
    expect(new Set(courses.map((c) => c.person.ipp)).size).toBe(courses.length);
  });
});
