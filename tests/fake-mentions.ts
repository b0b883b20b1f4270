import type { Mention, SentenceSpan } from '../src/model/index.ts';

type Part = Partial<Omit<Mention, 'begin' | 'end' | 'text'>> & {
  readonly words: string;
  readonly type: Mention['type'];
  readonly cue?: string;
  readonly nth?: number;
};

/** Mentions by their words: offsets are looked up, so that a text can change without counting. Throws where the words are not in it. */
export function mentionsIn(text: string, parts: readonly Part[]): readonly Mention[] {
  return parts
    .map(({ words, cue, nth = 0, ...rest }): Mention => {
      let begin = -1;
      for (let i = 0; i <= nth; i += 1) begin = text.indexOf(words, begin + 1);
      const cueAt = cue === undefined ? -1 : text.lastIndexOf(cue, begin);
      if (begin === -1 || (cue !== undefined && cueAt === -1)) throw new Error(`not in the text: ${words}`);
      return {
        begin,
        end: begin + words.length,
        text: words,
        system: null,
        code: null,
        label: null,
        value: null,
        unit: null,
        date: null,
        negated: false,
        hypothetical: false,
        family: false,
        history: false,
        reported: false,
        planned: false,
        cues: cue === undefined ? [] : [[cueAt, cueAt + cue.length]],
        section: null,
        sentence: 0,
        ...rest,
      };
    })
    .sort((a, b) => a.begin - b.begin);
}

const SECTIONS = {
  Motif: 'reason',
  Antécédents: 'antecedents',
  Histoire: 'history_of_disease',
  Examen: 'examination',
  Imagerie: 'imaging',
  Conclusion: 'conclusion',
  Décision: 'decision',
} as const;

/** Every line a sentence, its section by the last heading: enough for a screen. */
export function sentencesOf(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let section: SentenceSpan['section'] = 'header';
  let at = 0;
  for (const line of text.split('\n')) {
    const heading = Object.entries(SECTIONS).find(([word]) => line.startsWith(word));
    if (heading !== undefined) section = heading[1];
    for (const sentence of line.matchAll(/\S[^.]*(?:\.|$)/g))
      spans.push({ begin: at + sentence.index, end: at + sentence.index + sentence[0].length, section });
    at += line.length + 1;
  }
  return spans;
}
