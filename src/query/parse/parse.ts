import { lexemesOf } from '../../nlp/lexeme/index.ts';
import type { Diagnostic } from '../answers.ts';
import { fieldSpec } from '../item/catalogue.ts';
import {
  All,
  Among,
  And,
  Concept,
  Item,
  Not,
  Nth,
  Or,
  type QueryContext,
  type QueryNode,
  type QueryTree,
  queryTree,
  Relation,
  Sentence,
  type SentencePart,
  Times,
} from '../tree/index.ts';
import { conceptTokens } from './concept-tokens.ts';
import { FIELD_NAMES, fieldOf } from './fields.ts';
import { type ReadItem, readGroup, readRun, typedValue, valueAfter } from './item-parser.ts';
import { leafOfField, leafOfQuoted, leafOfWord } from './leaves.ts';
import { lex, type Token } from './lexer.ts';
import { type ParseCode, parseDiagnostic } from './messages.ts';
import { readRange, readRank, readTimeOptions } from './options.ts';

const TUMOUR_SITE = fieldSpec('tumour', 'site')!;

/** Where each node stands in the text: for messages of the checkers. */
export type Places = ReadonlyMap<QueryNode, { readonly begin: number; readonly end: number }>;
/** `tree` is null where the text has an error; the diagnostics then say which and where. */
export interface Parsed {
  readonly tree: QueryTree | null;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
}

const DEEPEST = 100;
const LONGEST = 2_000;
/** Binding powers: relations in time hold the two criteria beside them, SAUF its criterion, criteria side by side come next, OU comes last. */
const POWER = Object.freeze({ or: 10, and: 20, not: 30, time: 40 });

