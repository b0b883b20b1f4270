import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorrectedValue, Correction, History } from '../../model/index.ts';
import { itemByRef, itemsOfHistory } from '../explain/item-ref.ts';
import { inferHistory } from '../index.ts';
import { CONSULTATION, eventsOf, fact, inputOf, PATHOLOGY } from '../stories.testing.ts';
import { targetOf } from './apply.ts';
import { correctableFields, fits } from './fields.ts';

const documents = [
  { text: 'Carcinome canalaire infiltrant du sein gauche. pT2 pN1.', date: '2012-03-02', type: PATHOLOGY },
  { text: 'Mastectomie gauche le 12/04/2012.', date: '2012-04-20', type: CONSULTATION },
  { text: 'Patiente en rémission complète.', date: '2013-01-10', type: CONSULTATION },
  { text: 'Cancer du sein gauche. Récidive métastatique hépatique.', date: '2015-06-12', type: CONSULTATION },
  { text: 'Adénocarcinome du côlon sigmoïde.', date: '2017-02-01', type: PATHOLOGY },
];
const facts = [fact('drug_administration', '9000001', '2015-07-05', { dci: 'paclitaxel', protocol: 'PACLITAXEL' }, 'paclitaxel')];
const input = inputOf(documents, facts);
const history = inferHistory(input);
const eventRef = (h: History, type: string): string => itemsOfHistory(h).find((i) => i.kind === 'event' && i.item.type === type)!.ref;

let made = 0;
function correction(ref: string, field: string | null, value: CorrectedValue = null): Correction {
  made++;
  return {
    correctionId: `c${made}`,
    target: targetOf(itemByRef(history, ref)!),
    action: field === null ? 'withdraw' : 'set',
    field,
    value,
    author: 'dr.martin',
    reason: 'Relecture',
    at: `2026-01-01T00:00:${String(made).padStart(2, '0')}Z`,
  };
}
const withThem = (...corrections: Correction[]): History => inferHistory({ ...input, corrections });

test('the story holds what is corrected', () => {
  expect(history.tumours.map((t) => t.icd10)).toEqual(['C50', 'C18']);
  expect(eventsOf(history)).toEqual([
    expect.stringMatching(/^complete_remission 2013/),
    'metastatic_recurrence 2015-06-12 C78.7',
    'second_cancer 2017-02-01',
  ]);
  expect(history.corrections).toEqual([]);
});

describe('a corrected value', () => {
  test('wins, with full certainty and what stood there before', () => {
    const h = withThem(correction('T1', 'stage', 'IIB'));
    expect(h.tumours[0]).toMatchObject({ stage: 'IIB', certainty: 1, rule: 'correction/person@1' });
    expect(h.corrections).toMatchObject([{ ref: 'T1', field: 'stage', before: null, value: 'IIB', author: 'dr.martin', found: true }]);
  });
  test('a site brings its CIM-10 code', () => {
    expect(withThem(correction('T2', 'topography', 'C20.9')).tumours[1]).toMatchObject({ topography: 'C20.9', icd10: 'C20' });
  });
  test('the later word about one field wins, whatever the order of the list', () => {
    const first = correction('T1', 'grade', '2');
    const later = correction('T1', 'grade', '3');
    for (const list of [
      [first, later],
      [later, first],
    ])
      expect(withThem(...list).tumours[0]?.grade).toBe('3');
  });
  test('a corrected day moves the event, its state and the ends of survival', () => {
    const h = withThem(correction(eventRef(history, 'metastatic_recurrence'), 'date', '2012-11-02'));
    expect(eventsOf(h)[0]).toBe('metastatic_recurrence 2012-11-02 C78.7');
    expect(h.corrections[0]?.ref).toBe('E1');
    expect(h.states.find((s) => s.state === 'metastatic')?.start).toBe('2012-11-02');
    expect(h.endpoints.find((e) => e.kind === 'metastasis_free' && e.tumour === 1)?.end).toBe('2012-11-02');
  });
});

