import type { Context, Mention, MentionType, Section, SentenceSpan, SpanContext } from '../model/index.ts';
import type { ContextAnswer } from './context/context.ts';
import type { Found } from './engine/read.ts';
import { SECTION_CONTEXT } from './sections/section-context.ts';

/** Context by cues, and by the section where it says more. */
function contextIn(
  found: Found,
  first: number,
  last: number,
  type: MentionType | null,
): ContextAnswer & { readonly sentence: number; readonly section: Section | null } {
  const sentence = found.view.sentenceOf[first] ?? 0;
  const section = found.sections[sentence] ?? null;
  const answer = found.context.of(first, last);
  const said = section === null ? undefined : SECTION_CONTEXT[section];
  const applies = said !== undefined && (said.types === null || (type !== null && said.types.includes(type)));
  const context: Context = applies ? { ...answer.context, [said.attribute]: true } : answer.context;
  return { context, cues: answer.cues, sentence, section };
}

/** Drafts become mentions, in the order of the text: offsets kept, the rest filled in. */
export function mentionsOf(found: Found): Mention[] {
  const { view } = found;
  const mentions = found.drafts.map((draft): Mention => {
    const first = view.tokenAt(draft.begin);
    const { context, cues, sentence, section } = contextIn(found, first, Math.max(first, view.tokenAt(draft.end - 1)), draft.type);
    const forced = draft.context;
    return {
      begin: draft.begin,
      end: draft.end,
      text: view.text.slice(draft.begin, draft.end),
      type: draft.type,
      system: draft.system ?? null,
      code: draft.code ?? null,
      label: draft.label ?? null,
      value: draft.value ?? null,
      unit: draft.unit ?? null,
      date: draft.date ?? null,
      negated: forced?.negated ?? context.negated,
      hypothetical: forced?.hypothetical ?? context.hypothetical,
      family: forced?.family ?? context.family,
      history: forced?.history ?? context.history,
      reported: forced?.reported ?? context.reported,
      planned: forced?.planned ?? context.planned,
      cues: cues.length === 0 ? [] : cues.map(([b, e]) => [b, e]),
      section,
      sentence,
    };
  });
  return mentions.sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** Context of a span given by the caller; blanks at its ends do not matter. */
export function spanContext(found: Found, begin: number, end: number): SpanContext {
  const first = found.view.tokenAt(begin);
  return { begin, end, ...contextIn(found, first, Math.max(first, found.view.tokenAt(end - 1)), null).context };
}

export function sentencesOf(found: Found): SentenceSpan[] {
  const { view, sections } = found;
  const spans: SentenceSpan[] = [];
  for (let s = 0; s + 1 < view.sentenceFirst.length; s++) {
    const first = view.sentenceFirst[s]!;
    const last = view.sentenceFirst[s + 1]! - 1;
    spans.push({ begin: view.begin[first]!, end: view.end[last]!, section: sections[s] ?? null });
  }
  return spans;
}
