import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConnectorItem } from '../../model/index.ts';
import { collect, contextFor, folder, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { hl7Connector } from './hl7.ts';
import { separatorsOf, unescapeText } from './separators.ts';

const msh = (type: string, control = 'M1', charset = 'UNICODE UTF-8'): string =>
  `MSH|^~\\&|GAM|CLCC|CONTINUUM|CLCC|20240311101500||${type}|${control}|P|2.5|||||FRA|${charset}`;
const PID =
  'PID|1||IPP1^^^CLCC&2.999.1&ISO^PI~299019900000142^^^ASIP-SANTE&1.2.250.1.213.1.4.10&ISO^INS||DUPRÉ^Zoé^^^^^D~MARTIN^Zoé^^^^^L||19600201|F|||1 rue^^VILLE^^75013^FRA|||||||N77';
const PV1 = `PV1|1|I|CHIR^101^1||||||||||||||||N77${'|'.repeat(17)}8${'|'.repeat(8)}20240311|20240314`;
const message = (...segments: string[]): string => `${segments.join('\r')}\r`;
const read = (content: string | Uint8Array, context = contextFor()): Promise<ConnectorItem[]> =>
  readContent(hl7Connector, 'm.hl7', content, context);

describe('ADT', () => {
  test.each(['A01', 'A02', 'A03', 'A04', 'A08'])('%s: the person and the stay', async (event) => {
    const items = await read(message(msh(`ADT^${event}`), `EVN|${event}|20240311`, PID, PV1));
    expect(recordsOf(items)).toEqual([
      {
        kind: 'identity',
        source: 'test',
        key: 'identity:M1',
        origin: { file: 'm.hl7', line: 1, offset: 0 },
        identity: {
          ref: { ipp: 'IPP1', ins: '299019900000142', nda: 'N77' },
          familyName: 'DUPRÉ',
          birthName: 'MARTIN',
          givenName: 'Zoé',
          birthDate: '1960-02-01',
          sex: 'F',
          deathDate: null,
          lastNews: null,
          postcode: '75013',
        },
      },
      expect.objectContaining({
        kind: 'stay',
        key: 'stay:M1',
        stay: expect.objectContaining({
          stayId: 'N77',
          start: '2024-03-11',
          end: '2024-03-14',
          unit: 'CHIR',
          kind: 'full',
          exitMode: '8',
        }) as unknown,
      }),
    ]);
  });

  test('A40: the number given up and the number kept', async () => {
    const [record] = recordsOf(await read(message(msh('ADT^A40^ADT_A39'), 'EVN|A40|20240312', PID, 'MRG|IPP9^^^CLCC&2.999.1&ISO^PI')));
    expect(record).toMatchObject({ kind: 'identity_link', link: { relation: 'merge', from: 'IPP9', into: 'IPP1', date: '2024-03-12' } });
  });

  test('numbers of another establishment are not ours, where the centre says which are', async () => {
    const context = { ...contextFor(), ippAuthorities: ['2.999.2'] };
    expect(problemsOf(await read(message(msh('ADT^A01'), PID, PV1), context))).toEqual(['missing_field@1 PID-3']);
    expect(recordsOf(await read(message(msh('ADT^A01'), PID, PV1), { ...context, ippAuthorities: ['2.999.1'] }))).toHaveLength(2);
  });
});

describe('ORU', () => {
  const OBR = 'OBR|1||L1|24108-3^CA 19-9^LN|||20240312083000';
  test('results are laboratory facts; text is a document', async () => {
    const items = await read(
      message(
        msh('ORU^R01'),
        PID,
        PV1,
        OBR,
        'OBX|1|NM|24108-3^CA 19-9^LN||12,5|kU/L|0-37|N|||F|||20240312090000',
        'OBX|2|ST|LOCAL1^Aspect^L||limpide',
        'OBX|3|SN|2857-1^PSA^LN||<^0.1|ng/mL',
        'OBX|4|TX|X^Commentaire||Première ligne~Seconde \\F\\ ligne',
        'OBX|5|FT|X^Commentaire||Suite\\.br\\fin \\XE9\\',
      ),
    );
    expect(problemsOf(items)).toEqual([]);
    const [ca, aspect, psa, document] = recordsOf(items);
    expect(ca).toMatchObject({
      key: 'laboratory.1.1:M1',
      fact: {
        system: 'LOINC',
        code: '24108-3',
        label: 'CA 19-9',
        value: 12.5,
        unit: 'kU/L',
        start: '2024-03-12',
        stayId: 'N77',
        attributes: { range: '0-37', abnormal: 'N', status: 'F' },
      },
    });
    expect(aspect).toMatchObject({ fact: { system: 'local', code: 'LOCAL1', value: 'limpide' } });
    expect(psa).toMatchObject({ fact: { value: '< 0.1', unit: 'ng/mL' } });
    expect(document).toMatchObject({
      kind: 'document',
      key: 'document.1:M1',
      type: '24108-3',
      date: '2024-03-12',
      unit: 'CHIR',
      text: 'Première ligne\nSeconde | ligne\nSuite\nfin é',
    });
  });

  test('Latin-1 message with its own separators', async () => {
    const content = Buffer.from(
      message(
        'MSH#*!?%#GAM#CLCC###20240311##ORU*R01#M2#P#2.3######8859/1',
        'PID#1##IPP1***X*PI',
        'OBR#1##L1#CR*Compte rendu###20240312',
        'OBX#1#TX#CR##Récidive ?F? hépatique ?XE9??E?',
      ),
      'latin1',
    );
    expect(recordsOf(await read(content))).toMatchObject([{ kind: 'document', patient: { ipp: 'IPP1' }, text: 'Récidive # hépatique é?' }]);
  });
});

describe('MDM', () => {
  const TXA = 'TXA|1|34794-8^Fiche de RCP^LN||20240313|||||RPPS1^DURAND^Léo|||DOC7';
  const ed = (subtype: string, bytes: string): string =>
    `OBX|1|ED|34794-8^RCP^LN||^Application^${subtype}^Base64^${Buffer.from(bytes, 'latin1').toString('base64')}`;

  test('a text document', async () => {
    expect(recordsOf(await read(message(msh('MDM^T02'), PID, PV1, TXA, 'OBX|1|TX|||Ligne 1', 'OBX|2|TX|||Ligne 2')))).toMatchObject([
      {
        key: 'document:DOC7',
        type: '34794-8',
        title: 'Fiche de RCP',
        author: 'Léo DURAND',
        date: '2024-03-13',
        stayId: 'N77',
        patient: { ipp: 'IPP1', nda: 'N77' },
        text: 'Ligne 1\nLigne 2',
      },
    ]);
  });

  test('RTF in Base64', async () => {
    expect(recordsOf(await read(message(msh('MDM^T02'), PID, TXA, ed('RTF', "{\\rtf1\\ansi R\\'e9cidive\\par}"))))).toMatchObject([
      { text: 'Récidive' },
    ]);
  });

  const bad: readonly { readonly name: string; readonly content: string; readonly problem: string }[] = [
    {
      name: 'Base64 cut short',
      content: message(msh('MDM^T02'), PID, TXA, 'OBX|1|ED|||^Application^PDF^Base64^JVBER'),
      problem: 'truncated@1 OBX-5',
    },
    {
      name: 'no Base64 at all',
      content: message(msh('MDM^T02'), PID, TXA, 'OBX|1|ED|||^Application^PDF^Base64^é!'),
      problem: 'broken_file@1 OBX-5',
    },
    { name: 'file that is no PDF', content: message(msh('MDM^T02'), PID, TXA, ed('PDF', 'bonjour')), problem: 'broken_file@1 OBX-5' },
    { name: 'unknown kind of file', content: message(msh('MDM^T02'), PID, TXA, ed('XYZ', 'bonjour')), problem: 'unknown_format@1 OBX-5' },
    { name: 'empty', content: message(msh('MDM^T02'), PID, TXA, 'OBX|1|TX|||  '), problem: 'no_text@1 OBX-5' },
    { name: 'cut before its text', content: [msh('MDM^T02'), PID, TXA].join('\r'), problem: 'truncated@1 OBX' },
    { name: 'cut before its patient', content: msh('MDM^T02'), problem: 'truncated@1 PID' },
    {
      name: 'date',
      content: message(msh('MDM^T02'), PID, TXA.replace('20240313', '20241313'), 'OBX|1|TX|||x'),
      problem: 'bad_date@1 TXA-4',
    },
    { name: 'message not read', content: message(msh('SIU^S12'), PID), problem: 'unknown_format@1 MSH-9' },
    { name: 'event not read', content: message(msh('ADT^A60'), PID), problem: 'unknown_format@1 MSH-9' },
    { name: 'birth', content: message(msh('ADT^A28'), PID.replace('19600201', '19600231')), problem: 'bad_date@1 PID-7' },
    { name: 'merge without the other number', content: message(msh('ADT^A40'), PID, 'EVN|A40', 'MRG|'), problem: 'missing_field@1 MRG-1' },
  ];
  test.each(bad)('$name → $problem', async ({ content, problem }) => {
    expect(problemsOf(await read(content))).toEqual([problem]);
  });
});

describe('files of many messages', () => {
  const adt = (n: number): string => message(msh('ADT^A01', `M${n}`), PID.replace('IPP1', `IPP${n}`), PV1.replace('N77', `N${n}`));

  test.each([
    ['CR', (text: string) => text],
    ['CR LF', (text: string) => text.replaceAll('\r', '\r\n')],
    ['LF', (text: string) => text.replaceAll('\r', '\n')],
    ['MLLP frames', (text: string) => text.replaceAll('MSH', '\u000BMSH').replaceAll(/(?<=\|20240314)\r/g, '\r\u001C\r')],
    ['a batch', (text: string) => `FHS|^~\\&\rBHS|^~\\&\r${text}BTS|3\rFTS|1\r`],
  ])('ended by %s', async (_, write) => {
    const items = await read(write([1, 2, 3].map(adt).join('')));
    expect(problemsOf(items)).toEqual([]);
    expect(recordsOf(items).map((record) => `${record.key}@${record.origin.line}`)).toEqual([
      'identity:M1@1',
      'stay:M1@1',
      'identity:M2@2',
      'stay:M2@2',
      'identity:M3@3',
      'stay:M3@3',
    ]);
  });

  test('a message at fault costs itself; a frame without end is a cut', async () => {
    const items = await read(`${adt(1)}${message(msh('ADT^A01', 'M2'))}${adt(3)}\u000B${message(msh('ADT^A01', 'M4'), PID)}`);
    expect(problemsOf(items)).toEqual(['missing_field@2 PID', 'truncated@4']);
    expect(recordsOf(items)).toHaveLength(4);
  });

  test('a message over the limit is passed over', async () => {
    const items = await read(
      `${message(msh('ORU^R01', 'M1'), PID, ...Array.from({ length: 50 }, () => `OBX|1|TX|||${'x'.repeat(100)}`))}${adt(2)}`,
      contextFor([], { maxRowBytes: 2000 }),
    );
    expect(problemsOf(items)).toEqual(['too_large@1']);
    expect(recordsOf(items)).toHaveLength(2);
  });

  test('what is no message says so', async () => {
    expect(problemsOf(await read('PID|1\rPV1|1'))).toEqual(['broken_file@1 MSH']);
    expect(problemsOf(await read('\r\n'))).toEqual(['broken_file@-']);
    expect(problemsOf(await read('MSH'))).toEqual(['broken_file@1 MSH']);
  });
});

test('escapes: unknown ones stay as they are written', () => {
  const separators = separatorsOf('MSH|^~\\&|');
  if (separators === null) throw new Error('separators');
  expect(unescapeText('a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f\\H\\g\\N\\h\\Zx1\\i\\Q\\j\\.sp2\\k\\X414\\', separators, 'utf-8')).toBe(
    'a|b^c&d~e\\fghi\\Q\\j\n\nk\\X414\\',
  );
  expect(separatorsOf('MSHA^~\\&')).toBeNull();
  expect(separatorsOf('MSH|^^\\&|')).toBeNull();
});

test('mutated messages never throw (600 inputs)', async () => {
  await using dir = await folder({});
  const text = `${message(msh('ADT^A01'), PID, PV1)}${message(msh('ORU^R01', 'M2'), PID, 'OBR|1||L1|X^Y^LN|||20240312', 'OBX|1|NM|X^Y^LN||12|g', 'OBX|2|FT|X||Suite\\.br\\fin')}${message(msh('MDM^T02', 'M3'), PID, 'TXA|1|34794-8||20240313', 'OBX|1|TX|||Texte')}`;
  const path = `${dir.path}/m`;
  const signs = fc.constantFrom('|', '^', '~', '\\', '&', '\r', '\n', '\u000B', '\u001C', '\u0000', 'é', 'MSH', '"');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(text.length - 1), sign: signs, cut: fc.nat(30) }), { maxLength: 8 }),
      fc.nat(text.length),
      async (changes, end) => {
        let mutated = text;
        for (const { at, sign, cut } of changes) mutated = mutated.slice(0, at) + sign + mutated.slice(at + cut);
        await writeFile(path, mutated.slice(0, end % 3 === 0 ? end : undefined));
        const items = await collect(hl7Connector.read({ path, relative: 'm', source: 's', size: 0, head: new Uint8Array() }, contextFor()));
        expect(items.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 600 },
  );
});
