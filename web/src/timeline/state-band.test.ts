import { expect, test } from 'vitest';
import type { StateSpan } from '../../../src/model/history.ts';
import { placed } from './state-band.tsx';

const span = (state: StateSpan['state'], start: string | null, end: string | null): StateSpan => ({
  tumour: 1,
  state,
  metastatic: false,
  start,
  end,
  evidence: [],
  against: [],
  certainty: 1,
  rule: 'r',
});

test('states follow each other without a hole; the last news is in, an unknown start is not drawn, death is a day', () => {
  const days = placed([
    span('initial_care', '1970-01-01', '1970-02'),
    span('surveillance', '1970-02', '1970-03-01'),
    span('metastatic', null, '1970-03-01'),
    span('progressive', '1970-03-01', '1970-03'),
  ]).map(({ span: { state }, from, to }) => [state, from, to]);
  expect(days).toEqual([
    ['initial_care', 0, 31],
    ['surveillance', 31, 59],
    ['progressive', 59, 90],
  ]);
  expect(placed([span('dead', '1970-01-01', null)])[0]).toMatchObject({ from: 0, to: 1 });
});
