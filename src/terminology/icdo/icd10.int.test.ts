import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { icdoToIcd10, secondarySite } from './icd10.ts';

const FILE = path.resolve(import.meta.dirname, '../../../../shared/terminologies/icdo/O3_10T.txt');
const here = existsSync(FILE);
if (!here) console.log('skipped: the IARC conversion table is not at hand');

/** Where we differ on purpose: sites of the blood, secondary sites that CIM-10 of today names more precisely, ill-defined ones. */
const OWN_CHOICE = /^(malignant C42|benign C42|in situ C42|uncertain C42|uncertain C38|secondary (C22\.1|C42|C48|C70|C72|C80))/;

test.skipIf(!here)('CIM-10 by topography agrees with the IARC conversion', () => {
  const differences: string[] = [];
  for (const line of readFileSync(FILE, 'latin1').split(/\r?\n/)) {
    const m = /^(\d\d)(\d)(.{4})(.{4})(.{4})(.{4})(.{4})/.exec(line);
    if (m === null) continue;
    const topography = `C${m[1]}.${m[2]}`;
    const compare = (what: string, ours: string | null, theirs: string): void => {
      if (/[?#]/.test(theirs) || theirs.trim() === '') return;
      const said = `${what} ${topography}: ${ours} ≠ ${theirs}`;
      if (ours?.replace('.', '') !== theirs && !OWN_CHOICE.test(said)) differences.push(said);
    };
    compare('malignant', icdoToIcd10(topography, '8000/3'), m[3]!.slice(0, 3));
    compare('benign', icdoToIcd10(topography, '8000/0'), m[4]!.slice(0, 3));
    compare('in situ', icdoToIcd10(topography, '8010/2'), m[5]!.slice(0, 3));
    compare('uncertain', icdoToIcd10(topography, '8000/1'), m[6]!.slice(0, 3));
    compare('secondary', secondarySite(topography), m[7]!);
  }
  expect(differences).toEqual([]);
});
