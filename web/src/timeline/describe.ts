import type { Bilingual } from '../../../src/query/answers.ts';
import { formatDate, formatSpan } from '../format/format.ts';
import { documentTypeLabel } from '../language/document-types.ts';
import type { LanguageCode, Translate } from '../language/language.tsx';
import { procedureText } from '../language/procedures.ts';
import type { TimelineItem } from './items.ts';

export type Labels = Readonly<Record<string, Bilingual>>;

/** How items are said in words: for labels, lists and screen readers. */
export interface Wording {
  readonly title: (item: TimelineItem) => string;
  /** What is particular: drugs, dose, sites; empty where there is nothing to add. */
  readonly detail: (item: TimelineItem) => string;
  /** Beside a bar or mark, where the track says the kind already. */
  readonly short: (item: TimelineItem) => string;
  readonly when: (item: TimelineItem) => string;
  readonly code: (code: string) => string;
}

export function wording(language: LanguageCode, t: Translate, labels: Labels): Wording {
  const code = (value: string): string => labels[value]?.[language] ?? value;
  const list = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

  const title = (item: TimelineItem): string => {
    switch (item.kind) {
      case 'diagnosis':
        return t('timeline.diagnosis');
      case 'event':
        return t(`event.${item.event.type}`);
      case 'treatment':
        return t(`treatment.${item.treatment.type}`);
      case 'sample':
        return item.sample.nature ?? t('timeline.lane.samples');
      case 'stay':
        return item.stay.kind === null ? t('timeline.lane.stays') : t(`stay.${item.stay.kind}`);
      case 'document':
        return item.document.title ?? documentTypeLabel(item.document.type, language) ?? t('document.untyped');
    }
  };

  const detail = (item: TimelineItem): string => {
    switch (item.kind) {
      case 'diagnosis':
        return list([code(item.tumour.topography), item.tumour.morphology === null ? null : code(item.tumour.morphology)]);
      case 'event':
        return item.event.sites.map(code).join(', ');
      case 'treatment': {
        const { protocol, drugs, label, dose, intent, line, cycles } = item.treatment;
        return list([
          protocol ?? (drugs.length > 0 ? drugs.join(', ') : label === null ? null : procedureText(label, language)),
          dose === null ? null : t('item.dose', { dose: String(dose).replace('.', language === 'fr' ? ',' : '.') }),
          cycles === null ? null : t('item.cycles', { n: cycles }),
          line === null ? null : t('item.line', { n: line }),
          intent === null ? null : t(`intent.${intent}`),
        ]);
      }
      case 'sample':
        return list([
          item.sample.state === null ? null : t(`sample.${item.sample.state}`),
          item.sample.topography === null ? null : code(item.sample.topography),
        ]);
      case 'stay':
        return item.stay.unit ?? '';
      case 'document':
        return list([item.document.unit, item.document.source]);
    }
  };

  return {
    title,
    detail,
    short: (item) => (item.kind === 'treatment' ? detail(item) : item.kind === 'diagnosis' || item.kind === 'event' ? title(item) : ''),
    when: (item) => {
      const text = formatSpan(item.start, item.end, language);
      return text === '' ? t('timeline.undated') : text;
    },
    code,
  };
}

/** The year under which an item stands in the list; null for those without a date. */
export const yearOfItem = (item: TimelineItem): string | null => (item.start ?? item.end)?.slice(0, 4) ?? null;
export const dateText = (date: string | null, language: LanguageCode): string => (date === null ? '' : formatDate(date, language));
