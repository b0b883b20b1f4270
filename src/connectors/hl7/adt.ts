import type { ConnectorItem, PatientRef, Stay } from '../../model/index.ts';
import { hl7Date } from '../hl7-date.ts';
import { accepted } from '../item.ts';
import type { Message } from './message.ts';
import { identifiersOf, identityOf, patientOf } from './patient.ts';
import type { MessagePlace } from './place.ts';

/** Events that say who the patient is, and which stay (admission, transfer, discharge, registration, changes of class, update). */
const MOVEMENTS: ReadonlySet<string> = new Set(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'Z99']);
const PERSONS: ReadonlySet<string> = new Set(['A28', 'A31']);
/** Events that say that two numbers are one person, or are not any more. */
const MERGES: ReadonlySet<string> = new Set(['A40', 'A34', 'A36', 'A18']);
const SPLITS: ReadonlySet<string> = new Set(['A37']);

/** PV1-2, patient class. */
const KINDS: Readonly<Record<string, Stay['kind']>> = { I: 'full', O: 'consultation', R: 'session', E: 'external', N: 'external' };

/** Records of an ADT message: the person and the stay, or the link of two numbers. */
export function* itemsOfAdt(message: Message, place: MessagePlace): Generator<ConnectorItem> {
  const { event } = message.type;
  const pid = message.segment('PID');
  if (pid === null) yield place.incomplete('PID');
  else if (MERGES.has(event) || SPLITS.has(event)) yield linkOf(message, place, SPLITS.has(event) ? 'split' : 'merge');
  else if (MOVEMENTS.has(event) || PERSONS.has(event)) {
    const patient = patientOf(message, place.ippAuthorities);
    if (patient.ipp === undefined) {
      yield place.refuse('missing_field', 'aucun numéro du patient dans ce centre / no number of the patient in this centre', 'PID-3');
      return;
    }
    const identity = identityOf(message, pid, patient);
    if (!identity.ok) yield place.refuse('bad_date', 'pas un horodatage HL7 / not a time of HL7', identity.field);
    else yield accepted({ ...place.record('identity'), kind: 'identity', identity: identity.value });
    if (MOVEMENTS.has(event) && patient.nda !== undefined) yield stayOf(message, place, patient, patient.nda);
  } else {
    const shown = /^[A-Z]\d\d$/.test(event) ? event : '?';
    yield place.refuse('unknown_format', `événement ADT ${shown} non lu / event ${shown} of ADT is not read`, 'MSH-9');
  }
}

function stayOf(message: Message, place: MessagePlace, patient: PatientRef, nda: string): ConnectorItem {
  const pv1 = message.segment('PV1');
  const start = hl7Date(message.value(pv1, 44));
  if (!start.ok) return place.refuse('bad_date', 'pas un horodatage HL7 / not a time of HL7', 'PV1-44');
  const end = hl7Date(message.value(pv1, 45));
  if (!end.ok) return place.refuse('bad_date', 'pas un horodatage HL7 / not a time of HL7', 'PV1-45');
  const base = place.record('stay');
  const stay: Stay = {
    stayId: nda,
    start: start.value,
    end: end.value,
    unit: message.value(pv1, 3, 1),
    kind: KINDS[message.value(pv1, 2) ?? ''] ?? null,
    exitMode: message.value(pv1, 36),
    origin: base.origin,
  };
  return accepted({ ...base, kind: 'stay', patient, stay });
}

function linkOf(message: Message, place: MessagePlace, relation: 'merge' | 'split'): ConnectorItem {
  const mrg = message.segment('MRG');
  if (mrg === null) return place.incomplete('MRG');
  const into = identifiersOf(message, message.repetitions(message.segment('PID'), 3), place.ippAuthorities).ipp;
  const from = identifiersOf(message, message.repetitions(mrg, 1), place.ippAuthorities).ipp;
  if (into === undefined) return place.refuse('missing_field', 'aucun numéro à garder / no number to keep', 'PID-3');
  if (from === undefined) return place.refuse('missing_field', 'aucun numéro à abandonner / no number to give up', 'MRG-1');
  if (from === into)
    return place.refuse('conflicting_identity', 'un numéro ne peut être lié à lui-même / a number cannot be linked to itself', 'MRG-1');
  const date = hl7Date(message.value(message.segment('EVN'), 2) ?? message.value(message.segment('MSH'), 7));
  return accepted({
    ...place.record('identity_link'),
    kind: 'identity_link',
    link: { relation, from, into, date: date.ok ? date.value : null },
  });
}
