import { describe, expect, test } from 'vitest';
import { type Policy, primariesOf, type RecordedTumour } from './primaries.ts';
import { HISTOLOGY_GROUPS } from './table-2004.ts';
import { groupIn, type IcdoVersion } from './versions.ts';

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

test.each<[version: IcdoVersion, morphology: string, group: number | null]>([
  // 3.1: what the table adds to that of 2004
  ['3.0', '9965/3', null],
  ['3.1', '9965/3', 8],
  ['3.1', '9992/3', 8],
  ['3.1', '9735/3', 9],
  ['3.1', '9738/3', 9],
  ['3.0', '9726/3', null],
  ['3.1', '9726/3', 10],
  ['3.1', '9597/3', 14],
  ['3.1', '9806/3', 14],
  ['3.1', '9809/3', 14],
  ['3.1', '9811/3', 14],
  ['3.1', '9816/3', 14],
  ['3.1', '9971/3', 14],
  ['3.1', '9712/3', 10],
  // 3.2: what it adds and what it moves
  ['3.0', '8085/3', null],
  ['3.2', '8085/3', 1],
  ['3.2', '8086/3', 1],
  ['3.1', '8255/3', 4],
  ['3.2', '8255/3', 3],
  ['3.1', '8340/3', 4],
  ['3.2', '8340/3', 3],
  ['3.2', '8163/3', 3],
  ['3.1', '9110/3', 16],
  ['3.2', '9110/3', 3],
  ['3.2', '8026/3', 4],
  ['3.2', '8249/3', 4],
  ['3.2', '8589/3', 4],
  ['3.1', '8620/3', 4],
  ['3.2', '8620/3', 16],
  ['3.2', '8714/3', 6],
  ['3.1', '8936/3', 16],
  ['3.2', '8936/3', 6],
  ['3.2', '8992/3', 6],
  ['3.2', '9045/3', 6],
  ['3.2', '9137/3', 6],
  ['3.1', '9860/3', 14],
  ['3.2', '9860/3', 8],
  ['3.2', '9960/3', 8],
  ['3.2', '9966/3', 8],
  ['3.2', '9975/3', 8],
  ['3.2', '9989/3', 8],
  ['3.2', '9993/3', 8],
  ['3.2', '9597/3', 9],
  ['3.2', '9712/3', 9],
  ['3.2', '9811/3', 9],
  ['3.2', '9819/3', 9],
  ['3.2', '9715/3', 10],
  ['3.2', '9724/3', 10],
  ['3.2', '9749/3', 13],
  ['3.2', '9759/3', 13],
  ['3.2', '9965/3', 14],
  ['3.2', '9967/3', 14],
  ['3.2', '9968/3', 14],
  ['3.2', '9971/3', 14],
  // Withdrawn codes keep their group for old records
  ['3.2', '9670/3', 9],
  ['3.2', '9824/3', 9],
  // What did not change
  ['3.2', '8070/3', 1],
  ['3.2', '8090/3', 2],
  ['3.2', '8140/3', 3],
  ['3.2', '8010/3', 5],
  ['3.2', '9050/3', 7],
  ['3.2', '9650/3', 11],
  ['3.2', '9740/3', 12],
  ['3.2', '9140/3', 15],
  ['3.2', '8720/3', 16],
  ['3.2', '8000/3', 17],
])('ICD-O %s: %s is of group %s', (version, morphology, group) => expect(groupIn(version, morphology)).toBe(group));

describe('the version is a parameter', () => {
  test.each<[name: string, tumours: RecordedTumour[], version: IcdoVersion | undefined, expected: string]>([
    ['mixed adenocarcinoma and adenocarcinoma, 2004', [t('C34.1', '8140/3'), t('C34.1', '8255/3')], '3.0', '11'],
    ['mixed adenocarcinoma and adenocarcinoma, 3.2', [t('C34.1', '8140/3'), t('C34.1', '8255/3')], '3.2', '10'],
    ['granulosa cells and a neuroendocrine carcinoma, 2004', [t('C56.9', '8620/3'), t('C56.9', '8041/3')], '3.0', '10'],
    ['granulosa cells and a neuroendocrine carcinoma, 3.2', [t('C56.9', '8620/3'), t('C56.9', '8041/3')], '3.2', '11'],
    ['GIST and leiomyosarcoma, 2004', [t('C16.9', '8936/3'), t('C16.9', '8890/3')], '3.0', '11'],
    ['GIST and leiomyosarcoma, 3.2', [t('C16.9', '8936/3'), t('C16.9', '8890/3')], '3.2', '10'],
    ['no version: the text of 2004', [t('C34.1', '8140/3'), t('C34.1', '8255/3')], undefined, '11'],
    ['no version: a code that came later has its group', [t('C53.9', '8085/3'), t('C53.9', '8070/3')], undefined, '10'],
  ])('%s', (_, tumours, version, expected) =>
    expect(
      primariesOf(tumours, 'reporting', version)
        .map((v) => v.indicator)
        .join(''),
    ).toBe(expected),
  );
});

