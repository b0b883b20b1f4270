import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulateCourse } from '../course/simulate.ts';
import { CourseView } from '../plan/course-view.ts';
import { rngOf } from '../rng.ts';
import { fixedLine } from './fixed-width.ts';
import { OutputFiles } from './output.ts';
import { rssLine, vidHospLine } from './pmsi.ts';
import type { PatientFiles } from './source.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/formats/pmsi');
const has = existsSync(SHARED);

class NoFiles extends OutputFiles {
  constructor() {
    super(path.join(import.meta.dirname));
  }
}
function stays(): { patient: PatientFiles; stay: PatientFiles['view']['course']['stays'][number] }[] {
  const files = new NoFiles();
  return Array.from({ length: 30 }, (_, i) => simulateCourse(3, i)).flatMap((course) => {
    const patient: PatientFiles = { view: new CourseView(course), rng: rngOf(3).split(course.index), files, formerIpp: null, defects: [] };
    return course.stays.filter((s) => s.kind !== 'consultation').map((stay) => ({ patient, stay }));
  });
}

/** Official layout: name of the field → first column and width, from 1. */
function layout(file: string): ReadonlyMap<string, readonly [number, number]> {
  const rows = readFileSync(path.join(SHARED, file), 'utf8')
    .split('\n')
    .map((l) => l.split(';'));
  return new Map(rows.flatMap((r) => (Number(r[4]) > 0 ? [[r[2] ?? '', [Number(r[4]), Number(r[3])] as const] as const] : [])));
}
const at = (line: string, place: readonly [number, number] | undefined): string =>
  place === undefined ? 'no such field' : line.slice(place[0] - 1, place[0] - 1 + place[1]);

describe('fixed-width lines', () => {
  it('fill numbers with zeros and texts with blanks', () => {
    expect(
      fixedLine(10, [
        [1, 3, 7],
        [5, 4, 'AB'],
      ]),
    ).toBe('007 AB    ');
  });
  it('refuse a value wider than its place and fields out of order', () => {
    expect(() => fixedLine(10, [[1, 2, 'ABC']])).toThrow(RangeError);
    expect(() =>
      fixedLine(10, [
        [5, 2, 'A'],
        [1, 2, 'B'],
      ]),
    ).toThrow(RangeError);
  });
});

describe('PMSI of a stay', () => {
  it('has 192 columns, 8 a diagnosis and 29 an act, as its own counters say', () => {
    for (const { patient, stay } of stays()) {
      const line = rssLine(patient, stay, 1);
      const [das, dad, acts] = [line.slice(133, 135), line.slice(135, 137), line.slice(137, 140)].map(Number);
      expect(line.length).toBe(192 + 8 * (das! + dad!) + 29 * acts!);
    }
  });

  it.skipIf(!has)('stands where the official layout of RSS 122 says (skipped without ../shared)', () => {
    const places = layout('rss122.csv');
    for (const { patient, stay } of stays()) {
      const line = rssLine(patient, stay, 42);
      const { person } = patient.view.course;
      expect(at(line, places.get('VRSS'))).toBe('122');
      expect(at(line, places.get('VRUM'))).toBe('022');
      expect(at(line, places.get('NADL')).trim()).toBe(stay.nda);
      expect(at(line, places.get('DNAIS'))).toBe(person.birth.slice(8) + person.birth.slice(5, 7) + person.birth.slice(0, 4));
      expect(at(line, places.get('SEXE'))).toBe(person.sex === 'M' ? '1' : '2');
      expect(at(line, places.get('NUM'))).toBe(stay.unit.code);
      expect(at(line, places.get('CPRE'))).toBe(person.postcode);
      expect(at(line, places.get('DP'))).toMatch(/^[A-Z]\d{2,4} +$/);
      expect(at(line, places.get('NZA'))).toBe(String(stay.acts.length).padStart(3, '0'));
      expect(at(line, places.get('ZR190'))).toBe('   ');
    }
  });

  it.skipIf(!has)('has a VID-HOSP line of the layout V016 (skipped without ../shared)', () => {
    const places = layout('vidhospV016.csv');
    for (const { patient, stay } of stays()) {
      const line = vidHospLine(patient, stay);
      expect(line.length).toBe(470);
      expect(at(line, places.get('NADL')).trim()).toBe(stay.nda);
      expect(at(line, places.get('IPP')).trim()).toBe(patient.view.course.person.ipp);
      expect(at(line, places.get('INS'))).toBe(patient.view.course.person.ins);
      expect(at(line, places.get('NFVH'))).toBe('V015');
      expect(at(line, places.get('NDMT'))).toBe('0000');
    }
  });
});
