import { type Parsed, parsed, unparsed } from '../item.ts';
import { xmlTokens } from './tokens.ts';

/** An element with its name and attributes without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}
interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const MAX_ELEMENTS = 1_000_000;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The root element of a well-formed XML text, with bounded depth and size. */
export function parseXml(source: string, maxDepth: number): Parsed<XmlElement> {
  const open: { readonly qualified: string; readonly element: Growing }[] = [];
  let root: Growing | null = null;
  let count = 0;
  for (const token of xmlTokens(source)) {
    const parent = open.at(-1);
    switch (token.kind) {
      case 'fault':
        return unparsed(token.code, token.message);
      case 'text':
        if (parent !== undefined) parent.element.children.push(token.text);
        else if (token.text.trim() !== '') return unparsed('broken_file', 'texte hors de l’élément racine / text outside the root element');
        break;
      case 'close':
        if (parent?.qualified !== token.name)
          return unparsed('broken_file', 'balise fermante sans ouvrante / closing tag without its opening one');
        open.pop();
        break;
      case 'open': {
        if (++count > MAX_ELEMENTS || open.length >= maxDepth)
          return unparsed(
            'unsafe',
            `plus de ${maxDepth} niveaux d’imbrication ou de ${MAX_ELEMENTS} éléments / nested deeper than ${maxDepth}, or more than ${MAX_ELEMENTS} elements`,
          );
        const attributes = new Map([...token.attributes].map(([name, value]) => [local(name), value] as const));
        const element: Growing = { name: local(token.name), attributes, children: [] };
        if (parent !== undefined) parent.element.children.push(element);
        else if (root !== null) return unparsed('broken_file', 'plusieurs éléments racines / more than one root element');
        else root = element;
        if (!token.empty) open.push({ qualified: token.name, element });
        break;
      }
    }
  }
  if (open.length > 0)
    return unparsed('truncated', `le fichier s’arrête dans ${open.length} éléments ouverts / the file ends inside ${open.length} elements`);
  return root === null ? unparsed('broken_file', 'aucun élément / no element') : parsed(root);
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';
/** Children elements of one name. */
export const childrenNamed = (element: XmlElement | null, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => isElement(child) && child.name === name);
/** First element on a path of names; null where there is none. */
export function at(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let current = element;
  for (const name of path) current = childrenNamed(current, name)[0] ?? null;
  return current;
}
export const attribute = (element: XmlElement | null, name: string): string | null => element?.attributes.get(name) ?? null;
/** All text inside an element, blanks run together; null where there is none. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const parts: string[] = [];
  const collect = (children: XmlElement['children']): void => {
    for (const child of children) {
      if (isElement(child)) collect(child.children);
      else parts.push(child);
    }
  };
  collect(element.children);
  const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
