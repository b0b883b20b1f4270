import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactRecord, StayRecord } from '../../model/index.ts';
import { collect, contextFor, folder, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { connectorFor } from '../discover.ts';
import { openSourceFile } from '../source-file.ts';
import { fichcompConnector } from './fichcomp.ts';
import { rssConnector } from './rss.ts';
import { vidHospConnector } from './vid-hosp.ts';

/** A line with texts at given columns (from 1), as wide as the last one or as `width`. */
function line(places: Readonly<Record<number, string>>, width = 0): string {
  const signs: string[] = [];
  for (const [column, text] of Object.entries(places))
    for (const [i, sign] of text.split('').entries()) signs[Number(column) - 1 + i] = sign;
  return Array.from({ length: Math.max(width, signs.length) }, (_, i) => signs[i] ?? ' ').join('');
}

const ACT = `12032024QEFA003-0111${' '.repeat(7)}01`;
interface RumParts {
  readonly rss?: string;
  readonly nda?: string;
  readonly rum?: string;
  readonly entry?: string;
  readonly exit?: string;
  readonly sessions?: string;
  readonly diagnoses?: readonly string[];
  readonly documentary?: readonly string[];
  readonly acts?: readonly string[];
  readonly dp?: string;
  readonly dr?: string;
}
/** A grouped RSS line in format 122, from the published columns. */
function rss122(parts: RumParts = {}): string {
  const { diagnoses = [], documentary = [], acts = [] } = parts;
  const fixed = line(
    {
      1: '1109M061 122000',
      16: '750000001',
      25: '022',
      28: parts.rss ?? 'R1',
      48: parts.nda ?? 'N1',
      68: parts.rum ?? '1',
      78: '01021960',
      86: '2',
      87: 'CHIR',
      93: parts.entry ?? '11032024',
      101: '8',
      103: parts.exit ?? '14032024',
      111: '8',
      113: '75013',
      132: parts.sessions ?? '00',
      134: String(diagnoses.length).padStart(2, '0'),
      136: String(documentary.length).padStart(2, '0'),
      138: String(acts.length).padStart(3, '0'),
      141: parts.dp ?? 'C504',
      149: parts.dr ?? '',
    },
    192,
  );
  return fixed + [...diagnoses, ...documentary].map((code) => code.padEnd(8)).join('') + acts.join('');
}

const facts = (items: Awaited<ReturnType<typeof readContent>>): string[] =>
  recordsOf(items)
    .filter((record): record is FactRecord => record.kind === 'fact')
    .map(({ key, fact }) => `${key} ${fact.kind} ${fact.code} ${fact.start} ${fact.attributes['position'] ?? ''}`.trim());
const stays = (items: Awaited<ReturnType<typeof readContent>>): unknown[] =>
  recordsOf(items)
    .filter((record): record is StayRecord => record.kind === 'stay')
    .map(({ stay: { stayId, start, end, unit, kind, exitMode } }) => ({ stayId, start, end, unit, kind, exitMode }));

describe('RSS', () => {
  test('a grouped line gives diagnoses by position, acts with their date, the GHM and its severity, and the stay', async () => {
    const items = await readContent(
      rssConnector,
      'a.rss.txt',
      `${rss122({ dr: 'Z511', diagnoses: ['C773', 'D630'], documentary: ['Z853'], acts: [ACT] })}\r\n`,
    );
    expect(problemsOf(items)).toEqual([]);
    expect(facts(items)).toEqual([
      'diagnosis.DP:R1.1 diagnosis C50.4 2024-03-11 DP',
      'diagnosis.DR:R1.1 diagnosis Z51.1 2024-03-11 DR',
      'diagnosis.DAS1:R1.1 diagnosis C77.3 2024-03-11 DAS',
      'diagnosis.DAS2:R1.1 diagnosis D63.0 2024-03-11 DAS',
      'diagnosis.DAD1:R1.1 diagnosis Z85.3 2024-03-11 DAD',
      'procedure.1:R1.1 procedure QEFA003 2024-03-12',
    ]);
    const [first] = recordsOf(items);
    expect(first).toMatchObject({
      patient: { nda: 'N1' },
      fact: {
        end: '2024-03-14',
        stayId: 'N1',
        attributes: { ghm: '09M061', severity: '1', ghmVersion: '11', rss: 'R1', rum: '1', unit: 'CHIR' },
      },
    });
    expect(stays(items)).toEqual([{ stayId: 'N1', start: '2024-03-11', end: '2024-03-14', unit: 'CHIR', kind: 'full', exitMode: '8' }]);
  });

  test('units of one RSS make one stay, from first entry to last exit', async () => {
    const items = await readContent(
      rssConnector,
      'r.txt',
      [
        rss122({ rum: '1' }),
        rss122({ rum: '2', entry: '14032024', exit: '20032024' }),
        rss122({ rss: 'R2', nda: 'N2', entry: '01042024', exit: '01042024', sessions: '03', dp: 'Z5101', dr: 'C619' }),
      ].join('\n'),
    );
    expect(stays(items)).toEqual([
      { stayId: 'N1', start: '2024-03-11', end: '2024-03-20', unit: 'CHIR', kind: 'full', exitMode: '8' },
      { stayId: 'N2', start: '2024-04-01', end: '2024-04-01', unit: 'CHIR', kind: 'session', exitMode: '8' },
    ]);
    expect(recordsOf(items).find((record) => record.kind === 'fact' && record.fact.kind === 'session')).toMatchObject({
      fact: { code: 'Z51.01', value: 3, attributes: { related: 'C61.9' } },
    });
  });

  // Each version with its own columns, as the ATIH notes give them.
  const shift = (places: Readonly<Record<number, string>>, by: number): Record<number, string> =>
    Object.fromEntries(Object.entries(places).map(([column, text]) => [Number(column) + by, text]));
  const rum = (version: string, act: string): Record<number, string> => ({
    1: '750000001',
    10: version,
    13: 'R1',
    33: 'N1',
    53: '1',
    63: '01021960',
    71: '1',
    72: 'UM1',
    78: '11032024',
    86: '8',
    88: '14032024',
    96: '8',
    98: '13001',
    117: '00',
    119: '01',
    121: '00',
    123: '001',
    126: 'C341',
    178: 'J91'.padEnd(8) + act,
  });
  const act26 = `12032024GFFA00911${' '.repeat(7)}01`;
  const versions: readonly { readonly version: string; readonly content: string }[] = [
    { version: '016', content: line(rum('016', act26)) },
    { version: '017', content: line(rum('017', ACT)) },
    { version: '022', content: line(rum('022', ACT)) },
    { version: '116', content: line({ ...shift(rum('016', act26), 15), 3: '04C021', 10: '116' }) },
    { version: '117', content: line({ ...shift(rum('017', ACT), 15), 3: '04C021', 10: '117' }) },
    {
      version: '115',
      content: line({
        3: '04C021',
        10: '115',
        16: '750000001',
        25: '015',
        28: 'R1',
        48: 'N1',
        68: '1',
        78: '01021960',
        86: '1',
        87: 'UM1',
        93: '11032024',
        101: '8',
        103: '14032024',
        111: '8',
        124: '00',
        126: '01',
        128: '00',
        130: '001',
        133: 'C341',
        166: 'J91'.padEnd(8) + act26,
      }),
    },
  ];
  test.each(versions)('format $version', async ({ content }) => {
    const items = await readContent(rssConnector, 'r.txt', content);
    expect(problemsOf(items)).toEqual([]);
    const [dp, das, act] = facts(items);
    expect([dp, das]).toEqual(['diagnosis.DP:R1.1 diagnosis C34.1 2024-03-11 DP', 'diagnosis.DAS1:R1.1 diagnosis J91 2024-03-11 DAS']);
    expect(act).toMatch(/^procedure\.1:R1\.1 procedure (?:GFFA009|QEFA003) 2024-03-12$/);
  });

  const bad: readonly { readonly name: string; readonly content: string; readonly problems: readonly string[] }[] = [
    { name: 'cut line', content: rss122().slice(0, 120), problems: ['bad_width@1'] },
    { name: 'fewer acts than counted', content: rss122({ acts: [ACT, ACT] }).slice(0, -10), problems: ['bad_width@1 acts'] },
    { name: 'more than counted', content: `${rss122({ acts: [ACT] })}C509    `, problems: ['bad_width@1 acts'] },
    { name: 'unknown version', content: rss122().replace('122000', '199000'), problems: ['unknown_format@1 version'] },
    { name: 'no stay number', content: rss122({ nda: ' ' }), problems: ['missing_field@1 nda'] },
    { name: 'impossible entry', content: rss122({ entry: '31022024' }), problems: ['bad_date@1 entry'] },
    {
      name: 'a diagnosis that is no code costs itself only',
      content: rss122({ diagnoses: ['?!', 'C773'] }),
      problems: ['bad_code@1 DAS1'],
    },
    { name: 'an act that is no code', content: rss122({ acts: [ACT.replace('QEFA003', '1234567')] }), problems: ['bad_code@1 act 1'] },
    {
      name: 'an impossible date of an act',
      content: rss122({ acts: [ACT.replace('12032024', '99999999')] }),
      problems: ['bad_date@1 act 1'],
    },
  ];
  test.each(bad)('$name', async ({ content, problems }) => {
    const items = await readContent(rssConnector, 'r.txt', `${content}\n${rss122({ rss: 'R9', nda: 'N9' })}`);
    expect(problemsOf(items)).toEqual(problems);
    expect(facts(items)).toContain('diagnosis.DP:R9.1 diagnosis C50.4 2024-03-11 DP');
  });

  test('a RUM still open has no exit', async () => {
    expect(stays(await readContent(rssConnector, 'r.txt', rss122({ exit: '        ' })))).toMatchObject([
      { start: '2024-03-11', end: null, kind: 'full' },
    ]);
  });
});

const vidHosp = (places: Record<number, string> = {}, width = 400): string =>
  line(
    {
      1: '2600275000001',
      20: '01021960',
      28: '2',
      29: 'N1',
      49: 'V015',
      53: '750000001',
      275: '11032024',
      283: '14032024',
      354: 'IPP7',
      374: '260022',
      ...places,
    },
    width,
  );

describe('VID-HOSP', () => {
  test('ties the stay to the patient; insurance numbers are not read', async () => {
    const items = await readContent(vidHospConnector, 'v.txt', vidHosp());
    expect(recordsOf(items)).toMatchObject([
      {
        kind: 'identity',
        key: 'vidhosp:N1',
        identity: { ref: { ipp: 'IPP7', nda: 'N1', ins: '260022' }, birthDate: '1960-02-01', sex: 'F', familyName: null },
      },
      { kind: 'stay', patient: { ipp: 'IPP7' }, stay: { stayId: 'N1', start: '2024-03-11', end: '2024-03-14' } },
    ]);
    expect(JSON.stringify(items)).not.toContain('2600275000001');
  });

  test('before V013 there is no number of the patient: the stay alone', async () => {
    expect(recordsOf(await readContent(vidHospConnector, 'v.txt', vidHosp({ 49: 'V012' }))).map((record) => record.kind)).toEqual(['stay']);
  });

  const bad: readonly { readonly name: string; readonly content: string; readonly problem: string }[] = [
    { name: 'cut', content: vidHosp().slice(0, 300), problem: 'bad_width@1' },
    { name: 'version', content: vidHosp({ 49: 'V099' }), problem: 'unknown_format@1 version' },
    { name: 'birth', content: vidHosp({ 20: '45451960' }), problem: 'bad_date@1 birthDate' },
    { name: 'no stay', content: vidHosp({ 29: '  ' }), problem: 'missing_field@1 nda' },
  ];
  test.each(bad)('$name → $problem', async ({ content, problem }) => {
    expect(problemsOf(await readContent(vidHospConnector, 'v.txt', content))).toEqual([problem]);
  });
});

const fichcomp = (places: Record<number, string> = {}): string =>
  line(
    {
      1: '750000001',
      10: '06',
      12: 'N1',
      32: '15032024',
      40: '3400891234567',
      55: '0000001500',
      65: '0001234560',
      75: '2',
      76: 'I000001',
      ...places,
    },
    105,
  );

describe('FICHCOMP medicines', () => {
  test('a drug given: UCD, number with three decimals, indication', async () => {
    const [record] = recordsOf(await readContent(fichcompConnector, 'm.txt', fichcomp()));
    expect(record).toMatchObject({
      patient: { nda: 'N1' },
      fact: {
        kind: 'drug_administration',
        system: 'UCD',
        code: '9123456',
        value: 1.5,
        start: '2024-03-15',
        attributes: { indication: 'I000001', scheme: 'listed' },
      },
    });
  });

  const bad: readonly { readonly content: string; readonly problem: string }[] = [
    { content: fichcomp().slice(0, 60), problem: 'bad_width@1' },
    { content: fichcomp({ 10: '07' }), problem: 'bad_code@1 kind' },
    { content: fichcomp({ 12: '  ' }), problem: 'missing_field@1 nda' },
    { content: fichcomp({ 32: '00132024' }), problem: 'bad_date@1 date' },
    { content: fichcomp({ 40: 'ABC          ' }), problem: 'bad_code@1 ucd' },
    { content: fichcomp({ 55: '00000,1500' }), problem: 'bad_number@1 number' },
  ];
  test.each(bad)('$problem', async ({ content, problem }) => {
    expect(problemsOf(await readContent(fichcompConnector, 'm.txt', content))).toEqual([problem]);
  });
});

test('each file is recognised by its content, whatever its name', async () => {
  await using dir = await folder({ 'a.txt': rss122(), 'b.txt': vidHosp(), 'c.txt': fichcomp(), 'd.txt': 'Madame X, vue en consultation.' });
  const names: (string | undefined)[] = [];
  for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    names.push(connectorFor(await openSourceFile(dir.path, name, ''), contextFor())?.name);
  expect(names).toEqual(['pmsi-rss', 'pmsi-vid-hosp', 'pmsi-fichcomp', 'text']);
});

test('mutated lines never throw: every item is a record or a problem (3 × 300 inputs)', async () => {
  await using dir = await folder({});
  const samples = [
    { connector: rssConnector, text: rss122({ dr: 'Z511', diagnoses: ['C773'], acts: [ACT] }) },
    { connector: vidHospConnector, text: vidHosp() },
    { connector: fichcompConnector, text: fichcomp() },
  ];
  for (const { connector, text } of samples) {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(text.length - 1), sign: fc.constantFrom('0', '9', ' ', 'é', '\n', '\u0000', 'Z') }), {
          maxLength: 12,
        }),
        fc.nat(text.length),
        async (changes, cut) => {
          const signs = text.split('');
          for (const { at, sign } of changes) signs[at] = sign;
          const file = { path: `${dir.path}/m`, relative: 'm', source: 's', size: 0, head: new Uint8Array() };
          await writeFile(file.path, signs.join('').slice(cut > text.length - 3 ? 0 : cut));
          const items = await collect(connector.read(file, contextFor()));
          expect(items.every((item) => item.ok || item.problem.origin.line !== undefined)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }
});

test('a file whose first lines are cut is still read: the others give records', async () => {
  const content = `${rss122().slice(0, 27)}\n${rss122().slice(0, 50)}\n${rss122()}\n`;
  await using dir = await folder({ 'x.txt': content });
  const file = await openSourceFile(dir.path, 'x.txt', 'test');
  expect(connectorFor(file, contextFor())?.name).toBe('pmsi-rss');
  const items = await readContent(rssConnector, 'x.txt', content);
  expect(problemsOf(items)).toEqual(['bad_width@1', 'bad_width@2']);
  expect(recordsOf(items).map((record) => record.kind)).toContain('stay');
});
