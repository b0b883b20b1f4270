import { describe, expect, test } from 'vitest';
import type { ConnectorItem } from '../../model/index.ts';
import { contextFor, folder, problemsOf, recordsOf } from '../connectors.testing.ts';
import { discover, itemsOf } from '../discover.ts';

function line(places: Readonly<Record<number, string>>, width: number): string {
  const signs = ' '.repeat(width).split('');
  for (const [column, text] of Object.entries(places))
    for (const [i, sign] of text.split('').entries()) signs[Number(column) - 1 + i] = sign;
  return signs.join('');
}
const ACT = `002QEFA003  11${' '.repeat(7)}011`;
const tra = line({ 1: '0000000001', 11: 'R1', 41: 'N1', 61: '11032024', 69: '09M061', 75: '14032024' }, 82);

/** An RSA with two units, one authorisation and one supplement before them, by the places of its version. */
function rsa(
  version: string,
  at: { sessions: number; authorisations: number; supplements: number; principal: number; variable: number; unit: number },
  index = '0000000001',
  sessions = '00',
): string {
  const fixed = line(
    {
      1: '750000001',
      10: version,
      13: index,
      23: '122',
      42: '09M061',
      51: '02',
      [at.sessions]: sessions,
      [at.authorisations]: '1',
      [at.supplements]: '1',
      [at.principal]: 'C504  ',
      [at.principal + 6]: 'Z511',
      [at.principal + 12]: '0002',
      [at.principal + 16]: '00001',
    },
    at.variable - 1,
  );
  return `${fixed}AA9616001${'U'.repeat(at.unit * 2)}C773  D630  ${ACT}`;
}
const EARLY = { sessions: 89, authorisations: 109, supplements: 131, principal: 203, unit: 60 };
const LATER = { sessions: 94, authorisations: 114, supplements: 136, principal: 212, unit: 61 };
const VERSIONS: readonly (readonly [string, Parameters<typeof rsa>[1]])[] = [
  ['222', { ...EARLY, variable: 224 }],
  ['223', { ...EARLY, variable: 239 }],
  ['225', { ...EARLY, variable: 239 }],
  ['226', { ...LATER, variable: 248 }],
  ['228', { ...LATER, variable: 263 }],
  ['229', { ...LATER, principal: 215, variable: 266 }],
];

async function read(files: Readonly<Record<string, string>>): Promise<ConnectorItem[]> {
  await using dir = await folder(files);
  const items: ConnectorItem[] = [];
  for await (const found of discover(dir.path, contextFor())) for await (const item of itemsOf(found)) items.push(item);
  return items;
}

describe('RSA with its TRA', () => {
  test.each(VERSIONS)('format %s', async (version, places) => {
    const items = await read({ 'x.rsa': `${rsa(version, places)}\r\n`, 'x.tra.txt': tra });
    expect(problemsOf(items)).toEqual([]);
    expect(
      recordsOf(items).map((record) =>
        record.kind === 'fact'
          ? `${record.key} ${record.fact.code} ${record.fact.start} ${record.fact.attributes['ghm']}`
          : `${record.kind} ${record.key}`,
      ),
    ).toEqual([
      'stay tra:N1',
      'diagnosis.DP:rsa.N1 C50.4 2024-03-11 09M061',
      'diagnosis.DR:rsa.N1 Z51.1 2024-03-11 09M061',
      'diagnosis.DAS1:rsa.N1 C77.3 2024-03-11 09M061',
      'diagnosis.DAS2:rsa.N1 D63.0 2024-03-11 09M061',
      'procedure.1:rsa.N1 QEFA003 2024-03-13 09M061',
    ]);
  });

  const [, places] = VERSIONS[5] ?? ['', { ...EARLY, variable: 0 }];
  test('without the line of the TRA nobody knows whose it is', async () => {
    expect(problemsOf(await read({ 'x.rsa': rsa('229', places, '0000000009'), 'x.tra': tra }))).toEqual(['unknown_patient@1 index']);
    expect(problemsOf(await read({ 'x.rsa': rsa('229', places) }))).toEqual(['unknown_patient@1 index']);
  });
  test('cut lines, bad counts, bad codes', async () => {
    const good = rsa('229', places);
    const broken = [
      good.slice(0, -9),
      good.replace('0002', '00x2'),
      good.replace('C773', 'C7?3'),
      good.replace('QEFA003', '1234567'),
      good.replace('750000001229', '750000001299'),
    ];
    expect(problemsOf(await read({ 'x.rsa': [good, ...broken].join('\n'), 'x.tra': tra }))).toEqual([
      'bad_width@2 acts',
      'bad_number@3 associated',
      'bad_code@4 DAS1',
      'bad_code@5 act 1',
      'unknown_format@6 version',
    ]);
    expect(
      problemsOf(
        await read({ 'x.tra': `${tra}\n${tra.slice(0, 50)}\n${tra.replace('11032024', '11132024')}\n${tra.replace('N1', '  ')}` }),
      ),
    ).toEqual(['bad_width@2 entry', 'bad_date@3 entry', 'missing_field@4 nda']);
  });
  test('séances', async () => {
    expect(recordsOf(await read({ 'x.rsa': rsa('229', places, '0000000001', '05'), 'x.tra': tra })).at(-1)).toMatchObject({
      fact: { kind: 'session', code: 'C50.4', value: 5 },
    });
  });
});
