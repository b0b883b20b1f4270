import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence, History } from '../../model/index.ts';
import { COURSE_RULES } from '../events/rules/index.ts';
import { WITHDRAWALS } from '../events/withdrawals.ts';
import { CONSULTATION, fact, historyOf, PATHOLOGY } from '../stories.testing.ts';
import { explain, explainAll } from './explain.ts';
import { itemByRef, itemsOfHistory } from './item-ref.ts';
import { ruleWords } from './rule-words.ts';
import type { FindSource } from './source.ts';

const IMAGING = '18748-4';
const told = [
  { text: 'Carcinome canalaire infiltrant du sein gauche. pT2 pN1.', date: '2012-03-02', type: PATHOLOGY },
  { text: 'Mastectomie gauche le 12/04/2012.', date: '2012-04-20', type: CONSULTATION },
  { text: 'Patiente en surveillance, pas de récidive.', date: '2014-01-10', type: CONSULTATION },
  { text: 'Cancer du sein gauche. Récidive métastatique hépatique : apparition de trois lésions.', date: '2015-06-12', type: IMAGING },
];
const facts = [
  fact('drug_administration', '9000001', '2013-10-01', { dci: 'docétaxel', protocol: 'DOCETAXEL', intent: 'adjuvant' }, 'docétaxel'),
  fact(
    'drug_administration',
    '9000001',
    '2013-12-12',
    { dci: 'docétaxel', protocol: 'DOCETAXEL', intent: 'adjuvant', cycle: '4' },
    'docétaxel',
  ),
];
const history = historyOf(told, facts);
const find: FindSource = (e: Evidence) => {
  if (e.kind === 'fact') {
    const row = facts.find((f) => f.factId === e.factId);
    return row === undefined
      ? null
      : { kind: 'fact', factId: row.factId, fact: row.kind, date: row.start, code: row.code, label: row.label };
  }
  const document = told[Number(e.documentId.slice(1))];
  if (document === undefined) return null;
  const begin = document.text.lastIndexOf('.', e.begin - 1) + 1;
  const stop = document.text.indexOf('.', e.end);
  return { ...e, type: document.type, date: document.date, sentence: document.text.slice(begin, stop < 0 ? undefined : stop + 1) };
};
const of = (h: History, type: string) => itemsOfHistory(h).find((i) => i.kind === 'event' && i.item.type === type)!;

test('the stage that T and N make is told as computed where none is stated', () => {
  const first = (h: History) => explain(h, itemByRef(h, 'T1')!, find);
  const computed = first(history);
  expect(computed.fr[0]).toMatch(/^Tumeur 1, carcinome .*, diagnostiquée le 2 mars 2012 \(stade IIB calculé de pT2 pN1\) : /);
  expect(computed.en[0]).toContain('diagnosed on 2 March 2012 (stage IIB computed from pT2 pN1): ');
  const stated = historyOf([
    { text: 'Carcinome canalaire infiltrant du sein gauche. pT2 pN1, stade IIB.', date: '2012-03-02', type: PATHOLOGY },
  ]);
  expect(stated.tumours[0]?.stage).toBe('IIB');
  expect(first(stated).fr[0]).not.toContain('calculé');
});

describe('the example of the design', () => {
  const said = explain(history, of(history, 'metastatic_recurrence'), find);
  test('French, in three sentences: what and where it is said, why, what spoke against it', () => {
    expect(said.fr).toEqual([
      'Récidive métastatique hépatique le 12 juin 2015 : compte rendu d’imagerie du 12/06/2015 « Récidive métastatique hépatique : apparition de trois lésions ».',
      expect.stringMatching(
        /^18 mois après la fin de la chimiothérapie adjuvante, sans maladie entre les deux ; .* \(règle recurrence\/[a-z-]+, version \d+\)\.$/,
      ),
      expect.stringMatching(/^Une seule source le dit, rien ne s’y oppose \(certitude \d+ %\)\.$/),
    ]);
  });
  test('English beside it', () => {
    expect(said.en[0]).toBe(
      'Metastatic recurrence (liver) on 12 June 2015: imaging report of 12/06/2015 “Récidive métastatique hépatique : apparition de trois lésions”.',
    );
    expect(said.en[1]).toMatch(/^18 months after the end of adjuvant chemotherapy, with no disease in between; /);
  });
});

