/** Concepts in the text of the box (`docs/reference/query-language.md`): side by side words are one thing, with ET between them they are words. */

/** The texts of the concepts of a question, as the server understood it, each once, in their order. Walks whatever kinds of node there are. */
export function conceptsOf(tree: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    else if (typeof node === 'object' && node !== null) {
      if ('kind' in node && node.kind === 'concept' && 'text' in node && typeof node.text === 'string') found.add(node.text);
      for (const child of Object.values(node)) walk(child);
    }
  };
  walk(tree);
  return [...found];
}

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const wordsOf = (concept: string): readonly string[] => concept.split(/\s+/u).filter((word) => word !== '');
const BEFORE = String.raw`(?<=^|[\s(:])`;
const AFTER = String.raw`(?=$|[\s)])`;
const HOLDS_TIGHTER = /(?:(?:^|[\s(])(?:SAUF|NOT)\s+|:)$/;

/** The question with the words of a concept as plain words; null where they do not stand in it as typed (the question came as a tree). */
export function asWords(question: string, concept: string): string | null {
  const words = wordsOf(concept);
  if (words.length === 0) return null;
  const named = new RegExp(`${BEFORE}(?:notion|concept):"${words.map(plain).join(String.raw`\s+`)}"${AFTER}`, 'iu');
  const side = new RegExp(`${BEFORE}${words.map(plain).join(String.raw`\s+`)}${AFTER}`, 'u');
  for (const form of [named, side]) {
    const m = form.exec(question);
    if (m === null) continue;
    const before = question.slice(0, m.index);
    const [only] = words;
    const apart = words.length === 1 && only !== undefined ? `\\${only}` : words.join(' ET ');
    const grouped = words.length > 1 && HOLDS_TIGHTER.test(before) ? `(${apart})` : apart;
    return before + grouped + question.slice(m.index + m[0].length);
  }
  return null;
}

/** The way back: null where these words no longer stand apart in the question. */
export function asConcept(question: string, concept: string): string | null {
  const words = wordsOf(concept);
  if (words.length === 0) return null;
  const [only] = words;
  const apart =
    words.length === 1 && only !== undefined ? String.raw`\\${plain(only)}` : words.map(plain).join(String.raw`\s+(?:ET|AND)\s+`);
  for (const form of [new RegExp(String.raw`\(\s*${apart}\s*\)`, 'u'), new RegExp(`${BEFORE}${apart}${AFTER}`, 'u')]) {
    const m = form.exec(question);
    if (m !== null) return question.slice(0, m.index) + words.join(' ') + question.slice(m.index + m[0].length);
  }
  return null;
}

/** The question with what stands at [begin, end) replaced by what was proposed; signs before the word (`=`, a context) stay. */
export function withProposal(question: string, begin: number, end: number, proposal: string): string {
  const sign = /^[=\\]/.exec(question.slice(begin, end))?.[0] ?? '';
  return question.slice(0, begin) + sign + proposal + question.slice(end);
}
