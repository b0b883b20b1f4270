/** How HTML elements stand in a text; data only. */

/** Begin and end on a line of their own, with an empty line around. */
export const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'dl',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'hr',
  'figure',
  'fieldset',
]);
/** Begin and end on a line of their own. */
export const LINES: ReadonlySet<string> = new Set([
  'div',
  'li',
  'dt',
  'dd',
  'tr',
  'caption',
  'address',
  'main',
  'nav',
  'aside',
  'form',
  'legend',
  'figcaption',
  'option',
  'tbody',
  'thead',
  'tfoot',
  'body',
  'html',
]);
export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** Hold no text that a reader of the page sees. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'audio',
  'video',
  'canvas',
  'map',
]);
/** A table cell that holds one of these lays out the page. */
export const LAYOUT: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
