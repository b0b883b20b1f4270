import { memo } from 'react';
import type { DocumentRecord } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { type NamedRange, segmentsOf } from '../../marked-text/segments.ts';
import { FAMILY_OF } from './concept-family.ts';
import { contextsOf } from './concepts.ts';
import { sectionBlocks } from './section-blocks.ts';

interface Props {
  readonly record: DocumentRecord;
  readonly showConcepts: boolean;
  readonly evidence: readonly [begin: number, end: number] | null;
  /** Position in `record.highlights` of the hit that one stands on. */
  readonly currentHit: number | null;
  /** Position in `record.mentions` of the chosen concept. */
  readonly selected: number | null;
  readonly onSelect: (mention: number) => void;
}

/** The text exactly as received, with hits, concepts, evidence and the words that decided a context laid over it. */
export const DocumentText = memo(function DocumentText({ record, showConcepts, evidence, currentHit, selected, onSelect }: Props) {
  const { t } = useLanguage();
  const { text } = record.document;
  if (text.trim() === '') return <p className="empty">{t('document.empty')}</p>;
  const ranges: NamedRange[] = record.highlights.map(([begin, end], i) => ({
    begin,
    end,
    name: i === currentHit ? 'word-hit word-hit-now' : 'word-hit',
  }));
  if (evidence !== null) ranges.push({ begin: evidence[0], end: evidence[1], name: 'evidence' });
  record.mentions.forEach((mention, i) => {
    if (showConcepts || i === selected) ranges.push({ begin: mention.begin, end: mention.end, name: `concept ${i}` });
    if (i === selected) for (const [begin, end] of mention.cues) ranges.push({ begin, end, name: 'cue' });
  });
  const blocks = sectionBlocks(text, record.sentences);
  const segments = segmentsOf(
    text,
    ranges,
    blocks.map((block) => block.begin),
  );
  let next = 0;
  const take = (end: number) => {
    const from = next;
    while (next < segments.length && (segments[next]?.begin ?? end) < end) next += 1;
    return segments.slice(from, next);
  };

  const span = (segment: (typeof segments)[number]) => {
    const concept = conceptIn(segment.names);
    const mention = concept === null ? undefined : record.mentions[concept];
    const classes = segment.names.filter((name) => !name.startsWith('concept '));
    if (mention !== undefined) {
      classes.push('concept', `family-${FAMILY_OF[mention.type]}`, ...contextsOf(mention).map((c) => `in-${c}`));
      if (concept === selected) classes.push('concept-now');
    }
    if (classes.length === 0) return <span key={segment.begin}>{segment.text}</span>;
    const marked = segment.names.some((name) => name.startsWith('word-hit')) || segment.names.includes('evidence');
    const Tag = marked ? 'mark' : 'span';
    // A press on the words is a shortcut: the panel offers the same by keyboard, and hundreds of tab stops in a text would not help.
    return (
      <Tag
        key={segment.begin}
        className={classes.join(' ')}
        data-begin={segment.begin}
        onClick={concept === null ? undefined : () => onSelect(concept)}
      >
        {segment.text}
      </Tag>
    );
  };

  return (
    <div className="document-text" lang="fr">
      {blocks.map((block) => (
        <div key={block.begin} className="section-block">
          {block.section !== null && <span className="section-label">{t(`section.${block.section}`)}</span>}
          {take(block.end).map(span)}
        </div>
      ))}
    </div>
  );
});

/** The shortest concept that covers a segment is the one that it shows. */
function conceptIn(names: readonly string[]): number | null {
  const last = names.findLast((name) => name.startsWith('concept '));
  return last === undefined ? null : Number(last.slice(8));
}
