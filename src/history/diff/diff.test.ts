import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History } from '../../model/index.ts';
import { event, told, treatment, tumour } from '../told.testing.ts';
import { diffHistories } from './diff.ts';

const history = (over: Partial<History> = {}): History => ({
  sex: null,
  age: null,
  performanceStatus: null,
  smoker: null,
  familyHistoryOfCancer: null,
  vitalStatus: null,
  ...told(),
  states: [],
  endpoints: [],
  disagreements: [],
  fired: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: 'rules-1',
  ...over,
});
const text = (documentId: string, begin = 0) => ({ kind: 'text' as const, documentId, begin, end: begin + 5 });
const RETURN = event('local_recurrence', '2018-03-01', { evidence: [text('d1')] });
const before = history({
  events: [RETURN],
  treatments: [treatment('chemotherapy', '2018-04-01', { drugs: ['docétaxel'], line: 1, evidence: [{ kind: 'fact', factId: 'f1' }] })],
});

describe('changes', () => {
  test('a history and itself: none', () => {
    expect(diffHistories(before, before)).toEqual([]);
    expect(diffHistories(null, null)).toEqual([]);
  });

  test('gained by a document that came', () => {
    const more = history({ ...before, events: [RETURN, event('death', '2020-01-01', { evidence: [text('d9')] })] });
    const sources = { came: new Set(['d9', 'd8']), went: new Set<string>(), replaced: new Set<string>() };
    expect(diffHistories(before, more, sources)).toEqual([
      {
        change: 'gained',
        ref: 'E2',
        kind: 'event',
        what: 'death 2020-01-01',
        fields: [],
        reasons: [{ kind: 'source', change: 'came', id: 'd9' }],
      },
    ]);
  });

  test('lost with a document that went', () => {
    const sources = { came: new Set<string>(), went: new Set(['d1']), replaced: new Set<string>() };
    expect(diffHistories(before, history({ ...before, events: [] }), sources)).toMatchObject([
      { change: 'lost', ref: 'E1', what: 'local_recurrence 2018-03-01', reasons: [{ kind: 'source', change: 'went', id: 'd1' }] },
    ]);
  });

  test('the same words called otherwise by another rule are one change, not a loss and a gain', () => {
    const other = history({
      ...before,
      events: [event('regional_recurrence', '2018-03', { evidence: [text('d1')], rule: 'test/made@2' })],
      rules: 'rules-2',
    });
    expect(diffHistories(before, other)).toEqual([
      {
        change: 'changed',
        ref: 'E1',
        kind: 'event',
        what: 'regional_recurrence 2018-03',
        fields: [
          { field: 'type', before: 'local_recurrence', after: 'regional_recurrence' },
          { field: 'date', before: '2018-03-01', after: '2018-03' },
        ],
        reasons: [{ kind: 'rule', before: 'test/made@1', after: 'test/made@2' }],
      },
    ]);
  });

  test('where nothing of its own differs, the version of all rules is the reason', () => {
    const other = history({ ...before, treatments: [{ ...before.treatments[0]!, line: 2 }], rules: 'rules-2' });
    expect(diffHistories(before, other)).toMatchObject([
      { fields: [{ field: 'line', before: 1, after: 2 }], reasons: [{ kind: 'rules', before: 'rules-1', after: 'rules-2' }] },
    ]);
  });

  test('a patient who came or went', () => {
    expect(diffHistories(null, before).map((c) => c.change)).toEqual(['gained', 'gained', 'gained']);
    expect(diffHistories(before, null).map((c) => c.change)).toEqual(['lost', 'lost', 'lost']);
  });
});

test('two tumours of one organ are told apart by their days; a number that shifts is no change', () => {
  const left = tumour({ laterality: 'left', diagnosed: '2010-01-01' });
  const right = tumour({ n: 2, laterality: 'right', diagnosed: '2018-01-01' });
  const shifted = history({
    tumours: [tumour({ diagnosed: '2005', topography: 'C44.3', icd10: 'C44' }), { ...left, n: 2 }, { ...right, n: 3 }],
  });
  expect(diffHistories(history({ tumours: [left, right] }), shifted).map((c) => `${c.change} ${c.ref}`)).toEqual(['gained T1']);
});

test('what is gained one way is lost the other way', () => {
  const events = fc.subarray([RETURN, event('death', '2020'), event('progression', '2019-01-01'), event('complete_remission', '2016')]);
  fc.assert(
    fc.property(events, events, (a, b) => {
      const count = (x: typeof a, y: typeof b, change: string): number =>
        diffHistories(history({ events: x }), history({ events: y })).filter((c) => c.change === change).length;
      expect(count(a, b, 'gained')).toBe(count(b, a, 'lost'));
    }),
  );
});
