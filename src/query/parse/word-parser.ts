import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { All, Concept, type QueryNode } from '../tree/index.ts';
import type { Cursor } from './cursor.ts';
import type { TokenOf } from './grammar.ts';
import { type Asked, leafOfQuoted, leafOfWord } from './leaves.ts';
import type { Token } from './lexer.ts';
import type { ParseCode } from './messages.ts';

/** A word, a truncated or exact one, or the concept that begins with it. */
export function readWord(cursor: Cursor, token: TokenOf<'word'>, context: Asked): QueryNode | null {
  const taken = cursor.conceptLength;
  if (taken !== undefined) return readConcept(cursor, taken, context);
  cursor.at++;
  if (token.prefix && token.text === '' && !token.exact) return cursor.placed(All.create(), token.begin, token.end);
  const lexemes = lexemesOf(token.text);
  if (token.prefix && (lexemes.length !== 1 || lexemes[0]!.length < 2)) return cursor.report('short_prefix', token);
  if (token.prefix && token.exact) cursor.report('exact_prefix', token);
  if (lexemes.length === 0) return cursor.report('no_word', token);
  return leafAt(cursor, leafOfWord(token, context), token);
}

/** Words between quotation marks. */
export function readQuoted(cursor: Cursor, token: TokenOf<'quoted'>, context: Asked): QueryNode | null {
  cursor.at++;
  if (!token.closed) cursor.report('unclosed_quote', token);
  if (lexemesOf(token.text).length === 0) return cursor.report('no_word', token);
  return leafAt(cursor, leafOfQuoted(token.text, token.distance, context), token);
}

/** Words that are one thing together, as the reader understands them. */
function readConcept(cursor: Cursor, taken: number, context: Asked): QueryNode {
  const words = cursor.tokens.slice(cursor.at, cursor.at + taken).filter((token) => token.kind === 'word');
  cursor.at += taken;
  const text = words.map((word) => word.text).join(' ');
  return cursor.placed(Concept.create(text, context === 'default' ? 'affirmed' : context), words[0]!.begin, words.at(-1)!.end);
}

const leafAt = (cursor: Cursor, leaf: QueryNode | ParseCode, token: Token): QueryNode | null =>
  typeof leaf === 'string' ? cursor.report(leaf, token) : cursor.placed(leaf, token.begin, token.end);
