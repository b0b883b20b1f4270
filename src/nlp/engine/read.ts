import type { Section } from '../../model/index.ts';
import { CONTEXT_WORDS, ContextRules, type TextContext } from '../context/context.ts';
import { CUES } from '../context/cues/index.ts';
import { G } from '../context/grammar.ts';
import { Furniture } from '../sections/furniture.ts';
import { ABBREVIATIONS, FOOTER_WORDS, PAGE_WORDS } from '../sections/layout-words.ts';
import { SECTION_TITLES, sectionsOf } from '../sections/sections.ts';
import type { AnyExtractor, Hits, MentionDraft } from './contract.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { type SentenceWords, segment } from './sentences.ts';
import { tokenise } from './tokenizer.ts';
import { Tokens } from './tokens.ts';
import { View } from './view.ts';

export interface Found {
  readonly view: View;
  readonly drafts: readonly MentionDraft[];
  readonly context: TextContext;
  /** Section of each sentence. */
  readonly sections: readonly (Section | null)[];
}

/** Sources of the engine itself come first in the lexicon. */
const OWN = [CUES, SECTION_TITLES] as const;
const OPEN_BITS = G.de | G.determiner | G.preposition | G.and | G.or | G.nor | G.ne;

/** Extractors ready to run: lexicon compiled once, columns kept between texts. */
export class Engine {
  private readonly extractors: readonly AnyExtractor[];
  private readonly lexicon: Lexicon;
  private readonly tokens = new Tokens();
  private readonly words: SentenceWords;
  private readonly furniture: Furniture;
  private readonly rules: ContextRules;

  constructor(extractors: readonly AnyExtractor[]) {
    this.extractors = extractors;
    this.lexicon = compileLexicon([...OWN, ...extractors], [...CONTEXT_WORDS, ...ABBREVIATIONS, ...PAGE_WORDS, ...FOOTER_WORDS]);
    const { vocabulary } = this.lexicon;
    this.rules = new ContextRules(vocabulary);
    this.words = {
      abbreviations: vocabulary.mask(ABBREVIATIONS),
      open: this.rules.mask(OPEN_BITS),
      openers: this.rules.mask(G.determiner | G.pronoun),
    };
    this.furniture = new Furniture(vocabulary);
  }

  find(text: string, date: string | null, type: string | null): Found {
    tokenise(text, this.lexicon.vocabulary, this.tokens);
    const view = new View(text, this.tokens, this.lexicon.vocabulary, date, type);
    this.furniture.mark(view);
    segment(view, this.words);
    const hits = scan(view, this.lexicon, OWN.length + this.extractors.length);
    const context = this.rules.of(view, hits[0]!);
    const sections = sectionsOf(view, hits[1]!);
    const found: MentionDraft[] = [];
    const sink = { found, add: (mention: MentionDraft) => void found.push(mention) };
    this.extractors.forEach((extractor, i) => {
      extractor.run(view, hits[OWN.length + i] as unknown as Hits<never>, sink);
    });
    return { view, drafts: found, context, sections };
  }
}
