import { describe, expect, it } from 'vitest';
import { rngOf } from '../../rng.ts';
import { TextBuilder } from './builder.ts';
import { type Agreement, compile, run, type TemplateHost } from './template.ts';
import { Typist } from './typing-errors.ts';

function write(
  source: string,
  options: { draw?: number; feminine?: boolean; noun?: Agreement; holds?: boolean } = {},
): { text: string; marked: string[] } {
  const out = new TextBuilder(new Typist(rngOf(1), 0), { ligature: false, curly: true }, null);
  const marked: string[] = [];
  const host: TemplateHost = {
    out,
    draw: () => options.draw ?? 0,
    feminine: options.feminine ?? false,
    noun: options.noun ?? { feminine: false, plural: false },
    slot: (name, argument) => out.write(`${name}/${argument}`),
    holds: () => options.holds ?? false,
    mark: (key, body) => {
      const from = out.length;
      body();
      marked.push(`${key}:${out.text.slice(from).trim()}`);
    },
  };
  run(compile(source), host);
  return { text: out.text, marked };
}

describe('phrases', () => {
  it.each([
    ['un {a|b|c}', { draw: 0 }, 'un a'],
    ['un {a|b|c}', { draw: 0.99 }, 'un c'],
    ['un {a{x|y}|b} fin', { draw: 0.4 }, 'un ax fin'],
    ['un {|b} fin', { draw: 0 }, 'un fin'],
    ['{?date: le jour}', { holds: true }, 'le jour'],
    ['a{?date: le jour}', { holds: false }, 'a'],
    ['a{?date: oui| non}', { holds: false }, 'a non'],
    ['a{!date: non}', { holds: false }, 'a non'],
    ['vu <site:du> < 50 %', {}, 'vu site/du < 50 %'],
    ['opéré~e', { feminine: true }, 'opérée'],
    ['opéré~e', { feminine: false }, 'opéré'],
    ['~(fumeur/fumeuse)', { feminine: true }, 'fumeuse'],
    ['diagnostiqué^e', { noun: { feminine: true, plural: true } }, 'diagnostiquées'],
    ['diagnostiqué^e', { noun: { feminine: false, plural: true } }, 'diagnostiqués'],
    ['^(mis/mise/mis/mises)', { noun: { feminine: true, plural: true } }, 'mises'],
  ] as const)('%s with %j', (source, options, text) => {
    expect(write(source, options).text).toBe(text);
  });

  it('marks words, nested ones too', () => {
    expect(write('pas de [récidive {locale|x}], [#meta- métastase]').marked).toEqual(['null:récidive locale', 'meta-:métastase']);
  });

  it.each(['{a|b', '[a', 'a}', 'a]', '{?date:x'])('refuses %s', (source) => {
    expect(() => compile(source)).toThrow(SyntaxError);
  });
});
