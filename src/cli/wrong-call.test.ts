import { Command, InvalidArgumentError, Option } from 'commander';
import { expect, test } from 'vitest';
import type { Language } from './language.ts';
import { wrongCall } from './wrong-call.ts';

/** What a wrong call of commander itself writes: a new version that says it in other words breaks the test, not the French. */
function said(language: Language, ...argv: string[]): string {
  let written = '';
  const whole = (text: string): number => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError('entier attendu / whole number expected');
    return Number(text);
  };
  const program = new Command('continuum').exitOverride().configureOutput({
    outputError: (text) => {
      written += wrongCall(text, language);
    },
    writeErr: () => undefined,
  });
  program
    .command('synth')
    .requiredOption('--out <dir>')
    .option('--size <n>', '', whole)
    .action(() => undefined);
  program
    .command('show')
    .argument('<id>', '', whole)
    .action(() => undefined);
  program
    .command('count <question>')
    .addOption(new Option('--layout <l>').choices(['a', 'b']))
    .action(() => undefined);
  expect(() => program.parse(argv, { from: 'user' })).toThrow();
  return written.trim();
}

test.each([
  [['nothing'], 'commande inconnue : « nothing »'],
  [['synt'], 'commande inconnue : « synt »\n(vouliez-vous dire synth ?)'],
  [['synth'], 'il manque l’option « --out <dir> »'],
  [['synth', '--out'], 'il manque la valeur de l’option « --out <dir> »'],
  [['synth', '--out', 'x', '--size', 'y'], '« y » ne convient pas à l’option « --size <n> » (entier attendu)'],
  [['show', 'x'], '« x » ne convient pas à l’argument « id » (entier attendu)'],
  [['count'], 'il manque l’argument « question »'],
  [['count', 'a', 'b'], 'trop d’arguments : mettez entre guillemets ce qui contient des blancs'],
  [['count', 'a', '--foo'], 'option inconnue : « --foo »'],
  [['count', 'a', '--layout', 'z'], '« z » ne convient pas à l’option « --layout <l> » (au choix : a, b)'],
])('%j is told in French', (argv, expected) => {
  expect(said('fr', ...argv)).toBe(expected);
  expect(said('en', ...argv)).toMatch(/^error: /);
});
test('our own part is told in one language', () => expect(said('en', 'show', 'x')).toMatch(/id'\. whole number expected$/));
