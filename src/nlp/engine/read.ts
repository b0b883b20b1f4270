import { CONTEXT_WORDS, ContextRules, type TextContext } from '../context/context.ts';
import { CUES } from '../context/cues/index.ts';
import type { AnyExtractor, Hits, MentionDraft } from './contract.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { segment } from './sentences.ts';
import { Tokens } from './tokens.ts';
import { tokenise } from './tokenizer.ts';
import { View } from './view.ts';

export interface Found {
  readonly view: View;
  readonly drafts: readonly MentionDraft[];
  readonly context: TextContext;
}

/** Sources of the engine itself come first in the lexicon. */
const OWN = [CUES] as const;

/** Extractors ready to run: lexicon compiled once, columns kept between texts. */
export class Engine {
  private readonly extractors: readonly AnyExtractor[];
  private readonly lexicon: Lexicon;
  private readonly tokens = new Tokens();
  private readonly abbreviations: Uint8Array;
  private readonly rules: ContextRules;

  constructor(extractors: readonly AnyExtractor[]) {
    this.extractors = extractors;
    this.lexicon = compileLexicon([...OWN, ...extractors], CONTEXT_WORDS);
    this.abbreviations = this.lexicon.vocabulary.mask([]);
    this.rules = new ContextRules(this.lexicon.vocabulary);
  }

  find(text: string, date: string | null, type: string | null): Found {
    tokenise(text, this.lexicon.vocabulary, this.tokens);
    const view = new View(text, this.tokens, this.lexicon.vocabulary, date, type);
    segment(view, this.abbreviations);
    const hits = scan(view, this.lexicon, OWN.length + this.extractors.length);
    const context = this.rules.of(view, hits[0]!);
    const found: MentionDraft[] = [];
    const sink = { found, add: (mention: MentionDraft) => void found.push(mention) };
    this.extractors.forEach((extractor, i) => {
      extractor.run(view, hits[OWN.length + i] as unknown as Hits<never>, sink);
    });
    return { view, drafts: found, context };
  }
}
