import { fold } from '../engine/characters.ts';
import {
  ALL_LEMMAS,
  BE,
  EXCLUDE_LEMMAS,
  EXCLUDING_FORMS,
  FIND_LEMMAS,
  FINDING_ADJECTIVES,
  FINDING_PARTICIPLES,
  FINITE,
  formsOf,
  GERUNDS,
  lemmas,
  PARTICIPLES,
  PRESUPPOSE_LEMMAS,
  PRESUPPOSING_FORMS,
} from './verbs.ts';

/** Grammatical classes of words, as bits: enough grammar to end a scope where the clause ends. */
export const G = Object.freeze({
  de: 1,
  determiner: 2,
  pronoun: 4,
  preposition: 8,
  and: 16,
  or: 32,
  nor: 64,
  ne: 128,
  finite: 256,
  participle: 512,
  gerund: 1024,
  infinitive: 2048,
  be: 4096,
  finding: 8192,
  excluding: 16384,
  presupposing: 32768,
  adverb: 65536,
  future: 131072,
  conditional: 262144,
  patient: 524288,
  indefinite: 1048576,
  relative: 2097152,
  contracted: 4194304,
  negator: 8388608,
  /** à, au, aux. */
  to: 16777216,
  /** Nouns and adjectives whose complement with "à" is what they speak of ("pas candidat à la chirurgie"). */
  takesTo: 33554432,
});

const WORDS: Readonly<Record<number, string>> = {
  [G.de]: 'de d des du',
  [G.to]: 'à au aux',
  [G.takesTo]:
    'candidat candidate candidats éligible éligibles exposition expositions exposé exposée allergie allergies allergique intolérance intoxication accès recours extension extensions',
  [G.contracted]: 'des du',
  [G.negator]: 'aucun aucune sans pas absence rien',
  [G.determiner]:
    'le la les l un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos plusieurs quelques chaque tout toute toutes tous certains certaines',
  [G.indefinite]: 'un une des d',
  [G.pronoun]: 'il elle ils elles on nous je vous tu qui que qu dont où y se s lui celui celle ceci cela lequel laquelle',
  [G.relative]: 'qui que qu dont où lequel laquelle',
  [G.preposition]:
    'à au aux avec dans en par pour sur sous chez depuis après avant lors pendant durant devant malgré selon vers entre contre suite puis dès jusqu alors afin comme',
  [G.and]: 'et',
  [G.or]: 'ou',
  [G.nor]: 'ni',
  [G.ne]: 'ne n',
  [G.adverb]:
    'non plus pas encore été clairement nettement formellement bien très peu toujours actuellement également aussi jamais strictement absolument certainement vraiment objectivement habituellement franchement notamment initialement significativement cliniquement même ainsi',
  [G.patient]: 'patient patiente patients malade enfant nourrisson monsieur madame mademoiselle mr mme intéressé intéressée',
};

function collect(add: (words: Iterable<string>, bits: number) => void): void {
  for (const [bit, words] of Object.entries(WORDS)) add(lemmas(words), Number(bit));
  for (const lemma of ALL_LEMMAS) {
    const forms = formsOf(lemma);
    add(forms.finite, G.finite);
    add(forms.participle, G.participle);
    add([forms.gerund], G.gerund);
    add([forms.infinitive], G.infinitive);
    add(forms.future, G.finite | G.future);
    add(forms.conditional, G.finite | G.conditional);
  }
  const all = (lemma: string): string[] => {
    const f = formsOf(lemma);
    return [...f.finite, ...f.participle, f.gerund, f.infinitive, ...f.future, ...f.conditional];
  };
  add(lemmas(FIND_LEMMAS).flatMap(all), G.finding);
  add([...lemmas(FINDING_PARTICIPLES), ...lemmas(FINDING_ADJECTIVES)], G.finding);
  add([...lemmas(EXCLUDE_LEMMAS).flatMap(all), ...lemmas(EXCLUDING_FORMS)], G.excluding);
  add([...lemmas(PRESUPPOSE_LEMMAS).flatMap(all), ...lemmas(PRESUPPOSING_FORMS)], G.presupposing);
  add(lemmas(FINITE), G.finite);
  add(lemmas(PARTICIPLES), G.participle);
  add(lemmas(BE), G.be);
  add(lemmas(GERUNDS), G.gerund);
}

/** Folded word → bits. Accents are folded, so "montre" and "montré" are one entry: both a finite verb and a participle. */
export const GRAMMAR: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  collect((words, bits) => {
    for (const w of words) {
      const key = fold(w);
      map.set(key, (map.get(key) ?? 0) | bits);
    }
  });
  return map;
})();
