import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rngOf } from '../../rng.ts';
import { mentionOf } from '../vocabulary/stated.ts';
import { AFFIRMED, TextBuilder } from './builder.ts';
import { misspell, Typist } from './typing-errors.ts';

const builder = (rate = 0, every = 0, seed = 1): TextBuilder =>
  new TextBuilder(
    new Typist(rngOf(seed), rate),
    { ligature: false, curly: false },
    every === 0 ? null : { every, lines: (page) => `Pied ${page}\nEn-tête` },
  );

describe('text builder', () => {
  it.each([
    [['un ', ' deux'], 'un deux'],
    [['un ', ', deux'], 'un, deux'],
    [['(', 'un ', ')'], '(un)'],
    [['l’', 'os'], "l'os"],
    [['un', ' : ', 'deux'], 'un : deux'],
    [['', '  ', 'deux'], 'deux'],
  ])('joins %j', (chunks, text) => {
    const out = builder();
    for (const chunk of chunks) out.write(chunk);
    expect(out.text).toBe(text);
  });

  it('capitalises the next letter, even inside a mention', () => {
    const out = builder();
    out.capitalise();
    out.mark(mentionOf('recurrence', AFFIRMED), () => out.write('récidive'));
    expect(out.text).toBe('Récidive');
    expect(out.mentions[0]).toMatchObject({ begin: 0, end: 8 });
  });

  it('writes a deferred heading only before words', () => {
    const out = builder();
    out.write('a');
    out.defer('VIDE :');
    out.gap();
    out.defer('PLEIN :');
    out.write('b');
    expect(out.text).toBe('a\n\nPLEIN :\nb');
  });

  it('spans are what was written inside them, whatever comes before: spaces, errors, page breaks', () => {
    const word = fc.stringMatching(/^[a-zéè]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean(), fc.boolean()), { maxLength: 60 }), fc.integer(), (words, seed) => {
        const out = builder(0.3, 80, seed);
        const inside: string[] = [];
        for (const [text, marked, space] of words) {
          if (space) out.write(' ');
          if (!marked) out.write(text);
          else
            out.mark(mentionOf('drug', AFFIRMED), () => {
              const from = out.length;
              out.write(text);
              inside.push(out.text.slice(from));
            });
        }
        expect(out.mentions.map((m) => out.text.slice(m.begin, m.end))).toEqual(inside);
        for (const m of out.mentions) expect(out.text.slice(m.begin, m.end)).toMatch(/^\S+$/);
        expect(out.text.split('Pied').length - 1).toBeLessThanOrEqual(out.text.length / 80);
      }),
    );
  });

  it('pastes a passage with its mentions moved', () => {
    const passage = builder();
    passage.write('vu ');
    passage.mark(mentionOf('drug', AFFIRMED), () => passage.write('cisplatine'));
    const out = builder();
    out.write('Début.');
    out.line();
    out.paste(passage);
    expect(out.mentions.map((m) => out.text.slice(m.begin, m.end))).toEqual(['cisplatine']);
    expect(out.frozen).toEqual([[7, 20]]);
  });
});

describe('typing errors', () => {
  it('are one small change inside the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèç]{6,15}$/), fc.integer(), (word, seed) => {
        const wrong = misspell(word, rngOf(seed));
        expect(Math.abs(wrong.length - word.length)).toBeLessThanOrEqual(1);
        expect(wrong.charAt(0).normalize('NFD').charAt(0)).toBe(word.charAt(0).normalize('NFD').charAt(0));
      }),
    );
  });

  it('spare short words, signs and capitals, and come at about the rate asked for', () => {
    const typist = new Typist(rngOf(3), 0.02);
    let changed = 0;
    for (let i = 0; i < 20_000; i++) {
      expect(typist.type('T2N0M0 pas de')).toBe('T2N0M0 pas de');
      if (typist.type('carcinome infiltrant') !== 'carcinome infiltrant') changed++;
    }
    // 33 characters a turn at 300 characters an error.
    expect(changed).toBeGreaterThan(1_500);
    expect(changed).toBeLessThan(2_900);
  });

  it('rate 0 never errs', () => {
    const typist = new Typist(rngOf(3), 0);
    expect(typist.type('adénocarcinome')).toBe('adénocarcinome');
  });
});
