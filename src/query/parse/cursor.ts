import type { Diagnostic } from '../answers.ts';
import type { QueryNode } from '../tree/index.ts';
import { conceptTokens } from './concept-tokens.ts';
import { lex, type Token } from './lexer.ts';
import { type ParseCode, parseDiagnostic } from './messages.ts';

interface Place {
  readonly begin: number;
  readonly end: number;
}
/** Where each node stands in the text: for messages of the checkers. */
export type Places = ReadonlyMap<QueryNode, Place>;

const DEEPEST = 100;

/** How far the text has been read, what was wrong in it, and where each node stands. */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly places = new Map<QueryNode, Place>();
  readonly diagnostics: Diagnostic[] = [];
  /** Number of the token to read next. */
  at = 0;
  /** Words are asked for one by one, not as the concept that they may be together. */
  plain = false;
  readonly #concepts: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(text: string) {
    this.tokens = lex(text);
    this.#concepts = conceptTokens(this.tokens);
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  /** Whether a criterion can no longer follow here. */
  get ended(): boolean {
    const kind = this.token?.kind;
    return kind === undefined || kind === 'close' || kind === 'or' || kind === 'and' || kind === 'time' || kind === 'between';
  }

  /** Of how many tokens the concept is that begins here. */
  get conceptLength(): number | undefined {
    return this.plain ? undefined : this.#concepts.get(this.at);
  }

  get failed(): boolean {
    return this.failedSince(0);
  }

  /** `since` is a number of diagnostics. */
  failedSince(since: number): boolean {
    return this.diagnostics.slice(since).some((d) => d.severity === 'error');
  }

  /** Says what is wrong at a place; gives null, which stands for nothing read. */
  report(code: ParseCode, { begin, end }: Place, values?: Readonly<Record<string, string>>): null {
    this.diagnostics.push(parseDiagnostic(code, begin, end, values));
    return null;
  }

  /** One level deeper, until `leave`; false where that is too deep: the rest of the text is left aside. */
  enter(token: Token): boolean {
    if (++this.#depth <= DEEPEST) return true;
    this.report('too_deep', token);
    this.at = this.tokens.length;
    return false;
  }

  leave(): void {
    this.#depth--;
  }

  placed<Node extends QueryNode>(node: Node, begin: number, end: number): Node {
    this.places.set(node, { begin, end });
    return node;
  }

  placeOf(node: QueryNode): Place {
    return this.places.get(node) ?? { begin: 0, end: 0 };
  }
}
