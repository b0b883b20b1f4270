/** What an RTF file is made of. Bytes stand for themselves: `text` and `byte` are still in the code page of their font. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly parameter: number | null }
  | { readonly kind: 'symbol'; readonly sign: string }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };
const SPECIAL = /[\\{}\r\n]/g;
const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /^[0-9a-fA-F]{2}$/;

/** Tokens of an RTF text read as Latin-1 (one sign, one byte). Line ends of the file mean nothing; `\bin` data is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') {
      yield OPEN;
      at++;
    } else if (sign === '}') {
      yield CLOSE;
      at++;
    } else if (sign === '\r' || sign === '\n') at++;
    else if (sign === '\\') {
      const control = readControl(source, at + 1);
      if (control.token !== null) yield control.token;
      at = control.next;
    } else {
      SPECIAL.lastIndex = at;
      const end = SPECIAL.exec(source)?.index ?? source.length;
      yield { kind: 'text', text: source.slice(at, end) };
      at = end;
    }
  }
}

function readControl(source: string, at: number): { readonly token: RtfToken | null; readonly next: number } {
  const sign = source[at];
  if (sign === undefined) return { token: null, next: at };
  if (sign === "'") {
    const hex = source.slice(at + 1, at + 3);
    if (HEX.test(hex)) return { token: { kind: 'byte', value: Number.parseInt(hex, 16) }, next: at + 3 };
    return { token: null, next: at + 1 };
  }
  WORD.lastIndex = at;
  const match = WORD.exec(source);
  if (match === null) return { token: { kind: 'symbol', sign }, next: at + 1 };
  const name = match[1] as string;
  const parameter = match[2] === undefined ? null : Number(match[2]);
  if (name === 'bin') return { token: null, next: WORD.lastIndex + Math.max(0, parameter ?? 0) };
  return { token: { kind: 'word', name, parameter }, next: WORD.lastIndex };
}
