import type { BothLanguages, ProblemCode } from '../../model/index.ts';

export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly code: ProblemCode; readonly message: BothLanguages };

const NAME = /[A-Za-z_:\u00C0-\uFFFD][\w:.\-\u00B7\u00C0-\uFFFD]{0,255}/y;
const BLANK = /[ \t\r\n]*/y;
const MAX_ATTRIBUTES = 256;
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const fault = (code: ProblemCode, message: BothLanguages): XmlToken => ({ kind: 'fault', code, message });

/**
 * Tokens of an XML text, read once from left to right. There is no document type and no entity but the five of XML itself: a `<!DOCTYPE`
 * is refused, so that nothing can expand and nothing can be fetched. A fault is the last token.
 */
export function* xmlTokens(source: string): Generator<XmlToken> {
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  while (at < source.length) {
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      const text = expand(source.slice(at, end === -1 ? source.length : end));
      if (text === null) return yield fault('broken_file', 'entité que XML ne définit pas / entity that XML does not define');
      yield { kind: 'text', text };
      at = end === -1 ? source.length : end;
    } else if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end === -1) return yield fault('truncated', 'le fichier s’arrête dans un commentaire / the file ends inside a comment');
      at = end + 3;
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end === -1) return yield fault('truncated', 'le fichier s’arrête dans une section CDATA / the file ends inside a CDATA section');
      yield { kind: 'text', text: source.slice(at + 9, end) };
      at = end + 3;
    } else if (source.startsWith('<?', at)) {
      const end = source.indexOf('?>', at + 2);
      if (end === -1) return yield fault('truncated', 'le fichier s’arrête dans une instruction / the file ends inside an instruction');
      at = end + 2;
    } else if (source.startsWith('<!', at))
      return yield fault('unsafe', 'types de document et entités interdits / document types and entities are not allowed');
    else {
      const tag = source[at + 1] === '/' ? closingTag(source, at + 2) : openingTag(source, at + 1);
      yield tag.token;
      if (tag.token.kind === 'fault') return;
      at = tag.next;
    }
  }
}

interface Read {
  readonly token: XmlToken;
  readonly next: number;
}

function closingTag(source: string, at: number): Read {
  const name = nameAt(source, at);
  const end = skipBlank(source, at + name.length);
  if (name === '' || source[end] !== '>')
    return {
      token:
        end >= source.length
          ? fault('truncated', 'le fichier s’arrête dans une balise / the file ends inside a tag')
          : fault('broken_file', 'pas une balise fermante / not a closing tag'),
      next: end,
    };
  return { token: { kind: 'close', name }, next: end + 1 };
}

function openingTag(source: string, start: number): Read {
  const bad = (at: number): Read => ({
    token:
      at >= source.length
        ? fault('truncated', 'le fichier s’arrête dans une balise / the file ends inside a tag')
        : fault('broken_file', 'pas une balise ouvrante / not an opening tag'),
    next: at,
  });
  const name = nameAt(source, start);
  if (name === '') return bad(start);
  const attributes = new Map<string, string>();
  let at = start + name.length;
  while (true) {
    at = skipBlank(source, at);
    if (source[at] === '>') return { token: { kind: 'open', name, attributes, empty: false }, next: at + 1 };
    if (source.startsWith('/>', at)) return { token: { kind: 'open', name, attributes, empty: true }, next: at + 2 };
    const key = nameAt(source, at);
    if (key === '') return bad(at);
    at = skipBlank(source, at + key.length);
    if (source[at] !== '=') return bad(at);
    at = skipBlank(source, at + 1);
    const quote = source[at];
    if (quote !== '"' && quote !== "'") return bad(at);
    const end = source.indexOf(quote, at + 1);
    if (end === -1) return bad(source.length);
    const raw = source.slice(at + 1, end);
    const value = raw.includes('<') ? null : expand(raw);
    if (value === null) return bad(at);
    if (attributes.has(key) || attributes.size >= MAX_ATTRIBUTES) return bad(at);
    attributes.set(key, value);
    at = end + 1;
  }
}

function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(source)?.[0] ?? '';
}
function skipBlank(source: string, at: number): number {
  BLANK.lastIndex = at;
  return at + (BLANK.exec(source)?.[0].length ?? 0);
}

/** Text with its entities replaced; null where one is unknown or names no character. */
function expand(text: string): string | null {
  if (!text.includes('&')) return text;
  let unknown = false;
  const out = text.replaceAll(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const value = end === ';' ? (PREDEFINED.get(name) ?? character(name)) : null;
    if (value === null) unknown = true;
    return value ?? '';
  });
  return unknown ? null : out;
}

function character(name: string): string | null {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
