import type { Course, CourseStay, Day } from '../course/types.ts';
import { CENTRE } from '../knowledge/units.ts';
import type { FileForm } from './output.ts';
import type { PatientFiles } from './source.ts';

/** OID of the fictive centre under the root for examples. */
const CENTRE_OID = '2.999.4800';
const INS_TEST_OID = '1.2.250.1.213.1.4.10';
const FORM: FileForm = { encoding: 'utf-8', end: '\r' };
const CLASSES = { full: 'I', day: 'I', session: 'R', consultation: 'O' } as const;

const time = (day: Day, hour: number): string => `${day.replaceAll('-', '')}${String(hour).padStart(2, '0')}0000`;
const hl7Text = (text: string): string =>
  text.replaceAll('\\', '\\E\\').replaceAll('|', '\\F\\').replaceAll('^', '\\S\\').replaceAll('&', '\\T\\').replaceAll('~', '\\R\\');

function pid(course: Course, ipp: string, withDeath: boolean): string {
  const { person } = course;
  const identifiers = `${ipp}^^^VALMORIN&${CENTRE_OID}&ISO^PI~${person.ins}^^^ASIP-SANTE&${INS_TEST_OID}&ISO^INS`;
  const names = `${hl7Text(person.familyName.toUpperCase())}^${hl7Text(person.givenName)}^^^^^D~${hl7Text(person.birthName.toUpperCase())}^${hl7Text(person.givenName)}^^^^^L`;
  const death = withDeath && course.death !== null ? `${time(course.death, 12)}|Y` : '|N';
  return `PID|1||${identifiers}||${names}||${person.birth.replaceAll('-', '')}|${person.sex}|||^^${hl7Text(person.city)}^^${person.postcode}^FRA||||||||||||||||||${death}`;
}

function pv1(stay: CourseStay, course: Course, out: boolean): string {
  const fields = Array.from({ length: 46 }, () => '');
  fields[0] = 'PV1';
  fields[1] = '1';
  fields[2] = CLASSES[stay.kind];
  fields[3] = `${hl7Text(stay.unit.label)}^^^${CENTRE.finess}`;
  fields[4] = stay.emergency ? 'E' : 'R';
  fields[7] = `^${course.referent.familyName.toUpperCase()}^${course.referent.givenName}`;
  fields[19] = `${stay.nda}^^^VALMORIN&${CENTRE_OID}&ISO^VN`;
  fields[36] = out ? (stay.dead ? '9' : '8') : '';
  fields[44] = time(stay.start, 9);
  fields[45] = out ? time(stay.end, 16) : '';
  return fields.join('|');
}

/** HL7 v2.5 messages of admission, discharge and merge. Consultations go by the movements file only, sessions too. */
export function writeAdt(p: PatientFiles): void {
  const { course } = p.view;
  const file = `hl7/adt-${String(Math.floor(course.index / 2_000) + 1).padStart(4, '0')}.hl7`;
  let n = 0;
  const message = (event: string, when: string, segments: readonly string[]): void => {
    n += 1;
    p.files.line(
      file,
      FORM,
      `MSH|^~\\&|GAM|VALMORIN|CONTINUUM|VALMORIN|${when}||ADT^${event}|A${String(course.index).padStart(6, '0')}${String(n).padStart(3, '0')}|P|2.5^FRA^2.5|||||FRA|UNICODE UTF-8`,
    );
    p.files.line(file, FORM, `EVN|${event}|${when}`);
    for (const s of segments) p.files.line(file, FORM, s);
  };
  message('A28', time(course.firstVisit, 8), [pid(course, course.person.ipp, false)]);
  if (p.formerIpp !== null)
    message('A40', time(course.stays[1]?.start ?? course.firstVisit, 10), [
      pid(course, course.person.ipp, false),
      `MRG|${p.formerIpp}^^^VALMORIN&${CENTRE_OID}&ISO^PI`,
    ]);
  for (const stay of course.stays) {
    if (stay.kind !== 'full') continue;
    message('A01', time(stay.start, 9), [pid(course, course.person.ipp, false), pv1(stay, course, false)]);
    message('A03', time(stay.end, 16), [pid(course, course.person.ipp, stay.dead), pv1(stay, course, true)]);
  }
}
