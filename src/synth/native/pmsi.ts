import type { CourseStay, CourseTumour } from '../course/types.ts';
import { DRUGS } from '../knowledge/drugs.ts';
import { indicationOf, isPaidOnTop } from '../knowledge/indications.ts';
import { OPERATIONS } from '../knowledge/operations.ts';
import { CENTRE } from '../knowledge/units.ts';
import type { Rng } from '../rng.ts';
import { doseOf } from './dose.ts';
import { bareCode, compactDate, fixedLine } from './fixed-width.ts';
import type { FileForm } from './output.ts';
import type { PatientFiles } from './source.ts';

const FORM: FileForm = { encoding: 'windows-1252', end: '\r\n' };
const RSS_FIXED = 192;
const DIAGNOSIS = 8;
const VIDHOSP_WIDTH = 470;
const FICHCOMP_WIDTH = 105;
/** Share of lines that stand a first time cut short, as after a transfer that broke off. */
const TRUNCATED = 0.0003;
const fileOf = (day: string, ending: string): string => `pmsi/${CENTRE.finess}.${day.slice(0, 4)}.12.${ending}.txt`;

/** Root of the medical GHM of a cancer by the first letters of its code. */
const MEDICAL_GHM: readonly (readonly [string, string])[] = [
  ['C34', '04M09'],
  ['C45', '04M09'],
  ['C50', '09M10'],
  ['D05', '09M10'],
  ['C43', '09M10'],
  ['C69', '02M10'],
  ['C71', '01M11'],
  ['C6', '11M07'],
  ['C5', '13M03'],
  ['C1', '06M05'],
  ['C2', '07M06'],
  ['C8', '17M06'],
  ['C9', '17M05'],
  ['C73', '10M10'],
  ['C0', '03M07'],
  ['C3', '03M07'],
  ['C4', '08M25'],
];

interface Coding {
  readonly dp: string;
  readonly dr: string;
  readonly das: readonly string[];
  readonly ghm: string;
  readonly sessions: number;
}

/** Code of the cancer as the coder wrote it: less precise for some, the neighbour's for a few. */
function codedCancer(t: CourseTumour, rng: Rng): string {
  const code = bareCode(t.icd10);
  if (code.length > 3 && rng.chance(0.22)) return `${code.slice(0, 3)}9`;
  return code;
}

function codingOf(p: PatientFiles, stay: CourseStay, rng: Rng): Coding {
  const t = p.view.tumour(stay.tumour);
  const cancer = t === null ? 'Z031' : codedCancer(t, rng);
  const medical = MEDICAL_GHM.find(([start]) => cancer.startsWith(start))?.[1] ?? '17M06';
  const secondary = stay.associated.filter((c) => /^C7[789]/.test(c) && rng.chance(0.8)).map(bareCode);
  const complications = stay.associated.filter((c) => !/^C7[789]/.test(c)).map(bareCode);
  const others = p.view.course.person.comorbidities
    .filter((c) => !c.icd10.startsWith('Z') && rng.chance(0.5))
    .map((c) => bareCode(c.icd10));
  const severity = Math.min(4, 1 + (complications.length > 0 ? 1 : 0) + (others.length > 2 ? 1 : 0) + (stay.dead ? 1 : 0));
  switch (stay.reason) {
    case 'chemotherapy':
      return stay.kind === 'session'
        ? { dp: 'Z511', dr: cancer, das: secondary, ghm: '28Z07Z', sessions: 1 }
        : { dp: 'Z511', dr: cancer, das: [...secondary, ...others], ghm: `17M06${severity}`, sessions: 0 };
    case 'radiotherapy': {
      const rt = p.view.course.treatments.find(
        (x) => (x.kind === 'radiotherapy' || x.kind === 'brachytherapy') && x.start === stay.start && x.tumour === stay.tumour,
      );
      const fractions = rt?.kind === 'radiotherapy' || rt?.kind === 'brachytherapy' ? rt.fractions : 1;
      return { dp: 'Z5101', dr: cancer, das: secondary, ghm: '28Z18Z', sessions: fractions };
    }
    case 'surgery': {
      const operation = Object.values(OPERATIONS).find((o) => o.ccam === stay.acts[0]?.ccam);
      return {
        dp: cancer,
        dr: '',
        das: [...secondary, ...others],
        ghm: `${operation?.ghm ?? '17C06'}${stay.kind === 'day' ? 'J' : severity}`,
        sessions: 0,
      };
    }
    case 'transplant':
      return { dp: cancer, dr: '', das: others, ghm: `${stay.acts.length > 0 ? '27Z03' : '27Z02'}${severity}`, sessions: 0 };
    case 'palliative':
      return { dp: 'Z515', dr: cancer, das: [...secondary, ...others], ghm: '23Z02Z', sessions: 0 };
    case 'medical':
    case 'consultation': {
      const complication = complications[0];
      if (complication !== undefined)
        return {
          dp: complication,
          dr: '',
          das: [cancer, ...secondary, ...complications.slice(1), ...others],
          ghm: `16M11${severity}`,
          sessions: 0,
        };
      return stay.kind === 'day' && stay.acts.length > 0
        ? { dp: 'Z452', dr: cancer, das: [], ghm: '17K09J', sessions: 0 }
        : { dp: cancer, dr: '', das: [...secondary, ...others], ghm: `${medical}${severity}`, sessions: 0 };
    }
  }
}

