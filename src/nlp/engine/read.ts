import type { AnyExtractor, Hits, MentionDraft } from './contract.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { segment } from './sentences.ts';
import { tokenise } from './tokenizer.ts';
import { Tokens } from './tokens.ts';
import { View } from './view.ts';

export interface Found {
  readonly view: View;
  readonly drafts: readonly MentionDraft[];
}

/** Extractors ready to run: lexicon compiled once, columns kept between texts. */
export class Engine {
  private readonly extractors: readonly AnyExtractor[];
  private readonly lexicon: Lexicon;
  private readonly tokens = new Tokens();
  private readonly abbreviations: Uint8Array;

  constructor(extractors: readonly AnyExtractor[]) {
    this.extractors = extractors;
    this.lexicon = compileLexicon(extractors);
    this.abbreviations = this.lexicon.vocabulary.mask([]);
  }

  find(text: string, date: string | null, type: string | null): Found {
    tokenise(text, this.lexicon.vocabulary, this.tokens);
    const view = new View(text, this.tokens, this.lexicon.vocabulary, date, type);
    segment(view, this.abbreviations);
    const hits = scan(view, this.lexicon, this.extractors.length);
    const found: MentionDraft[] = [];
    const sink = { found, add: (mention: MentionDraft) => void found.push(mention) };
    this.extractors.forEach((extractor, i) => {
      extractor.run(view, hits[i] as unknown as Hits<never>, sink);
    });
    return { view, drafts: found };
  }
}
