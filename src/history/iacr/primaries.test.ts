import { describe, expect, test } from 'vitest';
import { HISTOLOGY_GROUPS } from './groups.ts';
import { type Policy, primariesOf, type RecordedTumour } from './primaries.ts';
import { groupIn } from './versions.ts';

const t = (topography: string, morphology: string, more: Partial<RecordedTumour> = {}): RecordedTumour => ({
  topography,
  morphology,
  ...more,
});
const indicators = (tumours: readonly RecordedTumour[], policy: Policy = 'reporting'): string =>
  primariesOf(tumours, policy, '3.0')
    .map((v) => v.indicator)
    .join('');

describe('one tumour an organ, whatever the time (rule 3)', () => {
  test.each([
    ['same organ, same group', [t('C50.1', '8500/3'), t('C50.4', '8520/3')], '10'],
    ['other organ', [t('C50.1', '8500/3'), t('C18.2', '8140/3')], '11'],
    ['base and rest of the tongue', [t('C01.9', '8070/3'), t('C02.1', '8070/3')], '10'],
    ['lip and gum', [t('C00.1', '8070/3'), t('C03.0', '8070/3')], '10'],
    ['tonsil and hypopharynx', [t('C09.9', '8070/3'), t('C13.0', '8070/3')], '10'],
    ['rectosigmoid and rectum', [t('C19.9', '8140/3'), t('C20.9', '8140/3')], '10'],
    ['gallbladder and bile duct', [t('C23.9', '8140/3'), t('C24.0', '8140/3')], '10'],
    ['trachea and lung', [t('C33.9', '8070/3'), t('C34.1', '8070/3')], '10'],
    ['bones', [t('C40.2', '9180/3'), t('C41.4', '9180/3')], '10'],
    ['renal pelvis and bladder', [t('C65.9', '8120/3'), t('C67.2', '8120/3')], '10'],
    ['colon and rectum', [t('C18.7', '8140/3'), t('C20.9', '8140/3')], '11'],
    ['both breasts', [t('C50.9', '8500/3', { laterality: 'left' }), t('C50.9', '8500/3', { laterality: 'right' })], '10'],
  ])('%s', (_, tumours, expected) => expect(indicators(tumours)).toBe(expected));
});

describe('recording keeps sides and subsites apart', () => {
  const left = { laterality: 'left' };
  const right = { laterality: 'right' };
  test.each([
    ['both breasts', [t('C50.9', '8500/3', left), t('C50.9', '8500/3', right)], '11'],
    ['a side that nobody says', [t('C50.9', '8500/3', left), t('C50.9', '8500/3')], '10'],
    ['both ovaries', [t('C56.9', '8441/3', left), t('C56.9', '8441/3', right)], '10'],
    ['both kidneys', [t('C64.9', '8312/3', left), t('C64.9', '8312/3', right)], '11'],
    ['nephroblastoma of both kidneys', [t('C64.9', '8960/3', left), t('C64.9', '8960/3', right)], '10'],
    ['retinoblastoma of both eyes', [t('C69.2', '9510/3', left), t('C69.2', '9510/3', right)], '10'],
    ['caecum and sigmoid', [t('C18.0', '8140/3'), t('C18.7', '8140/3')], '11'],
    ['sigmoid and colon unspecified', [t('C18.7', '8140/3'), t('C18.9', '8140/3')], '10'],
    ['skin of face and trunk', [t('C44.3', '8720/3'), t('C44.5', '8720/3')], '11'],
    ['quadrants of one breast', [t('C50.2', '8500/3', left), t('C50.4', '8500/3', left)], '10'],
  ])('%s', (_, tumours, expected) => expect(indicators(tumours, 'recording')).toBe(expected));
});

describe('systemic cancers once a person (rule 4.1)', () => {
  test.each([
    ['Kaposi of skin and palate', [t('C44.5', '9140/3'), t('C05.0', '9140/3')], '10'],
    ['one B-cell lymphoma in two places', [t('C77.0', '9680/3'), t('C16.9', '9699/3')], '10'],
    ['lymphoma unspecified, then B-cell', [t('C77.0', '9590/3'), t('C77.9', '9680/3')], '10'],
    ['B-cell and Hodgkin', [t('C77.0', '9680/3'), t('C77.0', '9650/3')], '11'],
    ['myeloid and B-cell', [t('C42.1', '9861/3'), t('C42.1', '9732/3')], '11'],
  ])('%s', (_, tumours, expected) => expect(indicators(tumours)).toBe(expected));
});

test('every pair of groups in one organ', () => {
  const carcinomas = [1, 2, 3, 4];
  const blood = [8, 9, 10, 11, 12, 13];
  for (const a of HISTOLOGY_GROUPS)
    for (const b of HISTOLOGY_GROUPS) {
      const x = a.group;
      const y = b.group;
      const one =
        x === y ||
        x === 17 ||
        y === 17 ||
        (x === 5 && carcinomas.includes(y)) ||
        (y === 5 && carcinomas.includes(x)) ||
        (x === 14 && blood.includes(y)) ||
        (y === 14 && blood.includes(x));
      const tumours = [a, b].map(({ ranges }) => t('C34.1', `${ranges[0]?.[0] ?? 0}/3`));
      expect(indicators(tumours), `${x} then ${y}`).toBe(one ? '10' : '11');
    }
});

test('the specific histology and the highest code of its group are kept', () => {
  expect(primariesOf([t('C50.1', '8010/3'), t('C50.4', '8500/3'), t('C50.9', '8520/3')], 'reporting', '3.0')).toEqual([
    { indicator: 1, group: 3, code: '8520/3', rule: '3' },
    { indicator: 0, group: 3, code: '8520/3', rule: '3' },
    { indicator: 0, group: 3, code: '8520/3', rule: '3' },
  ]);
  expect(primariesOf([t('C34.1', '8070/3'), t('C34.1', '8140/3')], 'reporting').map((v) => v.rule)).toEqual(['3', '4.2']);
});

test('behaviour: benign, borderline, in situ and metastatic do not count, in situ of the bladder does', () => {
  expect(indicators([t('C50.9', '8500/2'), t('C18.9', '8140/0'), t('C56.9', '8442/1'), t('C22.0', '8140/6'), t('C67.0', '8130/2')])).toBe(
    '99991',
  );
});

test('dates, then sequence, then the input decide who is first', () => {
  const later = t('C50.9', '8500/3', { diagnosed: '2015' });
  const earlier = t('C50.9', '8500/3', { diagnosed: '2010' });
  expect(indicators([later, earlier])).toBe('01');
  expect(indicators([t('C50.9', '8500/3', { sequence: 2 }), t('C50.9', '8500/3', { sequence: 1 })])).toBe('01');
  expect(indicators([t('C50.9', '8500/3'), t('C50.9', '8500/3')])).toBe('10');
  expect(indicators([t('C50.9', '8500/3', { diagnosed: '2010', sequence: 2 }), t('C50.9', '8500/3', { sequence: 1 })])).toBe('01');
});

test('codes of later revisions have a group there only', () => {
  expect(groupIn('3.0', '8085/3')).toBeNull();
  expect(groupIn('3.2', '8085/3')).toBe(1);
  expect(groupIn('3.1', '9737/3')).toBe(9);
  expect(groupIn('3.0', '9712/3')).toBe(10);
  expect(groupIn('3.1', '9712/3')).toBe(9);
});
