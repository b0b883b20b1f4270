import { TextDecoder } from 'node:util';
import { decode } from '../encoding/index.ts';

/** The separators of a message, which it states itself in its first segment (MSH-1 and MSH-2). */
export interface Separators {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** Separators of an MSH segment; null where they are not five different signs. */
export function separatorsOf(msh: string): Separators | null {
  const field = msh[3] ?? '';
  const [component = '', repetition = '', escaping = '', subcomponent = ''] = (msh.slice(4).split(field, 1)[0] ?? '').split('');
  const signs = {
    field,
    component: component || '^',
    repetition: repetition || '~',
    escape: escaping || '\\',
    subcomponent: subcomponent || '&',
  };
  const all = Object.values(signs);
  return field !== '' && !/[A-Za-z0-9\s]/.test(all.join('')) && new Set(all).size === 5 ? signs : null;
}

/** Names that the decoder knows for the character sets of MSH-18; any other is told from the bytes. */
export const CHARSETS: ReadonlyMap<string, string> = new Map([
  ['8859/1', 'windows-1252'],
  ['8859/15', 'iso-8859-15'],
  ['8859/2', 'iso-8859-2'],
  ['UNICODE UTF-8', 'utf-8'],
  ['UTF-8', 'utf-8'],
  ['UNICODE', 'utf-8'],
]);

const HEX_ESCAPE = /^X(?:[0-9A-Fa-f]{2}){1,4096}$/;

/** Text of a value: escapes become the signs that they stand for, formatting commands become line ends or nothing. */
export function unescapeText(text: string, separators: Separators, charset: string): string {
  if (!text.includes(separators.escape)) return text;
  const parts = text.split(separators.escape);
  let out = parts[0] ?? '';
  for (let i = 1; i < parts.length; i++) {
    const name = parts[i] ?? '';
    const sign = i + 1 < parts.length ? escapeOf(name, separators, charset) : null;
    if (sign === null) {
      // An escape sign without its partner, or one that names nothing, is text.
      out += separators.escape + name;
    } else {
      out += sign + (parts[i + 1] ?? '');
      i++;
    }
  }
  return out;
}

/** Bytes that are no UTF-8 in a message that says so were written by a program of the days before. */
const hexText = (bytes: Buffer, charset: string): string =>
  charset === 'utf-8' ? decode(bytes).text : new TextDecoder(charset).decode(bytes);

function escapeOf(name: string, separators: Separators, charset: string): string | null {
  switch (name) {
    case 'F':
      return separators.field;
    case 'S':
      return separators.component;
    case 'T':
      return separators.subcomponent;
    case 'R':
      return separators.repetition;
    case 'E':
      return separators.escape;
    case 'H':
    case 'N':
      return '';
    case '.br':
    case '.ce':
      return '\n';
    case '.fi':
    case '.nf':
      return '';
  }
  if (HEX_ESCAPE.test(name)) return hexText(Buffer.from(name.slice(1), 'hex'), charset);
  const skip = /^\.(sp|in|ti|sk)([+-]?\d{0,3})$/.exec(name);
  if (skip !== null) return skip[1] === 'sp' ? '\n'.repeat(Math.min(10, Math.max(1, Number(skip[2] || 1)))) : skip[1] === 'sk' ? ' ' : '';
  return /^[CMZ][0-9A-Za-z]{1,20}$/.test(name) ? '' : null;
}
