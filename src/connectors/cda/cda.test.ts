import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { cdaConnector } from './cda.ts';

const header = (more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
  <code code="34794-8" codeSystem="2.16.840.1.113883.6.1" displayName="RCP"/><title>RCP sein</title><effectiveTime value="20240312094914+0100"/>
  <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="299019900000142"/><id root="2.999.1" extension="IPP1"/></patientRole></recordTarget>
  <author><assignedAuthor><assignedPerson><name><prefix>Dr</prefix><given>Léo</given><family>DURAND</family></name></assignedPerson><representedOrganization><name>Oncologie</name></representedOrganization></assignedAuthor></author>
  <componentOf><encompassingEncounter><id root="2.999.5" extension="N7"/></encompassingEncounter></componentOf>${more}`;
const document = (body: string): string => `${header()}<component>${body}</component></ClinicalDocument>`;
const section = (title: string, text: string, inner = ''): string =>
  `<component><section><title>${title}</title><text>${text}</text>${inner}</section></component>`;
const read = (content: string | Uint8Array, context = contextFor()) => readContent(cdaConnector, 'a/d.xml', content, context);

test('header and structured body: sections with titles, tables row by row, sections inside sections', async () => {
  const body = section(
    'TUMEUR',
    '<table><tbody><tr><td>Topographie</td><td><content>C50.2</content> [CIM-10]</td></tr></tbody></table><paragraph>Pas de <content styleCode="Bold">métastase</content>.</paragraph><list><item>a</item><item>b</item></list>',
    section('CLINIQUE', 'OMS 1<br/>stable'),
  );
  expect(recordsOf(await read(document(`<structuredBody>${body}</structuredBody>`)))).toEqual([
    {
      kind: 'document',
      source: 'test',
      key: 'a/d.xml',
      origin: { file: 'a/d.xml' },
      patient: { ipp: 'IPP1', ins: '299019900000142', nda: 'N7' },
      type: '34794-8',
      title: 'RCP sein',
      unit: 'Oncologie',
      author: 'Dr Léo DURAND',
      date: '2024-03-12',
      stayId: 'N7',
      format: 'cda',
      text: 'TUMEUR\nTopographie\tC50.2 [CIM-10]\n\nPas de métastase.\n\n- a\n- b\n\nCLINIQUE\nOMS 1\nstable',
    },
  ]);
});

describe('embedded body', () => {
  const embedded = (type: string, bytes: string): string =>
    document(
      `<nonXMLBody><text mediaType="${type}" representation="B64">${Buffer.from(bytes, 'latin1').toString('base64').replaceAll(/.{20}/g, '$&\n')}</text></nonXMLBody>`,
    );
  const cases: readonly { readonly name: string; readonly content: string; readonly result: string }[] = [
    { name: 'RTF', content: embedded('application/rtf', "{\\rtf1\\ansi R\\'e9cidive\\par}"), result: 'Récidive' },
    { name: 'text', content: embedded('text/plain', 'Récidive'), result: 'Récidive' },
    {
      name: 'text as it is',
      content: document('<nonXMLBody><text mediaType="text/plain">Récidive &lt; 1 cm</text></nonXMLBody>'),
      result: 'Récidive < 1 cm',
    },
    { name: 'HTML', content: embedded('text/html', '<p>Un</p><p>Deux</p>'), result: 'Un\n\nDeux' },
    { name: 'image', content: embedded('image/jpeg', 'x'), result: 'no_text@- component' },
    { name: 'other', content: embedded('application/zip', 'x'), result: 'unknown_format@- component' },
    { name: 'broken PDF', content: embedded('application/pdf', '%PDF-1.4 rien'), result: 'broken_file@- component' },
    {
      name: 'cut Base64',
      content: document('<nonXMLBody><text mediaType="application/pdf" representation="B64">JVBER</text></nonXMLBody>'),
      result: 'truncated@- component',
    },
    {
      name: 'elsewhere',
      content: document('<nonXMLBody><text mediaType="application/pdf"><reference value="x.pdf"/></text></nonXMLBody>'),
      result: 'no_text@- component',
    },
    { name: 'no body', content: `${header()}</ClinicalDocument>`, result: 'no_text@- component' },
    {
      name: 'empty sections',
      content: document('<structuredBody><component><section/></component></structuredBody>'),
      result: 'no_text@-',
    },
    { name: 'entity', content: `<!DOCTYPE x [<!ENTITY a "b">]>${document('')}`, result: 'unsafe@-' },
    { name: 'cut', content: header(), result: 'truncated@-' },
    { name: 'other XML', content: '<a/>', result: 'unknown_format@-' },
    { name: 'bad time', content: document('').replace('20240312094914', 'hier'), result: 'bad_date@- effectiveTime' },
  ];
  test.each(cases)('$name: $result', async ({ content, result }) => {
    const items = await read(content);
    const texts = recordsOf(items).map((record) => (record.kind === 'document' ? record.text : record.kind));
    expect([...texts, ...problemsOf(items)]).toEqual([result]);
  });
});

test('numbers of another establishment are not ours; the index must name the same patient', async () => {
  const content = document(`<structuredBody>${section('A', 'b')}</structuredBody>`);
  expect(recordsOf(await read(content, { ...contextFor(), ippAuthorities: ['2.999.77'] }))).toMatchObject([
    { patient: { ins: '299019900000142' } },
  ]);
  expect(problemsOf(await read(content, { ...contextFor(), index: new Map([['a/d.xml', { ipp: 'IPP2' }]]) }))).toEqual([
    'conflicting_identity@- ipp',
  ]);
});

const samples = path.resolve(import.meta.dirname, '../../../../shared/formats/ans-cda');
// The samples of the ANS are not part of this repository.
describe.skipIf(!existsSync(samples))(`samples of the ANS (skipped where ${samples} is absent)`, () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.xml')) : [];
  test.each(files)('%s', async (name) => {
    const items = await read(readFileSync(path.join(samples, name)));
    if (name.startsWith('DOC_NON_STRUCTURE')) expect(problemsOf(items)).toEqual(['no_text@- component']);
    else {
      const [record] = recordsOf(items);
      expect(record).toMatchObject({
        kind: 'document',
        patient: { ins: expect.stringMatching(/^\d{15}$/) as string, ipp: expect.any(String) as string },
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
        type: expect.stringMatching(/^\d+-\d$/) as string,
      });
      expect(record?.kind === 'document' ? record.text.length : 0).toBeGreaterThan(200);
      expect(record?.kind === 'document' ? record.text : '').not.toMatch(/<\/?(?:content|td|table)\b/);
    }
  });
});
