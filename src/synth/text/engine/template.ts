import type { TextBuilder } from './builder.ts';

/**
 * Phrases are small grammars, compiled once:
 * - `{a|b|c}` one of several, nested at will, an empty one allowed;
 * - `{?name:…}` and `{!name:…}` written where the condition holds, or does not; `{?name:…|…}` has an alternative;
 * - `<name>` or `<name:argument>` a slot;
 * - `[…]` the words that state the fact at hand; `[#key …]` words that state something else, by a named kind of mention;
 * - `~e`, `~(m/f)` agrees with the patient; `^e`, `^(m/f/mm/ff)` agrees in gender and number with the noun last written.
 */
export type TemplateNode =
  | string
  | { readonly kind: 'alternatives'; readonly options: readonly (readonly TemplateNode[])[] }
  | {
      readonly kind: 'condition';
      readonly name: string;
      readonly wanted: boolean;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    }
  | { readonly kind: 'slot'; readonly name: string; readonly argument: string }
  | { readonly kind: 'mention'; readonly key: string | null; readonly body: readonly TemplateNode[] }
  | { readonly kind: 'patient'; readonly forms: readonly string[] }
  | { readonly kind: 'noun'; readonly forms: readonly string[] };
export type Template = readonly TemplateNode[];

/** Gender and number of a noun. */
export interface Agreement {
  readonly feminine: boolean;
  readonly plural: boolean;
}

/** What a template needs from the world while it is written. */
export interface TemplateHost {
  readonly out: TextBuilder;
  /** Uniform in [0, 1). */
  draw(): number;
  readonly feminine: boolean;
  noun: Agreement;
  slot(name: string, argument: string): void;
  holds(name: string): boolean;
  mark(key: string | null, body: () => void): void;
}

const CONDITION = /^\{([?!])([a-z_]+):/;
const SLOT = /^<([a-z_]+)(?::([^<>]*))?>/;
const KEY = /^\[#(\S+) /;
const AGREEMENT = /^[~^](?:\(([^()]*)\)|([a-zé]+))/;

/** Compiles a phrase. Throws a `SyntaxError` that shows the phrase: banks are compiled at load, so a slip fails the first test. */
export function compile(source: string): Template {
  const [nodes, end] = parse(source, 0, '}]|');
  if (end !== source.length) throw new SyntaxError(`Unbalanced phrase at ${end}: ${source}`);
  return nodes;
}

function parse(source: string, from: number, stops: string): [TemplateNode[], number] {
  const nodes: TemplateNode[] = [];
  let at = from;
  let literal = '';
  const flush = (): void => {
    if (literal !== '') nodes.push(literal);
    literal = '';
  };
  while (at < source.length && !stops.includes(source.charAt(at))) {
    const character = source.charAt(at);
    const parsed = '{<[~^'.includes(character) ? special(source, at) : null;
    if (parsed === null) {
      literal += character;
      at++;
    } else {
      flush();
      nodes.push(parsed[0]);
      at = parsed[1];
    }
  }
  flush();
  return [nodes, at];
}

function special(source: string, at: number): [TemplateNode, number] | null {
  const rest = source.slice(at);
  switch (source.charAt(at)) {
    case '{': {
      const condition = CONDITION.exec(rest);
      if (condition !== null) {
        const [body, middle] = parse(source, at + condition[0].length, '|}');
        const [otherwise, end] = source.charAt(middle) === '|' ? parse(source, middle + 1, '}') : [[], middle];
        expectAt(source, end, '}');
        return [{ kind: 'condition', name: condition[2] ?? '', wanted: condition[1] === '?', body, otherwise }, end + 1];
      }
      return alternatives(source, at + 1);
    }
    case '<': {
      const slot = SLOT.exec(rest);
      return slot === null ? null : [{ kind: 'slot', name: slot[1] ?? '', argument: slot[2] ?? '' }, at + slot[0].length];
    }
    case '[': {
      const key = KEY.exec(rest);
      const [body, end] = parse(source, at + (key === null ? 1 : key[0].length), ']|}');
      expectAt(source, end, ']');
      return [{ kind: 'mention', key: key?.[1] ?? null, body }, end + 1];
    }
    default: {
      const match = AGREEMENT.exec(rest);
      if (match === null) return null;
      const kind = source.charAt(at) === '~' ? 'patient' : 'noun';
      const suffix = match[2] ?? '';
      const forms = match[1] === undefined ? ['', suffix, kind === 'noun' ? 's' : '', `${suffix}s`] : match[1].split('/');
      return [{ kind, forms }, at + match[0].length];
    }
  }
}

function alternatives(source: string, from: number): [TemplateNode, number] {
  const options: TemplateNode[][] = [];
  let at = from;
  for (;;) {
    const [body, end] = parse(source, at, '|}');
    options.push(body);
    if (source.charAt(end) === '|') at = end + 1;
    else {
      expectAt(source, end, '}');
      return [{ kind: 'alternatives', options }, end + 1];
    }
  }
}

function expectAt(source: string, at: number, character: string): void {
  if (source.charAt(at) !== character) throw new SyntaxError(`"${character}" expected at ${at}: ${source}`);
}

/** Writes a phrase. */
export function run(nodes: Template, host: TemplateHost): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      host.out.write(node);
      continue;
    }
    switch (node.kind) {
      case 'alternatives':
        run(node.options[Math.floor(host.draw() * node.options.length)] ?? [], host);
        break;
      case 'condition':
        run(host.holds(node.name) === node.wanted ? node.body : node.otherwise, host);
        break;
      case 'slot':
        host.slot(node.name, node.argument);
        break;
      case 'mention':
        host.mark(node.key, () => run(node.body, host));
        break;
      case 'patient':
        host.out.write(node.forms[host.feminine ? 1 : 0] ?? '');
        break;
      case 'noun':
        host.out.write(node.forms[(host.noun.feminine ? 1 : 0) + (host.noun.plural ? 2 : 0)] ?? '');
        break;
    }
  }
}

/** All slots, conditions and mention keys that a phrase names: what tests check. */
export function namesIn(nodes: Template): string[] {
  return nodes.flatMap((node): string[] => (typeof node === 'string' ? [] : namesOf(node)));
}

function namesOf(node: Exclude<TemplateNode, string>): string[] {
  switch (node.kind) {
    case 'alternatives':
      return node.options.flatMap(namesIn);
    case 'condition':
      return [`?${node.name}`, ...namesIn(node.body), ...namesIn(node.otherwise)];
    case 'slot':
      return [`<${node.name}`];
    case 'mention':
      return [...(node.key === null ? [] : [`#${node.key}`]), ...namesIn(node.body)];
    case 'patient':
    case 'noun':
      return [];
  }
}
