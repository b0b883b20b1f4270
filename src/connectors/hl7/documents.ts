import type { ConnectorItem } from '../../model/index.ts';
import type { ConnectorLimits } from '../connector.ts';
import { loincOf } from '../document-record.ts';
import { hl7Date } from '../hl7-date.ts';
import { accepted } from '../item.ts';
import type { Message, Segment } from './message.ts';
import { textOfObservations } from './observations.ts';
import { patientOf } from './patient.ts';
import type { MessagePlace } from './place.ts';

/** What the segments before the text say of the document. */
interface About {
  readonly type: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Place of the date, for messages. */
  readonly dateField: string;
  /** Unique number of the document, where the sender gives one. */
  readonly number: string | null;
}

/** The document of an MDM message: its header (TXA) and its text (OBX). */
export async function documentOfMdm(message: Message, place: MessagePlace, limits: ConnectorLimits): Promise<ConnectorItem> {
  const txa = message.segment('TXA');
  if (txa === null) return place.incomplete('TXA');
  const observations = message.segments.filter((segment) => segment.name === 'OBX');
  if (observations.length === 0) return place.incomplete('OBX');
  const about = { ...mdmHeader(message, txa), title: message.value(txa, 2, 2) ?? message.value(observations[0] ?? null, 3, 2) };
  return documentOf(message, place, observations, about, limits);
}

const mdmHeader = (message: Message, txa: Segment): Omit<About, 'title'> => ({
  type: loincOf(message.value(txa, 2)),
  author: personName(message, txa, 9),
  date: message.value(txa, 4) ?? message.value(txa, 6),
  dateField: 'TXA-4',
  number: message.value(txa, 12),
});

/** The document of an order in an ORU message, whose report comes as text or file. */
export function documentOfOru(
  message: Message,
  place: MessagePlace,
  observations: readonly Segment[],
  obr: Segment | null,
  rank: string,
  limits: ConnectorLimits,
): Promise<ConnectorItem> {
  const about: About = {
    type: loincOf(message.value(obr, 4)) ?? loincOf(message.value(observations[0] ?? null, 3)),
    title: message.value(obr, 4, 2) ?? message.value(observations[0] ?? null, 3, 2),
    author: personName(message, obr, 32) ?? personName(message, obr, 16),
    date: message.value(obr, 7) ?? message.value(obr, 22),
    dateField: 'OBR-7',
    number: null,
  };
  return documentOf(message, place, observations, about, limits, rank);
}

async function documentOf(
  message: Message,
  place: MessagePlace,
  observations: readonly Segment[],
  about: About,
  limits: ConnectorLimits,
  rank = '',
): Promise<ConnectorItem> {
  const date = hl7Date(about.date);
  if (!date.ok) return place.refuse('bad_date', 'pas un horodatage HL7 / not a time of HL7', about.dateField);
  const text = await textOfObservations(message, observations, limits);
  if (!text.ok) return place.refuse(text.code, text.message, 'OBX-5');
  if (text.value.trim() === '') return place.refuse('no_text', 'document sans texte / document without text', 'OBX-5');
  if (text.value.length > limits.maxTextLength)
    return place.refuse(
      'too_large',
      `texte de ${text.value.length} caractères, trop long / text of ${text.value.length} characters, too long`,
      'OBX-5',
    );
  const patient = patientOf(message, place.ippAuthorities);
  const base = place.record(`document${rank}`);
  return accepted({
    ...base,
    kind: 'document',
    key: about.number === null ? base.key : `document:${about.number}`,
    patient,
    type: about.type,
    title: about.title,
    unit: message.value(message.segment('PV1'), 3, 1),
    author: about.author,
    date: date.value,
    stayId: patient.nda ?? null,
    format: 'hl7',
    text: text.value,
  });
}

/** Name of a person (number ^ family ^ given); in OBR-32 the name stands one level lower. */
function personName(message: Message, segment: Segment | null, field: number): string | null {
  const low = [3, 2].flatMap((i) => message.value(segment, field, 1, i) ?? []);
  const names = low.length > 0 ? low : [3, 2].flatMap((i) => message.value(segment, field, i) ?? []);
  return names.length > 0 ? names.join(' ') : null;
}
