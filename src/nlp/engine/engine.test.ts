import { expect, test } from 'vitest';
import { defineExtractor } from './contract.ts';
import { Engine } from './read.ts';

const engine = new Engine([
  defineExtractor<string>({
    name: 'sample',
    types: ['morphology'],
    phrases: [
      { pattern: 'carcinome canalaire [infiltrant]', value: '8500/3' },
      { pattern: 'cancer (du sein|mammaire)', value: '8010/3' },
      { pattern: 'sein', value: 'C50' },
      { pattern: 'Ki67', value: 'ki67' },
      { pattern: '=PS', value: 'ps' },
      { pattern: 'tumeur rénal', value: 'renal' },
    ],
    run(_view, hits, sink) {
      for (const h of hits.longest) sink.add({ begin: h.begin, end: h.end, type: 'morphology', code: h.value });
    },
  }),
]);
const read = (text: string): string[] => engine.find(text, null, null).drafts.map((d) => `${text.slice(d.begin, d.end)}=${d.code}`);

test.each([
  ['CARCINOMES canalaires infiltrants', ['CARCINOMES canalaires infiltrants=8500/3']],
  ['carcinome canalaire', ['carcinome canalaire=8500/3']],
  ['un cancer du sein, un sein', ['cancer du sein=8010/3', 'sein=C50']],
  ['carci-\nnome canalaire', ['carci-\nnome canalaire=8500/3']],
  ['Ki-67, Ki 67, KI67', ['Ki-67=ki67', 'Ki 67=ki67', 'KI67=ki67']],
  ['PS 0, ps 0', ['PS=ps']],
  ['tumeurs re\u0301nales', ['tumeurs re\u0301nales=renal']],
  ['cancer. Du sein', ['sein=C50']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
