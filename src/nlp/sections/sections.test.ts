import { expect, test } from 'vitest';
import { createReader } from '../index.ts';

const reader = createReader([]);
const read = (text: string): string[] => reader.read(text).sentences.map((s) => `${s.section ?? '-'}: ${text.slice(s.begin, s.end)}`);

test.each<[string, string[]]>([
  ['Motif :\nDouleurs du bras.', ['reason: Motif :', 'reason: Douleurs du bras.']],
  ['ATCD : HTA, diabète.\nConclusion : récidive.', ['antecedents: ATCD : HTA, diabète.', 'conclusion: Conclusion : récidive.']],
  ['ANTÉCÉDENTS\n- HTA\n- Diabète', ['antecedents: ANTÉCÉDENTS', 'antecedents: - HTA', 'antecedents: - Diabète']],
  ['Elle va bien. Conclusion : rien.', ['-: Elle va bien.', 'conclusion: Conclusion : rien.']],
  // a title is a title only where it stands as one
  ['La conclusion du scanner est claire.', ['-: La conclusion du scanner est claire.']],
  ['Le traitement est poursuivi.\nTraitement bien toléré.', ['-: Le traitement est poursuivi.', '-: Traitement bien toléré.']],
  [
    'Antécédents familiaux :\nPère : cancer du côlon\nTraitement régulier par oméprazole.',
    ['family_history: Antécédents familiaux :', 'family_history: Père : cancer du côlon', '-: Traitement régulier par oméprazole.'],
  ],
  [
    'Centre, le 12/06/2015\n\nCher confrère,\nElle va bien.\n\nBien confraternellement\n\nDocteur X',
    ['header: Centre, le 12/06/2015', '-: Cher confrère,\nElle va bien.', 'signature: Bien confraternellement', 'signature: Docteur X'],
  ],
  [
    'ANTÉCÉDENTS\nHTA.\n\nElle a consulté pour une masse du sein.\nBiopsie faite.',
    [
      'antecedents: ANTÉCÉDENTS',
      'antecedents: HTA.',
      'history_of_disease: Elle a consulté pour une masse du sein.',
      'history_of_disease: Biopsie faite.',
    ],
  ],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Le Dr. Martin a vu M. Durand. Il va bien.', ['Le Dr. Martin a vu M. Durand.', 'Il va bien.']],
  ['douleur du bras droit. mais pas de fièvre', ['douleur du bras droit.', 'mais pas de fièvre']],
  ['Contaminé à E.Coli? c’est un problème !Il faut traiter.', ['Contaminé à E.Coli?', 'c’est un problème !', 'Il faut traiter.']],
  ['02.04.2018 : RCP', ['02.04.2018 : RCP']],
  ['EVOLUTION\n- Fièvre\n- Toux', ['EVOLUTION', '- Fièvre', '- Toux']],
  ['Le patient - âgé de 45 ans - va bien.', ['Le patient - âgé de 45 ans - va bien.']],
  ['carence en vitamine D. Le bilan est normal', ['carence en vitamine D.', 'Le bilan est normal']],
  ['une lésion du\nfoie de 2,5 cm.', ['une lésion du\nfoie de 2,5 cm.']],
  ['1. Scanner\n2. Biopsie', ['1. Scanner', '2. Biopsie']],
])('sentences of %j', (text, expected) => {
  expect(reader.read(text).sentences.map((s) => text.slice(s.begin, s.end))).toEqual(expected);
});

test('page furniture does not cut a sentence, nor a hit', () => {
  const text = 'Une métastase du\nPage 2/3\nfoie droit. Fin.\n1/1';
  const sentences = reader.read(text).sentences.map((s) => text.slice(s.begin, s.end));
  expect(sentences[0]).toBe('Une métastase du\nPage 2/3\nfoie droit.');
});

test('a footer repeated on every page is furniture from its second copy on', () => {
  const footer = '\nCentre X, secrétariat tél 01 02 03 04 05\n';
  const text = `Une masse du${footer}sein${footer}gauche${footer}opérée.`;
  expect(reader.read(text).sentences.length).toBeLessThanOrEqual(3);
});
