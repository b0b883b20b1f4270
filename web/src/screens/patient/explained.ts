import type { PatientExplanations } from '../../../../src/query/answers.ts';
import type { TimelineItem } from '../../timeline/items.ts';

export type Explanation = PatientExplanations['items'][number];

/** The explanation of an item, by the name that the API gives its line (T1, E2, S3); null where there is none or none has come yet. */
export function explanationOf(item: TimelineItem, explained: PatientExplanations | undefined): Explanation | null {
  const ref = refOf(item);
  return ref === null ? null : (explained?.items.find((e) => e.ref === ref) ?? null);
}

/** Tumours are named by their number, events and treatments by their place in the history, which is that of the timeline's ids. */
export function refOf(item: TimelineItem): string | null {
  const n = Number(/-(\d+)$/.exec(item.id)?.[1] ?? Number.NaN);
  switch (item.kind) {
    case 'diagnosis':
      return `T${item.tumour.n}`;
    case 'event':
      return `E${n + 1}`;
    case 'treatment':
      return `S${n + 1}`;
    default:
      return null;
  }
}

/** Signs of a list before a sentence (`- `, `-> `, `=> `, `* `) are no words of it. */
const BULLET = /^(?:[-–—*•>=]+\s+)+/u;

/** The first sentence of a document that says so, in one line; null where only rows do. */
export function firstSentence(explanation: Explanation | null): string | null {
  const said = explanation?.sources.find((source) => source.kind === 'text');
  return said === undefined ? null : said.sentence.replace(/\s+/gu, ' ').trim().replace(BULLET, '');
}