/** One RUM of the grouped RSS in format 122 (groups of 2025), 192 columns and the variable part. */
export function rssLine(p: PatientFiles, stay: CourseStay, number: number): string {
  const rng = p.rng.split(`rss-${stay.nda}`);
  const { person } = p.view.course;
  const c = codingOf(p, stay, rng);
  const das = [...new Set(c.das)].slice(0, 20);
  const acts = stay.acts.map(
    (a) => `${compactDate(a.date)}${a.ccam}   01${' '.repeat(7)}${String(c.sessions > 1 ? Math.min(99, c.sessions) : 1).padStart(2, '0')}`,
  );
  const head = fixedLine(RSS_FIXED, [
    [1, 2, '11'],
    [3, 2, c.ghm.slice(0, 2)],
    [5, 4, c.ghm.slice(2)],
    [10, 3, '122'],
    [13, 3, '000'],
    [16, 9, CENTRE.finess],
    [25, 3, '022'],
    [28, 20, number],
    [48, 20, stay.nda],
    [68, 10, 1],
    [78, 8, compactDate(person.birth)],
    [86, 1, person.sex === 'M' ? '1' : '2'],
    [87, 4, stay.unit.code],
    [93, 8, compactDate(stay.start)],
    [101, 1, '8'],
    [102, 1, stay.emergency ? '5' : ''],
    [103, 8, compactDate(stay.end)],
    [111, 1, stay.dead ? '9' : '8'],
    [113, 5, person.postcode],
    [132, 2, c.sessions === 0 ? '' : Math.min(99, c.sessions)],
    [134, 2, das.length],
    [136, 2, 0],
    [138, 3, acts.length],
    [141, 8, c.dp],
    [149, 8, c.dr],
    [160, 1, '1'],
  ]);
  return head + das.map((d) => d.padEnd(DIAGNOSIS, ' ')).join('') + acts.join('');
}

/** One line of VID-HOSP in the layout of V016, whose version field still reads V015. Numbers of insurance are the fictive INS. */
export function vidHospLine(p: PatientFiles, stay: CourseStay): string {
  const { person } = p.view.course;
  return fixedLine(VIDHOSP_WIDTH, [
    [1, 13, person.ins.slice(0, 13)],
    [14, 2, person.ins.slice(13)],
    [16, 2, '01'],
    [18, 2, '10'],
    [20, 8, compactDate(person.birth)],
    [28, 1, person.sex === 'M' ? '1' : '2'],
    [29, 20, stay.nda],
    [49, 4, 'V015'],
    [53, 9, CENTRE.finess],
    [62, 13, person.ins.slice(0, 13)],
    [75, 2, person.ins.slice(13)],
    [83, 1, '1'],
    [162, 8, compactDate(stay.start)],
    [275, 8, compactDate(stay.start)],
    [283, 8, compactDate(stay.end)],
    [354, 20, person.ipp],
    [374, 15, person.ins],
    [467, 4, 0],
  ]);
}

export function writePmsi(p: PatientFiles): void {
  const { course } = p.view;
  const rng = p.rng.split('pmsi');
  for (const stay of course.stays) {
    if (stay.kind === 'consultation') continue;
    const number = Number(stay.nda) - 1_000_000_000;
    const line = rssLine(p, stay, number);
    const file = fileOf(stay.end, 'rss');
    if (rng.chance(TRUNCATED)) p.defects.push({ file, line: p.files.line(file, FORM, line.slice(0, 120)), what: 'truncated' });
    p.files.line(file, FORM, line);
    p.files.line(fileOf(stay.end, 'vidhosp'), FORM, vidHospLine(p, stay));
  }
  writeFichcomp(p);
}

/** FICHCOMP medicines: expensive drugs of the stays, with the indication that tells the phase of the disease. */
function writeFichcomp(p: PatientFiles): void {
  const { course } = p.view;
  const rng = p.rng.split('fichcomp');
  for (const t of course.treatments) {
    if (t.kind !== 'systemic') continue;
    const kind = p.view.tumour(t.tumour)?.kind;
    for (const c of t.cycles) {
      if (c.nda === null || c.dose === 0) continue;
      for (const drug of t.drugs) {
        const facts = DRUGS.get(drug);
        if (facts === undefined || facts.ucd13 === null || !isPaidOnTop(drug) || kind === undefined || rng.chance(0.02)) continue;
        const units = Math.round((doseOf(facts, course.person, c.dose) / facts.strength) * 1000);
        const code = indicationOf(drug, kind, t.line !== null) ?? '';
        p.files.line(
          fileOf(c.date, 'med'),
          FORM,
          fixedLine(FICHCOMP_WIDTH, [
            [1, 9, CENTRE.finess],
            [10, 2, '06'],
            [12, 20, c.nda],
            [32, 8, compactDate(c.date)],
            [40, 15, facts.ucd13],
            [55, 10, units],
            [65, 10, units * 210],
            [75, 1, '2'],
            [76, 7, code],
          ]),
        );
      }
    }
  }
}
