/** Words of RTF 1.9.1 that the reader knows; data only. Any other word formats text and is passed over. */

/** Groups whose content is no text of the document: tables of the file, pictures, objects, fields' instructions, page headers and footers. */
export const SKIPPED_DESTINATIONS: ReadonlySet<string> = new Set(
  [
    'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl filetbl info xmlnstbl themedata colorschememapping datastore latentstyles',
    'pict shppict nonshppict object objdata objclass objname blipuid sp mmathpict do dptxbxtext',
    'fldinst datafield formfield bkmkstart bkmkend tc xe template generator userprops docvar',
    'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc',
    'annotation atnid atnauthor atndate atnref pnseclvl background',
  ]
    .join(' ')
    .split(' '),
);

/** Optional groups (`\*`) whose content is text all the same: shapes hold the text boxes of letterheads, fields their result. */
export const KEPT_OPTIONAL: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'fldrslt', 'pntext', 'listtext']);

/** Words that stand for signs or for the end of a line, a cell or a row. */
export const WORD_TEXT: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['sect', '\n\n'],
  ['page', '\n\n'],
  ['column', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

export const SYMBOL_TEXT: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['\r', '\n'],
  ['\n', '\n'],
]);

/** Names that the decoder knows, by `\ansicpg` or by `\fcharset` of a font. Fonts of signs (2) have no text code page. */
export const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [437, 'ibm866'],
  [850, 'windows-1252'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);
export const CHARSET_PAGES: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
