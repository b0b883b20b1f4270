import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultContext } from '../connectors/index.ts';
import { patientRecord } from '../query/index.ts';
import { testNode } from './node.testing.ts';
import { folderSource } from './source.ts';
import { IDENTITIES_HEADER, LABORATORY_HEADER, type SmallHospital, smallHospital } from './testing.ts';

/** An HL7 message of the hospital: what it says beyond its header. */
const message = (event: string, control: string, at: string, ...segments: string[]): string =>
  [`MSH|^~\\&|GAM|CLCC|CONTINUUM|CLCC|${at}||ADT^${event}|${control}|P|2.5`, `EVN|${event}|${at}`, ...segments, ''].join('\r');
const pid = (ipp: string, name = 'DURAND^ANNE'): string => `PID|1||${ipp}^^^CLCC^PI||${name}||19500203|F`;
const MERGE = message('A40', 'M1', '20230501080000', pid('100'), 'MRG|200^^^CLCC^PI');
const SPLIT = message('A37', 'M2', '20230601080000', pid('100'), 'MRG|200^^^CLCC^PI');
const admission = (control: string, ipp: string, nda: string, unit: string): string =>
  message('A01', control, '20230301080000', pid(ipp), `PV1|1|I|${unit}||||||||||||||||${nda}|||||||||||||||||||||||||20230301080000`);

function begin(): SmallHospital {
  const hospital = smallHospital();
  hospital.write(
    'identites.csv',
    [IDENTITIES_HEADER, '100;DURAND;Anne;03/02/1950;F', '200;DURAND;Anne;03/02/1950;F', '300;PETIT;Luc;04/03/1960;M', ''].join('\n'),
  );
  hospital.write(
    'labo.csv',
    [LABORATORY_HEADER, '1;100;ACE;12;µg/L;05/03/2020', '2;200;ACE;20;µg/L;06/03/2020', '3;300;PSA;3;µg/L;05/03/2020', ''].join('\n'),
  );
  hospital.write(
    'documents.jsonl',
    [
      { id: 'd1', patient: '100', date: '2020-03-05', text: 'Carcinome canalaire infiltrant du sein gauche.' },
      { id: 'd2', patient: '200', date: '2020-04-01', text: 'Métastase hépatique.' },
      { id: 'd3', patient: '300', date: '2020-04-01', text: 'Adénocarcinome prostatique.' },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  hospital.write('adt/sejours.hl7', admission('S1', '100', 'N1', 'CHIR') + admission('S2', '200', 'N2', 'ONCO'));
  return hospital;
}

const APART = {
  patients: [1, 2, 3],
  histories: [1, 2, 3],
  documents: ['1 d1', '2 d2', '3 d3'],
  facts: ['1 12', '2 20', '3 3'],
  stays: ['1 N1', '2 N2'],
};
const TOGETHER = {
  patients: [1, 3],
  histories: [1, 3],
  documents: ['1 d1', '1 d2', '3 d3'],
  facts: ['1 12', '1 20', '3 3'],
  stays: ['1 N1', '1 N2'],
};

it('a merge moves everything of a number to the other, a split moves it back', { timeout: 60_000 }, async () => {
  using hospital = begin();
  await using centre = await testNode(hospital);
  await centre.ingest();
  expect(await centre.state()).toEqual(APART);

  hospital.write('adt/fusion.hl7', MERGE);
  const merged = await centre.ingest();
  expect(merged.counts.quarantined).toBe(0);
  expect(await centre.state()).toEqual(TOGETHER);
  expect(await patientRecord(centre.warehouse, 2)).toBeNull();
  expect((await patientRecord(centre.warehouse, 1))?.documents).toHaveLength(2);
  // The texts are the same: no version of them is kept beside.
  expect(await centre.registry.db.selectFrom('document_version').selectAll().execute()).toEqual([]);
  expect(await centre.ingest()).toMatchObject({ changed: false });

  hospital.write('adt/separation.hl7', SPLIT);
  await centre.ingest();
  expect(await centre.state()).toEqual(APART);
  expect(await centre.ingest()).toMatchObject({ changed: false });
});

it('a merge told in the first run, in the file of the stays themselves, leaves no second patient', { timeout: 60_000 }, async () => {
  using hospital = begin();
  hospital.write('adt/sejours.hl7', admission('S1', '100', 'N1', 'CHIR') + admission('S2', '200', 'N2', 'ONCO') + MERGE);
  await using centre = await testNode(hospital);
  const first = await centre.ingest();
  expect(await centre.state()).toEqual(TOGETHER);
  expect(first.counts).toMatchObject({ updated: 0, quarantined: 0 });
  expect(await centre.ingest()).toMatchObject({ changed: false, counts: { new: 0, updated: 0 } });
});

it('a merge told in another folder waits for the next run of the one whose records it moves, which is named', {
  timeout: 60_000,
}, async () => {
  using hospital = begin();
  await using centre = await testNode(hospital);
  await centre.ingest();
  const path = `${hospital.dir}/gam`;
  mkdirSync(path);
  writeFileSync(`${path}/fusion.hl7`, MERGE);
  await centre.ingest({ root: { name: 'gam', path }, source: folderSource(path, await defaultContext({})) });
  expect(await centre.ledger.rootsToRead()).toMatchObject([{ name: 'hospital' }]);
  await centre.ingest();
  expect(await centre.state()).toEqual(TOGETHER);
  expect(await centre.ledger.rootsToRead()).toEqual([]);
});

it('what names two persons goes to quarantine, and to the patient once they are one', { timeout: 60_000 }, async () => {
  using hospital = begin();
  const line = (about: object) => `${JSON.stringify(about)}\n`;
  hospital.write(
    'autres.jsonl',
    line({ id: 'x1', ipp: '200', nda: 'N1', text: 'Le séjour est celui d’une autre.' }) +
      line({ id: 'x2', ipp: '999', nda: 'N1', text: 'Numéro inconnu sur un séjour connu.' }),
  );
  await using centre = await testNode(hospital);
  expect((await centre.ingest()).counts.quarantined).toBe(2);
  expect((await centre.state()).documents).toEqual(APART.documents);
  expect((await centre.status.quarantine({ limit: 5 })).map((row) => row.code).sort()).toEqual(['conflicting_identity', 'unknown_patient']);
  hospital.write('adt/fusion.hl7', MERGE);
  expect((await centre.ingest()).counts.quarantined).toBe(1);
  expect((await centre.state()).documents).toEqual(['1 d1', '1 d2', '1 x1', '3 d3']);
});

it('one stay of several records: each goes by itself, the page shows one', { timeout: 60_000 }, async () => {
  using hospital = begin();
  hospital.write('adt/transfert.hl7', admission('S3', '100', 'N1', 'REA'));
  await using centre = await testNode(hospital);
  await centre.ingest();
  expect((await centre.state()).stays).toEqual(['1 N1', '1 N1', '2 N2']);
  expect((await patientRecord(centre.warehouse, 1))?.stays).toMatchObject([{ stayId: 'N1', start: '2023-03-01', kind: 'full' }]);
  hospital.remove('adt/transfert.hl7');
  expect(await centre.ingest()).toMatchObject({ changed: true });
  expect((await centre.state()).stays).toEqual(['1 N1', '2 N2']);
  hospital.remove('adt/sejours.hl7');
  await centre.ingest();
  expect((await centre.state()).stays).toEqual([]);
});
