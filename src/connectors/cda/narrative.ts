import { TextBlocks } from '../html/text-blocks.ts';
import { tidyText } from '../tidy-text.ts';
import { at, childrenNamed, isElement, textOf, type XmlElement } from '../xml/element.ts';

/** Elements of the CDA narrative block by the HTML element that stands the same way in a text. */
const LIKE_HTML: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['list', 'ul'],
  ['item', 'li'],
  ['br', 'br'],
  ['table', 'table'],
  ['tr', 'tr'],
  ['td', 'td'],
  ['th', 'th'],
  ['caption', 'div'],
  ['footnote', 'div'],
]);

/** Text of a structured body: each section's title, its narrative text, then its sections. Coded entries are not read here. */
export function structuredText(body: XmlElement): string {
  const parts: string[] = [];
  const sections = (parent: XmlElement): void => {
    for (const component of childrenNamed(parent, 'component')) {
      const section = at(component, 'section');
      if (section === null) continue;
      const title = textOf(at(section, 'title'));
      const narrative = at(section, 'text');
      const text = narrative === null ? '' : narrativeText(narrative);
      const block = [title ?? '', text].filter((part) => part !== '').join('\n');
      if (block !== '') parts.push(block);
      sections(section);
    }
  };
  sections(body);
  return parts.join('\n\n');
}

function narrativeText(narrative: XmlElement): string {
  const out = new TextBlocks();
  const walk = (element: XmlElement, inCell: boolean): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        out.text(child, false);
        continue;
      }
      const tag = LIKE_HTML.get(child.name) ?? '';
      out.boundary(tag, inCell);
      if (tag === 'li') out.bullet();
      walk(child, inCell || tag === 'td' || tag === 'th');
      out.boundary(tag === 'li' ? 'div' : tag, inCell);
    }
  };
  walk(narrative, false);
  return tidyText(out.toString());
}
