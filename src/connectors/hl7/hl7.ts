import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, type ConnectorLimits, PHASES, type SourceFile } from '../connector.ts';
import { headText } from '../extension.ts';
import { refused } from '../item.ts';
import { itemsOfAdt } from './adt.ts';
import { documentOfMdm, documentOfOru } from './documents.ts';
import { Message, type Segment } from './message.ts';
import { type RawMessage, readMessages } from './messages.ts';
import { resultOf, TEXT_VALUES } from './observations.ts';
import { type MessagePlace, messagePlace } from './place.ts';

// The beginning of an MLLP frame (vertical tab) is white space.
const HEADER = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s{0,8}(?:MSH|FHS|BHS)[^A-Za-z0-9\s]/;

/** HL7 version 2: ADT (persons, stays, merges), ORU (results, reports), MDM (documents). Many messages a file, with or without MLLP framing. */
export const hl7Connector: Connector = {
  name: 'hl7',
  recognises: (file) => (HEADER.test(headText(file.head.subarray(0, 64))) ? 0.99 : 0),
  phase(file) {
    const head = headText(file.head);
    if (/[^A-Za-z0-9]ADT[^A-Za-z0-9]/.test(head)) return PHASES.identities;
    return /[^A-Za-z0-9]ORU[^A-Za-z0-9]/.test(head) ? PHASES.facts : PHASES.documents;
  },
  sourceOf: () => 'hl7',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    // One message is held back, so that the last one is known to be the last: that is where a cut shows.
    let before: RawMessage | null = null;
    for await (const raw of readMessages(file.path, context.limits.maxRowBytes)) {
      if (before !== null) yield* itemsOfMessage(before, false, file, context);
      before = raw;
    }
    if (before === null) yield refused('broken_file', 'aucun message / no message', { file: file.relative });
    else yield* itemsOfMessage(before, true, file, context);
  },
};

async function* itemsOfMessage(raw: RawMessage, last: boolean, file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
  const origin = { file: file.relative, line: raw.number, offset: raw.offset };
  const text = raw.segments.join('\r');
  if (raw.fault === 'too_large') {
    yield refused(
      'too_large',
      `message ${raw.number} de plus de ${context.limits.maxRowBytes} octets / message ${raw.number} is longer than ${context.limits.maxRowBytes} bytes`,
      origin,
    );
    return;
  }
  const message = raw.fault === 'before_header' ? null : Message.of(raw.segments, raw.charset);
  if (message === null) {
    yield refused(
      'broken_file',
      `message ${raw.number} sans en-tête MSH / message ${raw.number} does not begin with a header (MSH)`,
      origin,
      {
        field: 'MSH',
        raw: text,
      },
    );
    return;
  }
  const place = messagePlace(raw, message, file.source, file.relative, last, context.ippAuthorities);
  if (raw.fault === 'unframed') yield place.refuse('truncated', 'début de trame sans fin / has a beginning of frame and no end');
  else yield* itemsOfType(message, place, context.limits);
}

async function* itemsOfType(message: Message, place: MessagePlace, limits: ConnectorLimits): AsyncGenerator<ConnectorItem> {
  const { code } = message.type;
  if (code === '') yield place.incomplete('MSH');
  else if (code === 'ADT') yield* itemsOfAdt(message, place);
  else if (code === 'MDM' || code === 'ORU') {
    if (message.segment('PID') === null) yield place.incomplete('PID');
    else if (code === 'MDM') yield await documentOfMdm(message, place, limits);
    else yield* itemsOfOru(message, place, limits);
  } else yield place.refuse('unknown_format', 'les messages de ce type ne sont pas lus / messages of this type are not read', 'MSH-9');
}

/** Results and reports by order. */
async function* itemsOfOru(message: Message, place: MessagePlace, limits: ConnectorLimits): AsyncGenerator<ConnectorItem> {
  let found = 0;
  const orders = ordersOf(message);
  for (const [i, { obr, observations }] of orders.entries()) {
    const texts: Segment[] = [];
    for (const [rank, obx] of observations.entries()) {
      if (TEXT_VALUES.has(message.value(obx, 2) ?? '')) texts.push(obx);
      else yield resultOf(message, place, obx, obr, `${i + 1}.${rank + 1}`);
    }
    if (texts.length > 0) yield await documentOfOru(message, place, texts, obr, `.${i + 1}`, limits);
    found += observations.length;
  }
  if (orders.length === 0) yield place.incomplete('OBR');
  else if (found === 0) yield place.incomplete('OBX');
}

/** What follows an OBR belongs to it. */
function ordersOf(message: Message): { readonly obr: Segment; readonly observations: readonly Segment[] }[] {
  const orders: { obr: Segment; observations: Segment[] }[] = [];
  for (const segment of message.segments) {
    if (segment.name === 'OBR') orders.push({ obr: segment, observations: [] });
    else if (segment.name === 'OBX') orders.at(-1)?.observations.push(segment);
  }
  return orders;
}
