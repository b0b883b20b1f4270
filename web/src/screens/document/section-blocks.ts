import type { Section, SentenceSpan } from '../../../../src/model/mention.ts';

export interface SectionBlock {
  readonly begin: number;
  readonly end: number;
  readonly section: Section | null;
}

/** The text as runs of sentences of one section. A section that does not begin a line stays with the one before: its label would tear the line. */
export function sectionBlocks(text: string, sentences: readonly SentenceSpan[]): readonly SectionBlock[] {
  const blocks: { begin: number; end: number; section: Section | null }[] = [];
  for (const { begin, section } of [...sentences].sort((a, b) => a.begin - b.begin)) {
    const last = blocks.at(-1);
    if (last === undefined) {
      blocks.push({ begin: 0, end: text.length, section });
      continue;
    }
    const lineStart = text.lastIndexOf('\n', begin - 1) + 1;
    if (last.section === section || lineStart <= last.begin || text.slice(lineStart, begin).trim() !== '') continue;
    last.end = lineStart;
    blocks.push({ begin: lineStart, end: text.length, section });
  }
  return blocks.length === 0 ? [{ begin: 0, end: text.length, section: null }] : blocks;
}
