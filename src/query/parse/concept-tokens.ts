import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { conceptsIn } from '../concept/concept.ts';
import { fieldOf } from './fields.ts';
import type { Token } from './lexer.ts';

type WordToken = Extract<Token, { kind: 'word' }>;
/** The value of a field (`site:C50`) is no word of the question; after a context (`nié:mot`) stands one. */
function isPlain(token: Token, before: Token | undefined): token is WordToken {
  if (token.kind !== 'word' || token.exact || token.prefix || token.escaped || lexemesOf(token.text).length === 0) return false;
  return before?.kind !== 'field' || before.end !== token.begin || fieldOf(before.name)?.kind === 'context';
}

/** Which words that stand side by side without a sign or an operator are one concept: number of its first token → how many tokens. */
export function conceptTokens(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let first = 0; first < tokens.length; ) {
    const run: string[] = [];
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (!isPlain(token, tokens[at - 1])) break;
      run.push(token.text);
    }
    for (const { from, to } of conceptsIn(run)) found.set(first + from, to - from);
    first += run.length + 1;
  }
  return found;
}
