import { type Parsed, parsed, unparsed } from '../item.ts';

/** Forms of codes that a mapping may ask for: the code is checked by its shape and written in its usual form. */
export const CODE_FORMS = ['cim10', 'icdo_topography', 'icdo_morphology', 'ccam', 'ucd', 'cip', 'atc', 'adicap', 'upper', 'lower'] as const;
export type CodeForm = (typeof CODE_FORMS)[number];

const dotted = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code);
const bare = (text: string): string => text.replaceAll(/[\s.]/g, '').toUpperCase();

/** CIM-10 code with its dot: `C504` and `C50.4` give `C50.4`; extensions of the French edition (`+0`) are kept. */
export function cim10Code(text: string): string | null {
  const code = bare(text);
  return /^[A-Z]\d{2}[0-9+X]{0,5}$/.test(code) ? dotted(code) : null;
}

const READERS: Readonly<Record<CodeForm, (text: string) => string | null>> = Object.freeze({
  cim10: cim10Code,
  icdo_topography: (text) => {
    const code = bare(text);
    return /^C\d{2}[0-9X]?$/.test(code) ? dotted(code) : null;
  },
  icdo_morphology: (text) => {
    const code = bare(text).replace(/^M-?/, '').replace('/', '');
    return /^\d{5}$/.test(code) ? `${code.slice(0, 4)}/${code.slice(4)}` : null;
  },
  ccam: (text) => {
    const code = bare(text);
    return /^[A-Z]{4}\d{3}$/.test(code) ? code : null;
  },
  ucd: ucdCode,
  cip: (text) => {
    const code = bare(text);
    return /^\d{7}$|^\d{13}$/.test(code) ? code : null;
  },
  atc: (text) => {
    const code = bare(text);
    return /^[A-Z]\d{2}(?:[A-Z]{1,2}(?:\d{2})?)?$/.test(code) ? code : null;
  },
  adicap: (text) => {
    const code = bare(text);
    return /^[A-Z0-9]{8}(?:[A-Z0-9]{0,7})$/.test(code) ? code : null;
  },
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
});

/** UCD code of 7 digits: the long form of 13 is `34008`, these 7, and a key. */
export function ucdCode(text: string): string | null {
  const code = bare(text);
  if (/^\d{7}$/.test(code)) return code;
  return /^34008\d{8}$/.test(code) ? code.slice(5, 12) : null;
}

export function writeCode(text: string, form: CodeForm): Parsed<string> {
  const code = READERS[form](text);
  return code === null ? unparsed('bad_code', `pas un code de la forme ${form} / not a code of the form ${form}`) : parsed(code);
}
