const SIGNS = /[()[\]|=!~\\]/g;

/** A name of a table as a pattern of the reader; '=' before it asks for its very characters in every word. */
export function namePattern(name: string): string {
  const exact = name.startsWith('=');
  const words = (exact ? name.slice(1) : name).split(' ');
  return words.map((w) => `${exact ? '=' : ''}${w.replace(SIGNS, '\\$&')}`).join(' ');
}
