import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { tidyText } from '../tidy-text.ts';
import { CELLS, LAYOUT, LINES, PARAGRAPHS, UNSEEN } from './blocks.ts';
import { TextBlocks } from './text-blocks.ts';

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
        if (tag === 'li') out.bullet();
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
