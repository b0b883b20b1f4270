import { describe, expect, it } from 'vitest';
import { type Determiner, determiner, nounOf, sideWord } from './noun.ts';

describe('determiners', () => {
  it.each([
    ['m sein', 'du', 'du sein'],
    ['m ovaire', 'du', 'de l’ovaire'],
    ['f vessie', 'du', 'de la vessie'],
    ['fp parties molles', 'du', 'des parties molles'],
    ['f hémicolectomie', "d'un", 'd’une hémicolectomie'],
    ['f hémicolectomie', 'le', 'l’hémicolectomie'],
    ['m hile pulmonaire', 'le', 'le hile pulmonaire'],
    ['f HTNC', 'de', 'd’HTNC'],
    ['f RTUV', 'de', 'de RTUV'],
    ['m ADK', 'le', 'l’ADK'],
    ['f UQE', 'du', 'de l’UQE'],
    ['f ADP', 'un', 'une ADP'],
    ['fp métastases', "d'un", 'de métastases'],
    ['fp adénopathies', "d'un", 'd’adénopathies'],
    ['m oesophage', 'au', 'à l’oesophage'],
    ['m ovaire', 'ce', 'cet ovaire'],
  ] as const)('%s with %s', (notation, kind, expected) => {
    const noun = nounOf(notation);
    expect(determiner(kind as Determiner, noun) + noun.before).toBe(expected);
  });
});

describe('sides', () => {
  it.each([
    ['m sein @', 'right', false, 'droit'],
    ['f jambe @', 'right', false, 'droite'],
    ['f choroïde de l’oeil @m', 'right', false, 'droit'],
    ['fp parties molles de la cuisse @f', 'right', false, 'droites'],
    ['m sein @', 'left', true, 'G'],
    ['f trompe @', 'bilateral', false, 'bilatérale'],
  ] as const)('%s %s', (notation, side, short, word) => {
    expect(sideWord(side, nounOf(notation), short)).toBe(word);
  });

  it('knows where the side stands, and abbreviations that it is glued to', () => {
    expect(nounOf('m sein @, quadrant supéro-externe')).toMatchObject({ before: 'sein', after: ', quadrant supéro-externe', sided: true });
    expect(nounOf('m LS@')).toMatchObject({ before: 'LS', glued: true });
    expect(nounOf('f vessie')).toMatchObject({ sided: false, feminine: true });
  });
});
