import { expect, test } from 'vitest';
import { icdoToIcd10, secondarySite } from './icd10.ts';

test.each([
  ['C50.4', '8500/3', 'C50'],
  ['C50.4', '8500/2', 'D05'],
  ['C50.9', '9010/0', 'D24'],
  ['C34.1', '8041/3', 'C34'],
  ['C44.5', '8720/3', 'C43'],
  ['C44.5', '8720/2', 'D03'],
  ['C69.3', '8720/3', 'C69'],
  ['C44.3', '8090/3', 'C44'],
  ['C38.4', '9050/3', 'C45'],
  ['C44.9', '9140/3', 'C46'],
  ['C49.2', '8854/3', 'C49'],
  ['C77.0', '9680/3', 'C83'],
  ['C16.9', '9699/3', 'C88'],
  ['C77.1', '9650/3', 'C81'],
  ['C42.1', '9732/3', 'C90'],
  ['C42.1', '9861/3', 'C92'],
  ['C42.1', '9989/3', 'D46'],
  ['C42.1', '9950/3', 'D45'],
  ['C42.2', '8000/3', 'C26'],
  ['C53.9', '8077/2', 'D06'],
  ['C18.7', '8211/0', 'D12'],
  ['C54.9', '8890/0', 'D25'],
  ['C56.9', '8442/1', 'D39'],
  ['C67.9', '8130/1', 'D41'],
  ['C71.1', '9440/3', 'C71'],
  ['C70.9', '9530/0', 'D32'],
  ['C80.9', null, 'C80'],
  ['C22.0', '8000/6', 'C78'],
])('%s %s is CIM-10 %s', (topography, morphology, expected) => {
  expect(icdoToIcd10(topography, morphology)).toBe(expected);
});

test.each([
  ['C50', '8500/3'],
  ['C50.4', '8500'],
  ['', null],
  ['C99.9', '8500/3'],
])('%s %s is no answer', (topography, morphology) => {
  expect(icdoToIcd10(topography === 'C50' ? 'c50' : topography, morphology)).toBeNull();
});

test.each([
  ['C22.0', 'C78.7'],
  ['C34.1', 'C78.0'],
  ['C41.2', 'C79.5'],
  ['C42.1', 'C79.5'],
  ['C71.9', 'C79.3'],
  ['C70.9', 'C79.3'],
  ['C74.9', 'C79.7'],
  ['C48.2', 'C78.6'],
  ['C38.4', 'C78.2'],
  ['C77.3', 'C77.3'],
  ['C56.9', 'C79.6'],
  ['C50.9', 'C79.8'],
  ['C80.9', 'C79.9'],
])('a metastasis in %s is %s', (topography, expected) => {
  expect(secondarySite(topography)).toBe(expected);
});

test('what is not a topography has no secondary site', () => {
  expect(secondarySite('foie')).toBeNull();
  expect(secondarySite('C500')).toBeNull();
});