/** Reads the text of the box. Never throws; an empty text asks for everything. */
export function parse(text: string): Parsed {
  const parser = new Parser(text);
  return parser.parse();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #concepts: ReadonlyMap<number, number>;
  readonly #length: number;
  readonly #places = new Map<QueryNode, { begin: number; end: number }>();
  readonly #diagnostics: Diagnostic[] = [];
  #at = 0;
  #depth = 0;
  #plain = false;

  constructor(text: string) {
    this.#tokens = lex(text);
    this.#concepts = conceptTokens(this.#tokens);
    this.#length = text.length;
  }

  parse(): Parsed {
    const criteria = this.#tokens.filter((token) => token.kind === 'word' || token.kind === 'quoted').length;
    if (criteria > LONGEST) this.#report('too_long', 0, this.#length, { count: String(criteria) });
    let where: QueryNode | null = null;
    if (criteria <= LONGEST) {
      where = this.#expression(0, 'default');
      while (this.#token()?.kind === 'close') {
        const { begin, end } = this.#token()!;
        this.#report('unopened_parenthesis', begin, end);
        this.#at++;
        this.#expression(0, 'default');
      }
    }
    const failed = this.#diagnostics.some((d) => d.severity === 'error');
    return { tree: failed ? null : queryTree(where ?? All.create()), places: this.#places, diagnostics: this.#diagnostics };
  }

  #token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #report(code: ParseCode, begin: number, end: number, values?: Readonly<Record<string, string>>): void {
    this.#diagnostics.push(parseDiagnostic(code, begin, end, values));
  }

  /** Reads as long as what follows binds tighter than `power`; null where nothing that can be looked for was there. */
  #expression(power: number, context: QueryContext | 'default'): QueryNode | null {
    let left = this.#operand(context);
    for (let token = this.#token(); token !== undefined && token.kind !== 'close'; token = this.#token()) {
      if (token.kind === 'time') {
        if (POWER.time <= power) break;
        left = this.#timed(left, token, context);
        continue;
      }
      if (token.kind === 'between' && power >= POWER.time) break;
      const operator = token.kind === 'or' ? 'or' : 'and';
      if (POWER[operator] <= power) break;
      left = this.#chain(operator, left, context);
    }
    return left;
  }

  /** `a b c` and `a OU b OU c` become one node with three criteria. */
  #chain(operator: 'or' | 'and', first: QueryNode | null, context: QueryContext | 'default'): QueryNode | null {
    const operands: (QueryNode | null)[] = [first];
    for (let token = this.#token(); token !== undefined && token.kind !== 'close'; token = this.#token()) {
      if (operator === 'or' && token.kind !== 'or') break;
      if (operator === 'and' && token.kind === 'or') break;
      const written = token.kind === operator;
      if (written) this.#at++;
      if (written && this.#ended()) {
        this.#report('missing_operand', token.begin, token.end);
        break;
      }
      operands.push(this.#expression(POWER[operator], context));
    }
    const found = operands.filter((operand) => operand !== null);
    if (found.length < 2) return found[0] ?? null;
    return this.#placed(
      operator === 'or' ? Or.create(found) : And.create(found),
      this.#place(found[0]!).begin,
      this.#place(found.at(-1)!).end,
    );
  }

  #operand(context: QueryContext | 'default'): QueryNode | null {
    const token = this.#token();
    if (token === undefined) return null;
    switch (token.kind) {
      case 'open':
        return this.#group(token, context);
      case 'close':
        return null;
      case 'not':
        return this.#not(token, context);
      case 'prefix':
        return this.#prefixed(token, context);
      case 'or':
      case 'and':
      case 'time':
      case 'between':
        this.#report('missing_operand', token.begin, token.end);
        this.#at++;
        return this.#operand(context);
      case 'field':
        return this.#field(token, context);
      case 'quoted':
        this.#at++;
        if (!token.closed) this.#report('unclosed_quote', token.begin, token.end);
        if (lexemesOf(token.text).length === 0) return this.#nothing(token);
        return this.#leaf(leafOfQuoted(token.text, token.distance, context), token.begin, token.end);
      case 'word':
        return this.#word(token, context);
    }
  }

  #word(token: Extract<Token, { kind: 'word' }>, context: QueryContext | 'default'): QueryNode | null {
    const taken = this.#plain ? undefined : this.#concepts.get(this.#at);
    if (taken !== undefined) return this.#concept(taken, context);
    this.#at++;
    if (token.prefix && token.text === '' && !token.exact) return this.#placed(All.create(), token.begin, token.end);
    const lexemes = lexemesOf(token.text);
    if (token.prefix && (lexemes.length !== 1 || lexemes[0]!.length < 2)) {
      this.#report('short_prefix', token.begin, token.end);
      return null;
    }
    if (token.prefix && token.exact) this.#report('exact_prefix', token.begin, token.end);
    if (lexemes.length === 0) return this.#nothing(token);
    return this.#leaf(leafOfWord(token, context), token.begin, token.end);
  }

  /** Words that are one thing together, as the reader understands them. */
  #concept(taken: number, context: QueryContext | 'default'): QueryNode {
    const words = this.#tokens.slice(this.#at, this.#at + taken).filter((token) => token.kind === 'word');
    this.#at += taken;
    const text = words.map((word) => word.text).join(' ');
    return this.#placed(Concept.create(text, context === 'default' ? 'affirmed' : context), words[0]!.begin, words.at(-1)!.end);
  }

  #nothing({ begin, end }: { readonly begin: number; readonly end: number }): null {
    this.#report('no_word', begin, end);
    return null;
  }

  #not(token: Token, context: QueryContext | 'default'): QueryNode | null {
    this.#at++;
    if (this.#ended()) {
      this.#report('missing_operand', token.begin, token.end);
      return null;
    }
    if (++this.#depth > DEEPEST) return this.#tooDeep(token);
    const operand = this.#expression(POWER.not, context);
    this.#depth--;
    return operand === null ? null : this.#placed(Not.create(operand), token.begin, this.#place(operand).end);
  }

  #group(open: Token, context: QueryContext | 'default'): QueryNode | null {
    this.#at++;
    if (++this.#depth > DEEPEST) return this.#tooDeep(open);
    const empty = this.#token()?.kind === 'close';
    const node = this.#expression(0, context);
    this.#depth--;
    const close = this.#token();
    if (close?.kind === 'close') this.#at++;
    else this.#report('unclosed_parenthesis', open.begin, open.end);
    if (empty) this.#report('empty_group', open.begin, close?.end ?? open.end);
    return node;
  }

  #tooDeep({ begin, end }: Token): null {
    this.#report('too_deep', begin, end);
    this.#at = this.#tokens.length;
    return null;
  }

  #field(token: Extract<Token, { kind: 'field' }>, context: QueryContext | 'default'): QueryNode | null {
    this.#at++;
    const meaning = fieldOf(token.name);
    const value = this.#token();
    if (meaning === undefined) {
      this.#report('unknown_field', token.begin, token.end, { name: token.name, known: FIELD_NAMES.join(', ') });
      return null;
    }
    if (meaning.kind === 'item' && value?.kind === 'open' && value.begin === token.end)
      return this.#item(readGroup(this.#tokens, this.#at, meaning.item), token.begin);
    if (meaning.kind === 'item' || meaning.kind === 'item_field')
      return this.#item(readRun(this.#tokens, this.#at - 1, meaning), token.begin);
    if (meaning.kind === 'site' && this.#sitesTumour())
      return this.#item(readRun(this.#tokens, this.#at - 1, { spec: TUMOUR_SITE, of: null }), token.begin);
    if (meaning.kind === 'context' && value !== undefined && value.begin === token.end && value.kind !== 'close')
      return this.#operand(meaning.context);
    if (value === undefined || value.begin !== token.end || (value.kind !== 'word' && value.kind !== 'quoted')) {
      this.#report('missing_value', token.begin, token.end, { name: token.name });
      return null;
    }
    this.#at++;
    if (value.kind === 'quoted' && !value.closed) this.#report('unclosed_quote', value.begin, value.end);
    const leaf = leafOfField(meaning, typedValue(value), context);
    if (typeof leaf === 'string') {
      this.#report(leaf, value.begin, value.end, { name: token.name });
      return null;
    }
    return this.#placed(leaf, token.begin, value.end);
  }

  /** `site:C50 stade:II` is one tumour: whether a field of tumours follows the site. */
  #sitesTumour(): boolean {
    const next = this.#tokens[this.#at + 1];
    if (next?.kind !== 'field' || valueAfter(this.#tokens, this.#at - 1) === null || valueAfter(this.#tokens, this.#at + 1) === null)
      return false;
    const meaning = fieldOf(next.name);
    return meaning?.kind === 'item_field' && meaning.spec.item === 'tumour';
  }

  /** Facts and history: a group of fields, or fields side by side. */
  #item(read: ReadItem, begin: number): QueryNode | null {
    this.#at = read.next;
    for (const fault of read.faults) this.#report(fault.code, fault.begin, fault.end, fault.values);
    return read.faults.length > 0 ? null : this.#placed(Item.create(read.item, read.fields), begin, this.#tokens[read.next - 1]!.end);
  }

  #timed(left: QueryNode | null, token: Extract<Token, { kind: 'time' }>, context: QueryContext | 'default'): QueryNode | null {
    this.#at++;
    if (++this.#depth > DEEPEST) return this.#tooDeep(token);
    const options = readTimeOptions(token.options ?? '');
    const to = this.#ended() ? null : this.#expression(POWER.time, context);
    let between: QueryNode | null = null;
    const sign = this.#token();
    if (sign?.kind === 'between') {
      this.#at++;
      between = this.#ended() ? null : this.#expression(POWER.time, context);
      if (between === null) this.#report('missing_operand', sign.begin, sign.end);
    }
    this.#depth--;
    if (options === null) {
      this.#report('bad_options', token.begin, token.end);
      return null;
    }
    if (left === null || to === null) {
      this.#report('missing_operand', token.begin, token.end);
      return null;
    }
    const timed = token.relation === 'before' || token.relation === 'after';
    if (token.relation === 'with' && options.same.length === 0) this.#report('missing_options', token.begin, token.end);
    else if ((!timed && (options.min !== null || options.max !== null)) || (between !== null && (!timed || token.none)))
      this.#report('bad_relation', token.begin, token.end);
    else {
      const node = Relation.create<QueryNode>(left, token.relation, to, { ...options, none: token.none, between });
      return this.#placed(node, this.#place(left).begin, this.#place(between ?? to).end);
    }
    return null;
  }

  /** A sign before a group: `NOMBRE[3..] (…)`. */
  #prefixed(token: Extract<Token, { kind: 'prefix' }>, context: QueryContext | 'default'): QueryNode | null {
    this.#at++;
    const open = this.#token();
    // Words of one sentence are asked for one by one, not as the concept that they may be together.
    const outer = this.#plain;
    this.#plain = outer || token.prefix === 'sentence';
    const of = open?.kind === 'open' ? this.#members(open, context) : [];
    this.#plain = outer;
    const end = this.#tokens[this.#at - 1]!.end;
    const bad = (code: ParseCode): null => {
      this.#report(code, token.begin, token.end);
      return null;
    };
    if (of === null) return null;
    if (open?.kind !== 'open' || of.length === 0) return bad('missing_operand');
    const placed = (node: QueryNode): QueryNode => this.#placed(node, token.begin, end);
    const one = of.length === 1 ? of[0]! : this.#placed(And.create<QueryNode>(of), this.#place(of[0]!).begin, this.#place(of.at(-1)!).end);
    const range = readRange(token.options ?? '');
    const rank = readRank(token.options ?? '');
    switch (token.prefix) {
      case 'among':
        if (range === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
        return of.length < 2 || of.length > 200 ? bad('missing_operand') : placed(Among.create(of, range.from, range.to));
      case 'times':
        if (range === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
        return placed(Times.create(one, range.from, range.to));
      case 'patient':
        return token.options === null ? placed(Times.create(one, 1)) : bad('bad_options');
      case 'sentence': {
        const parts = of.filter(
          (node): node is SentencePart =>
            (node.kind === 'word' || node.kind === 'phrase' || node.kind === 'prefix') && node.context === 'any',
        );
        if (token.options !== null) return bad('bad_options');
        return parts.length !== of.length || parts.length < 2 || parts.length > 20
          ? bad('sentence_members')
          : placed(Sentence.create(parts));
      }
      case 'first':
      case 'last':
        if (rank === null || rank.n !== null) return bad('bad_options');
        return placed(Nth.create(one, token.prefix === 'first' ? 1 : -1, rank.per));
      case 'nth':
        if (rank?.n === null || rank === null) return bad(token.options === null ? 'missing_options' : 'bad_options');
        return placed(Nth.create(one, rank.n, rank.per));
    }
  }

  /** What stands in a group, each criterion by itself; null where the group has an error. */
  #members(open: Token, context: QueryContext | 'default'): QueryNode[] | null {
    const before = this.#diagnostics.length;
    const members: QueryNode[] = [];
    this.#at++;
    if (++this.#depth > DEEPEST) return this.#tooDeep(open);
    for (let token = this.#token(); token !== undefined && token.kind !== 'close'; token = this.#token()) {
      if (token.kind === 'and' && members.length > 0) {
        this.#at++;
        if (this.#ended()) this.#report('missing_operand', token.begin, token.end);
        continue;
      }
      const node = this.#expression(POWER.and, context);
      if (node !== null) members.push(node);
      if (this.#token()?.kind === 'or') {
        const first = members.pop() ?? null;
        const either = this.#chain('or', first, context);
        if (either !== null) members.push(either);
      }
    }
    this.#depth--;
    const close = this.#token();
    if (close === undefined) this.#report('unclosed_parenthesis', open.begin, open.end);
    else this.#at++;
    return this.#diagnostics.slice(before).some((d) => d.severity === 'error') ? null : members;
  }

  #leaf(leaf: QueryNode | ParseCode, begin: number, end: number): QueryNode | null {
    if (typeof leaf !== 'string') return this.#placed(leaf, begin, end);
    this.#report(leaf, begin, end);
    return null;
  }

  #ended(): boolean {
    const kind = this.#token()?.kind;
    return kind === undefined || kind === 'close' || kind === 'or' || kind === 'and' || kind === 'time' || kind === 'between';
  }

  #placed<Node extends QueryNode>(node: Node, begin: number, end: number): Node {
    this.#places.set(node, { begin, end });
    return node;
  }

  #place(node: QueryNode): { begin: number; end: number } {
    return this.#places.get(node) ?? { begin: 0, end: 0 };
  }
}