describe('withdrawn', () => {
  test('an event: the states go on as if it never was', () => {
    const h = withThem(correction(eventRef(history, 'metastatic_recurrence'), null));
    expect(h.events.map((e) => e.type)).toEqual(['complete_remission', 'second_cancer']);
    expect(h.states.some((s) => s.tumour === 1 && s.state === 'metastatic')).toBe(false);
  });
  test('the first tumour: its events go, the second is the first and no second cancer', () => {
    const h = withThem(correction('T1', null));
    expect(h.tumours.map((t) => [t.n, t.icd10])).toEqual([[1, 'C18']]);
    expect(h.events).toEqual([]);
    expect(h.treatments.every((t) => t.tumour === null || t.tumour === 1)).toBe(true);
  });
});

test('what sources say otherwise follows the numbers of the tumours, and goes with a tumour that is none', () => {
  const documented = inputOf([
    ...documents,
    { text: 'Carcinome épidermoïde du poumon droit.', date: '2018-02-02', type: PATHOLOGY },
    { text: 'Carcinome épidermoïde du poumon gauche.', date: '2018-03-02', type: PATHOLOGY },
  ]);
  const doubted = (h: History) => h.disagreements.map((d) => `${d.field} ${h.tumours.find((t) => t.n === d.tumour)?.icd10}`);
  const whole = inferHistory(documented);
  expect([whole.tumours.length, ...doubted(whole)]).toEqual([3, 'laterality C34']);
  const lung = targetOf(itemByRef(whole, 'T3')!);
  const said = correction('T1', null);
  expect(doubted(inferHistory({ ...documented, corrections: [said] }))).toEqual(['laterality C34']);
  expect(doubted(inferHistory({ ...documented, corrections: [{ ...said, target: lung }] }))).toEqual([]);
});

describe('a rerun', () => {
  test('with more documents still finds the line, though it has another place and date', () => {
    const c = correction(eventRef(history, 'metastatic_recurrence'), 'sites', ['C79.5']);
    const more = inputOf([...documents, { text: 'Récidive locale du sein gauche opérée.', date: '2014-05-02', type: CONSULTATION }], facts);
    const h = inferHistory({ ...more, corrections: [c] });
    expect(h.events.find((e) => e.type === 'metastatic_recurrence')?.sites).toEqual(['C79.5']);
  });
  test('without the line says that it was not found, and changes nothing', () => {
    const gone = inferHistory({
      ...inputOf(documents.slice(0, 1)),
      corrections: [correction(eventRef(history, 'metastatic_recurrence'), null)],
    });
    expect(gone.corrections).toMatchObject([{ found: false, ref: null }]);
    expect(gone.tumours).toHaveLength(1);
  });
  test('a value that may not stand there is not taken', () => {
    expect(withThem(correction('T1', 'topography', 'breast')).corrections).toMatchObject([{ found: false }]);
  });
});

test('what may be corrected, and with what', () => {
  expect(correctableFields('event')).toEqual(['type', 'date', 'sites', 'tumour']);
  const table: [field: string, value: CorrectedValue, good: boolean][] = [
    ['date', '2015', true],
    ['date', '2015-6', false],
    ['date', null, true],
    ['type', 'progression', true],
    ['type', 'relapse', false],
    ['sites', ['C78.7'], true],
    ['nothing', 'x', false],
  ];
  for (const [field, value, good] of table) expect([field, fits('event', field, value)]).toEqual([field, good]);
});

test('a line is found again by what a correction keeps of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...itemsOfHistory(history).map((i) => i.ref)), (ref) => {
      const h = withThem({ ...correction(ref, null), correctionId: 'x' });
      expect(h.corrections).toMatchObject([{ found: true }]);
      expect(itemsOfHistory(h).length).toBeLessThan(itemsOfHistory(history).length);
    }),
  );
});
