import type { EventType } from '../../../src/model/history.ts';
import type { TimelineItem } from './items.ts';

/** The sign of an item that has no length, 14 px, around 0,0. Each kind has a shape of its own: colour never stands alone. */
export function Mark({ item }: { readonly item: TimelineItem }) {
  return <path className={`mark-shape ${colourOf(item)} ${item.structured ? 'solid' : 'outline'}`} d={shapeOf(item)} />;
}

const SQUARE = 'M-6-6H6V6H-6Z';
const CIRCLE = 'M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0Z';
const DROP = 'M0-7.5C3-3.5 5.5-1.5 5.5 2A5.5 5.5 0 0 1-5.5 2C-5.5-1.5-3-3.5 0-7.5Z';
const SHEET = 'M-5-7H2L5-4V7H-5Z';
const DIAMOND = 'M0-8 8 0 0 8-8 0Z';

const EVENT_SHAPES: Readonly<Record<EventType, string>> = {
  local_recurrence: 'M0-7.5 7.5 6H-7.5Z',
  regional_recurrence: 'M0 7.5-7.5-6H7.5Z',
  metastatic_recurrence: 'M0-8.5 2-2.8 8-3.2 3.2.9 5 7.2 0 3.6-5 7.2-3.2.9-8-3.2-2-2.8Z',
  progression: 'M-7 2.5H-1.5V7.5L7.5 0-1.5-7.5V-2.5H-7Z',
  second_cancer: 'M-4.5-6 1.5 0-4.5 6-10.5 0ZM4.5-6 10.5 0 4.5 6-1.5 0Z',
  complete_remission: CIRCLE,
  transformation: 'M-4-7H4L8 0 4 7H-4L-8 0Z',
  death: 'M-7-4.5-4.5-7 0-2.5 4.5-7 7-4.5 2.5 0 7 4.5 4.5 7 0 2.5-4.5 7-7 4.5-2.5 0Z',
};

const EVENT_COLOURS: Readonly<Record<EventType, number>> = {
  local_recurrence: 2,
  regional_recurrence: 2,
  metastatic_recurrence: 2,
  progression: 5,
  second_cancer: 4,
  complete_remission: 3,
  transformation: 4,
  death: 7,
};

export const TREATMENT_COLOURS = {
  surgery: 7,
  radiotherapy: 2,
  brachytherapy: 2,
  chemotherapy: 1,
  hormone: 4,
  targeted: 3,
  immunotherapy: 6,
  transplant: 5,
  other: 8,
} as const;

function shapeOf(item: TimelineItem): string {
  switch (item.kind) {
    case 'diagnosis':
      return DIAMOND;
    case 'event':
      return EVENT_SHAPES[item.event.type];
    case 'treatment':
      return SQUARE;
    case 'sample':
      return DROP;
    case 'stay':
      return SQUARE;
    case 'document':
      return SHEET;
  }
}

/** The class that colours an item: `data-1` to `data-8` of the tokens. */
export function colourOf(item: TimelineItem): string {
  switch (item.kind) {
    case 'diagnosis':
      return 'data-accent';
    case 'event':
      return `data-${EVENT_COLOURS[item.event.type]}`;
    case 'treatment':
      return `data-${TREATMENT_COLOURS[item.treatment.type]}`;
    case 'sample':
      return 'data-4';
    case 'stay':
      return 'data-7';
    case 'document':
      return 'data-6';
  }
}
