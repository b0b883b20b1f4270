import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { tidyText } from '../tidy-text.ts';
import { CELLS, LAYOUT, LINES, PARAGRAPHS, UNSEEN } from './blocks.ts';

type Node = Tree.ChildNode;
export interface HtmlText {
  readonly text: string;
  readonly title: string | null;
}

/** A step of the walk: a node to enter, or what is due when its content is done. */
type Step = { readonly node: Node; readonly pre: boolean; readonly inCell: boolean } | { readonly after: string; readonly inCell: boolean };

/** Text of an HTML page as its reader sees it: blocks on lines of their own, table rows on one line with cells parted by tabs. */
export function htmlText(html: string): HtmlText {
  const document = parse(html);
  const out = new TextBlocks();
  let title: string | null = null;
  // An own stack in place of recursion: pages may be nested as deeply as they like.
  const steps: Step[] = [];
  const enter = (children: readonly Node[], pre: boolean, inCell: boolean): void => {
    for (let i = children.length - 1; i >= 0; i--) steps.push({ node: children[i] as Node, pre, inCell });
  };
  enter(document.childNodes, false, false);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('after' in step) out.boundary(step.after, step.inCell);
    else if (step.node.nodeName === '#text') out.text((step.node as Tree.TextNode).value, step.pre);
    else if ('tagName' in step.node) {
      const { tagName: tag, attrs, childNodes } = step.node;
      if (tag === 'head') title ??= titleOf(step.node);
      if (tag === 'br') out.boundary('br', step.inCell);
      else if (
        !UNSEEN.has(tag) &&
        !attrs.some(
          ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s{0,5}:\s{0,5}none/i.test(value.slice(0, 2000))),
        )
      ) {
        out.boundary(tag, step.inCell);
        if (tag === 'li') out.text('- ', true);
        steps.push({ after: tag === 'li' ? 'div' : tag, inCell: step.inCell });
        enter(childNodes, step.pre || tag === 'pre', step.inCell || (CELLS.has(tag) && holdsOneValue(step.node)));
      }
    }
  }
  return { text: tidyText(out.toString()), title };
}

/** How far a cell is looked into before it is taken for a part of the page's layout. */
const CELL_NODES = 200;

/** A cell of data keeps its row on one line; a cell that lays out the page (lists, titles, tables, many paragraphs) keeps its own lines. */
function holdsOneValue(cell: Tree.Element): boolean {
  const nodes: Node[] = [...cell.childNodes];
  let blocks = 0;
  for (let seen = 0; nodes.length > 0; seen++) {
    const node = nodes.pop() as Node;
    if (!('tagName' in node)) continue;
    if (LAYOUT.has(node.tagName) || seen > CELL_NODES) return false;
    if ((PARAGRAPHS.has(node.tagName) || LINES.has(node.tagName)) && ++blocks > 3) return false;
    nodes.push(...node.childNodes.slice(0, CELL_NODES));
  }
  return true;
}

function titleOf(head: Tree.Element): string | null {
  const element = head.childNodes.find((child): child is Tree.Element => child.nodeName === 'title');
  const text =
    element?.childNodes
      .map((child) => ('value' in child ? child.value : ''))
      .join('')
      .trim() ?? '';
  return text === '' ? null : text;
}

/** Text with line ends where blocks begin and end, and white space as HTML means it. */
class TextBlocks {
  readonly #parts: string[] = [];
  #pendingSpace = false;
  #pendingTab = false;
  #lineStart = true;

  boundary(tag: string, inCell: boolean): void {
    if (inCell) {
      if (tag === 'br' || PARAGRAPHS.has(tag) || LINES.has(tag)) this.#pendingSpace = true;
    } else if (tag === 'br') this.#break('\n');
    else if (PARAGRAPHS.has(tag)) this.#break('\n\n');
    else if (LINES.has(tag)) this.#break('\n');
    else if (CELLS.has(tag) && !this.#lineStart) this.#pendingTab = true;
  }
  text(value: string, preformatted: boolean): void {
    if (preformatted) {
      if (value !== '') this.#put(value);
      return;
    }
    const words = value.split(/[ \t\n\r\f]+/);
    for (const [i, word] of words.entries()) {
      if (i > 0) this.#pendingSpace = true;
      if (word !== '') this.#put(word);
    }
  }
  toString(): string {
    return this.#parts.join('');
  }

  #put(text: string): void {
    if (!this.#lineStart) {
      if (this.#pendingTab) this.#parts.push('\t');
      else if (this.#pendingSpace) this.#parts.push(' ');
    }
    this.#parts.push(text);
    this.#pendingSpace = false;
    this.#pendingTab = false;
    this.#lineStart = text.endsWith('\n');
  }
  #break(end: string): void {
    if (!this.#lineStart) this.#parts.push('\n');
    // Empty lines in excess are taken out at the end, with all the others.
    if (end === '\n\n') this.#parts.push('\n');
    this.#pendingSpace = false;
    this.#pendingTab = false;
    this.#lineStart = true;
  }
}