test('a tumour names its site, side and histology; a treatment its protocol, from a row of the file', () => {
  expect(explain(history, itemByRef(history, 't1')!, find).fr[0]).toMatch(
    /^Tumeur 1, .*, côté gauche, diagnostiquée .* : .*« Carcinome canalaire infiltrant du sein gauche »\.$/,
  );
  const chemotherapy = itemsOfHistory(history).find((i) => i.kind === 'treatment' && i.item.type === 'chemotherapy')!;
  expect(explain(history, chemotherapy, find).fr[0]).toMatch(
    /^Chimiothérapie adjuvante \(DOCETAXEL\) à partir du 1er octobre 2013 : fichier de chimiothérapie du 01\/10\/2013 « 9000001 docétaxel »\.$/,
  );
});

test('what spoke against it is said', () => {
  const item = of(history, 'metastatic_recurrence');
  const doubted = explain(
    history,
    { ...item, item: { ...item.item, against: [{ kind: 'text', documentId: 'd000000000000002', begin: 30, end: 38 }] } } as typeof item,
    find,
  );
  expect(doubted.fr[2]).toContain('s’y oppose : compte rendu de consultation du 10/01/2014 « Patiente en surveillance, pas de récidive »');
  expect(doubted.against).toHaveLength(1);
});

describe('what a line does not keep, and lines that were taken back', () => {
  const doubted = [
    told[0]!,
    { text: 'Carcinome canalaire infiltrant du sein gauche pT3 pN1.', date: '2012-03-20', type: PATHOLOGY },
    { text: 'Récidive métastatique hépatique.', date: '2014-06-12', type: CONSULTATION },
    { text: 'Biopsie hépatique : hémangiome.', date: '2014-06-30', type: PATHOLOGY },
  ];
  const in2 = historyOf(doubted);
  const from: FindSource = (e) => {
    const document = e.kind === 'text' ? doubted[Number(e.documentId.slice(1))] : undefined;
    return e.kind === 'fact' || document === undefined ? null : { ...e, type: document.type, date: document.date, sentence: document.text };
  };
  const all = explainAll(in2, from);
  test('each loser with its source, and a word where a person should choose', () => {
    expect(all.find((e) => e.ref === 'T1')?.losers).toEqual([
      expect.objectContaining({
        field: 't',
        kept: 'pT2',
        value: 'pT3',
        source: 'pathology',
        conflict: true,
        fr: 'Valeur du T « pT2 » retenue contre « pT3 » : compte rendu d’anatomopathologie du 20/03/2012 « Carcinome canalaire infiltrant du sein gauche pT3 pN1 ». À trancher par une personne.',
      }),
    ]);
  });
  test('the document that tells and the one that takes back are both shown, with the rule', () => {
    const gone = all.find((e) => e.ref === 'R1')!;
    expect(gone.fr[0]).toBe(
      'Récidive métastatique le 12 juin 2014, retirée : compte rendu de consultation du 12/06/2014 « Récidive métastatique hépatique ».',
    );
    expect(gone.fr[1]).toBe('Contre elle : compte rendu d’anatomopathologie du 30/06/2014 « Biopsie hépatique : hémangiome ».');
    expect(gone.fr[2]).toContain('règle withdrawal/benign, version 1');
    expect([gone.fr.length, gone.sources.length, gone.against.length]).toEqual([3, 1, 1]);
    expect(all.filter((e) => e.ref.startsWith('E'))).toEqual([]);
  });
});

test('sources that are gone leave an explanation all the same', () => {
  for (const said of explainAll(history, () => null)) {
    expect(said.fr[0]).toContain('aucune source conservée');
    expect(said.fr).toHaveLength(3);
  }
});

test('no line of the history has another name than its own', () => {
  const all = itemsOfHistory(history);
  expect(new Set(all.map((i) => i.ref)).size).toBe(all.length);
  for (const { ref } of all) expect(itemByRef(history, ref.toLowerCase())?.ref).toBe(ref);
  expect(itemByRef(history, 'E99')).toBeNull();
});

test('every rule of the folder has its words', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const rules = globSync('**/*.ts', { cwd: root })
    .filter((file) => !/\.(test|testing)\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/'((?!state\/|endpoint\/|conflict\/)[a-z-]+\/[a-z-]+)@\d+'/g)].map(
        (m) => m[1] ?? '',
      ),
    );
  expect(rules.length).toBeGreaterThan(6);
  expect(
    [...new Set([...rules, ...COURSE_RULES.map((r) => r.id), ...WITHDRAWALS.map((w) => w.rule.id)])].filter(
      (rule) => ruleWords(rule) === null,
    ),
  ).toEqual([]);
});
