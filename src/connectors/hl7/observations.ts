import type { CodeSystem, ConnectorItem, FactRecord } from '../../model/index.ts';
import type { ConnectorLimits } from '../connector.ts';
import { readNumber } from '../csv/number.ts';
import { hl7Date } from '../hl7-date.ts';
import { accepted, type Parsed, parsed } from '../item.ts';
import { fromBase64, mediaText } from '../media/media-text.ts';
import type { Message, Segment } from './message.ts';
import { patientOf } from './patient.ts';
import type { MessagePlace } from './place.ts';

/** OBX-2 of values that are the text of a document; ED and RP hold or name a file. */
export const TEXT_VALUES: ReadonlySet<string> = new Set(['TX', 'FT', 'ED', 'RP']);
/** OBX-2 of values that are results. */
const RESULTS: ReadonlySet<string> = new Set(['NM', 'SN', 'ST', 'CE', 'CWE', 'CNE', 'IS', 'DT', 'TS', 'DTM', 'NR']);

/** The results of an ORU message, each with its value, its unit and the reference range that the laboratory states. */
export function resultOf(message: Message, place: MessagePlace, obx: Segment, obr: Segment | null, rank: string): ConnectorItem {
  const type = message.value(obx, 2) ?? '';
  if (!RESULTS.has(type)) return place.refuse('bad_code', 'ce type de valeur n’est pas lu / type of the value is not read', 'OBX-2');
  const code = message.value(obx, 3, 1);
  const label = message.value(obx, 3, 2);
  if (code === null && label === null) return place.refuse('missing_field', 'résultat sans nom / result without a name', 'OBX-3');
  const date = hl7Date(message.value(obx, 14) ?? message.value(obr, 7));
  if (!date.ok) return place.refuse('bad_date', 'pas un horodatage HL7 / not a time of HL7', 'OBX-14');
  const value = resultValue(message, obx, type);
  if (!value.ok) return place.refuse(value.code, value.message, 'OBX-5');
  const patient = patientOf(message, place.ippAuthorities);
  const fact: FactRecord['fact'] = {
    kind: 'laboratory',
    system: systemOf(message.value(obx, 3, 3)),
    code,
    label,
    value: value.value,
    unit: message.value(obx, 6, 1),
    start: date.value,
    end: date.value,
    stayId: patient.nda ?? null,
    attributes: attributesOf({ range: message.value(obx, 7), abnormal: message.value(obx, 8), status: message.value(obx, 11) }),
  };
  return accepted({ ...place.record(`laboratory.${rank}`), kind: 'fact', patient, fact });
}

const systemOf = (name: string | null): CodeSystem => (name === 'LN' || name === 'LOINC' ? 'LOINC' : 'local');
const attributesOf = (values: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));

function resultValue(message: Message, obx: Segment, type: string): Parsed<number | string | null> {
  const raw = message.repetitions(obx, 5)[0] ?? '';
  if (type === 'SN') {
    const parts = [1, 2, 3, 4].map((i) => message.component(raw, i) ?? '');
    const comparator = parts[0] === '=' ? '' : parts[0];
    return parsed(
      comparator === '' && parts[2] === ''
        ? (readNumber(parts[1] ?? '') ?? (parts[1] || null))
        : [comparator, ...parts.slice(1)].filter((part) => part !== '').join(' '),
    );
  }
  const text =
    type === 'CE' || type === 'CWE' || type === 'CNE'
      ? (message.component(raw, 2) ?? message.component(raw, 1))
      : message.component(raw, 1);
  if (text === null) return parsed(null);
  const number = type === 'NM' || type === 'ST' ? readNumber(text) : null;
  // A laboratory that writes "< 5" in a numeric field means it: kept as it is.
  return parsed(number ?? text);
}

/** Text of the text values of a message, line by line; a value that holds a file is read by the connector of its kind. */
export async function textOfObservations(
  message: Message,
  observations: readonly Segment[],
  limits: ConnectorLimits,
): Promise<Parsed<string>> {
  const parts: string[] = [];
  for (const obx of observations) {
    if (message.value(obx, 2) !== 'ED') {
      // Repetitions of a text field are its lines.
      parts.push(
        message
          .repetitions(obx, 5)
          .map((line) => message.text(line))
          .join('\n'),
      );
      continue;
    }
    const text = await embeddedText(message, message.repetitions(obx, 5)[0] ?? '', limits);
    if (!text.ok) return text;
    parts.push(text.value);
  }
  return parsed(parts.join('\n'));
}

/** An ED value: source ^ type ^ subtype ^ encoding ^ data. */
async function embeddedText(message: Message, value: string, limits: ConnectorLimits): Promise<Parsed<string>> {
  const components = value.split(message.separators.component);
  const data = components.slice(4).join(message.separators.component);
  const type = `${message.component(value, 2) ?? ''}`.toLowerCase();
  const subtype = `${message.component(value, 3) ?? ''}`.toLowerCase();
  const encoding = (message.component(value, 4) ?? '').toLowerCase();
  const bytes = encoding === 'base64' ? fromBase64(data) : parsed(Buffer.from(message.text(data)));
  return bytes.ok ? mediaText(MEDIA.get(subtype) ?? (type === 'text' ? 'text/plain' : `${type}/${subtype}`), bytes.value, limits) : bytes;
}

const MEDIA: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['rtf', 'text/rtf'],
  ['x-rtf', 'text/rtf'],
  ['html', 'text/html'],
  ['plain', 'text/plain'],
  ['txt', 'text/plain'],
  ['octet-stream', ''],
  ['', ''],
]);
