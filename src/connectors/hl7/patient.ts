import type { Identity, PatientRef, Sex } from '../../model/index.ts';
import { hl7Date } from '../hl7-date.ts';
import { isInsRoot, isOwnAuthority } from '../patient-identifiers.ts';
import type { Message, Segment } from './message.ts';

const SEX: Readonly<Record<string, Sex>> = { F: 'F', M: 'M', '1': 'M', '2': 'F' };

/** Numbers of a patient in a list of identifiers (PID-3, MRG-1): IPP and INS. */
export function identifiersOf(message: Message, values: readonly string[], own: readonly string[] | undefined): PatientRef {
  let typed: string | null = null;
  let untyped: string | null = null;
  let ins: string | null = null;
  for (const value of values) {
    const number = message.component(value, 1);
    if (number === null) continue;
    const type = message.component(value, 5) ?? '';
    const namespace = message.component(value, 4, 1);
    const root = message.component(value, 4, 2);
    if (type.startsWith('INS') || isInsRoot(root)) ins ??= number;
    else if (isOwnAuthority(root, own) || isOwnAuthority(namespace, own)) {
      if (type === 'PI') typed ??= number;
      else if (type === '' || type === 'MR') untyped ??= number;
    }
  }
  const ipp = typed ?? untyped;
  return { ...(ipp === null ? {} : { ipp }), ...(ins === null ? {} : { ins }) };
}

/** Number of the stay: PV1-19 (visit), else PID-18 (account). */
const stayNumber = (message: Message): string | null =>
  message.value(message.segment('PV1'), 19) ?? message.value(message.segment('PID'), 18);

/** How the message names its patient, the stay included. */
export function patientOf(message: Message, own: readonly string[] | undefined): PatientRef {
  const ref = identifiersOf(message, message.repetitions(message.segment('PID'), 3), own);
  const nda = stayNumber(message);
  return nda === null ? ref : { ...ref, nda };
}

/** The person of a PID segment; the field at fault is named where a date is none. */
export function identityOf(
  message: Message,
  pid: Segment,
  ref: PatientRef,
): { readonly ok: true; readonly value: Identity } | { readonly ok: false; readonly field: string } {
  const birth = hl7Date(message.value(pid, 7));
  if (!birth.ok) return { ok: false, field: 'PID-7' };
  const death = hl7Date(message.value(pid, 29));
  if (!death.ok) return { ok: false, field: 'PID-29' };
  const names = message.repetitions(pid, 5);
  const byType = (type: string): string | undefined => names.find((name) => message.component(name, 7) === type);
  const used = byType('D') ?? names.find((name) => message.component(name, 7) !== 'L') ?? names[0];
  const legal = byType('L') ?? names[0];
  const value: Identity = {
    ref,
    familyName: message.component(used, 1),
    birthName: message.component(legal, 1),
    givenName: message.component(legal, 2) ?? message.component(used, 2),
    birthDate: birth.value,
    sex: SEX[message.value(pid, 8) ?? ''] ?? null,
    deathDate: death.value,
    lastNews: null,
    postcode: message.value(pid, 11, 5),
  };
  return { ok: true, value };
}