describe('exceptions of the text', () => {
  const left = { laterality: 'left' };
  const right = { laterality: 'right' };
  test.each<[name: string, tumours: RecordedTumour[], policy: Policy, expected: string]>([
    [
      'ten years between change nothing',
      [t('C50.1', '8500/3', { diagnosed: '2000' }), t('C50.4', '8500/3', { diagnosed: '2019' })],
      'reporting',
      '10',
    ],
    ['three foci of one bladder', [t('C67.0', '8120/3'), t('C67.2', '8130/3'), t('C67.9', '8120/3')], 'reporting', '100'],
    ['a mere tumour and a leukaemia are two', [t('C50.9', '8000/3'), t('C42.1', '9861/3')], 'reporting', '11'],
    ['a mere tumour and a Kaposi sarcoma elsewhere are two', [t('C34.9', '8000/3'), t('C44.5', '9140/3')], 'reporting', '11'],
    ['a mere tumour of the marrow and its leukaemia are one', [t('C42.1', '8000/3'), t('C42.1', '9861/3')], 'reporting', '10'],
    [
      'leukaemia unspecified, then myeloid, then lymphoid',
      [t('C42.1', '9800/3'), t('C42.1', '9861/3'), t('C42.1', '9823/3')],
      'reporting',
      '101',
    ],
    ['mesotheliomas of pleura and peritoneum', [t('C38.4', '9050/3'), t('C48.2', '9050/3')], 'reporting', '11'],
    ['mast cells twice', [t('C42.1', '9741/3'), t('C44.5', '9740/3')], 'reporting', '10'],
    ['histiocytes and Hodgkin', [t('C77.0', '9755/3'), t('C77.0', '9650/3')], 'reporting', '11'],
    ['carcinoma unspecified beside a sarcoma', [t('C50.9', '8010/3'), t('C50.9', '9120/3')], 'reporting', '11'],
    ['carcinoma unspecified beside a melanoma', [t('C44.5', '8010/3'), t('C44.5', '8720/3')], 'reporting', '11'],
    ['three histologies of one lung', [t('C34.1', '8070/3'), t('C34.1', '8140/3'), t('C34.1', '8041/3')], 'reporting', '111'],
    ['colon subsites count once for reporting', [t('C18.0', '8140/3'), t('C18.7', '8140/3')], 'reporting', '10'],
    ['skin subsites count once for reporting', [t('C44.3', '8070/3'), t('C44.6', '8070/3')], 'reporting', '10'],
    ['both lungs, recorded', [t('C34.1', '8140/3', left), t('C34.3', '8140/3', right)], 'recording', '11'],
    ['both testes, recorded', [t('C62.9', '9061/3', left), t('C62.9', '9061/3', right)], 'recording', '11'],
    ['ovaries with other histologies, recorded', [t('C56.9', '8441/3', left), t('C56.9', '9064/3', right)], 'recording', '11'],
    ['both sides said at once', [t('C50.9', '8500/3', { laterality: 'bilateral' }), t('C50.9', '8500/3', left)], 'recording', '10'],
    ['rectum subsites are none', [t('C19.9', '8140/3'), t('C20.9', '8140/3')], 'recording', '10'],
    ['an in situ before an invasive one', [t('C50.9', '8500/2'), t('C50.9', '8500/3')], 'reporting', '91'],
    ['an in situ bladder before an invasive one', [t('C67.9', '8120/2'), t('C67.9', '8120/3')], 'reporting', '10'],
  ])('%s', (_, tumours, policy, expected) => expect(indicators(tumours, policy)).toBe(expected));
});

test('dates count as far as both are known', () => {
  const at = (diagnosed: string, sequence: number): RecordedTumour => t('C50.9', '8500/3', { diagnosed, sequence });
  expect(indicators([at('2010', 2), at('2010-05', 1)])).toBe('01');
  expect(indicators([at('2010-06', 1), at('2010-05', 2)])).toBe('01');
  expect(indicators([at('2010-99-99', 2), at('2010-05-03', 1)])).toBe('01');
  expect(indicators([at('9999-99-99', 1), at('2010-05-03', 2)])).toBe('10');
});

test('no table gives one code two groups, and each later one knows all codes of the earlier', () => {
  for (let code = 8000; code < 10_000; code++) {
    const morphology = `${code}/3`;
    if (groupIn('3.0', morphology) !== null) expect(groupIn('3.1', morphology), morphology).not.toBeNull();
    if (groupIn('3.1', morphology) !== null) expect(groupIn('3.2', morphology), morphology).not.toBeNull();
  }
});
