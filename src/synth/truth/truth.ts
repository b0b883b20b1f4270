import type { Biomarker, Course, CourseTreatment, CourseTumour, Tnm, TruthMention } from '../course/types.ts';
import type { FileForm, OutputFiles } from '../native/output.ts';

const JSONL: FileForm = { encoding: 'utf-8', end: '\n' };

const withPrefix = (tnm: Tnm | null, letter: 'T' | 'N' | 'M', value: string | null): string | null =>
  tnm === null || value === null ? null : `${tnm.prefix}${letter}${value}`;

/** Normal form of a biomarker's value, as the annotated cases have it: `positive`, `mutated`, `wild-type`, `30%`, `MSI-H`. */
export function normalValue(b: Biomarker): string {
  if (b.name === 'MSI') return b.value === 'positive' ? 'MSI-H' : 'MSS';
  if ((b.name === 'PD-L1' || b.name === 'Ki-67') && b.number !== null) return `${b.number}%`;
  return b.value.replace('_', '-');
}

function tumourTruth(ipp: string, t: CourseTumour): Record<string, unknown> {
  const extent = t.pathological ?? t.clinical;
  const biomarkers = Object.fromEntries(t.biomarkers.map((b) => [b.name === 'Ki-67' ? 'Ki67' : b.name, normalValue(b)]));
  return {
    ipp,
    n: t.n,
    kind: t.kind,
    topography: t.topography,
    icd10: t.icd10,
    morphology: t.morphology,
    firstOpinion: t.firstOpinion?.morphology ?? null,
    laterality: t.laterality,
    diagnosed: t.diagnosed,
    stage: t.stage,
    stageSystem: t.stageSystem,
    stageStated: t.stageStated,
    t: withPrefix(extent, 'T', extent?.t ?? null),
    n_: withPrefix(extent, 'N', extent?.n ?? null),
    m: withPrefix(t.clinical, 'M', t.clinical?.m ?? null),
    grade: t.grade,
    gleason: t.gleason,
    metastasesAtDiagnosis: t.metastasesAtDiagnosis,
    biomarkers,
    geneticRisk: t.geneticRisk,
  };
}

function treatmentTruth(ipp: string, t: CourseTreatment): Record<string, unknown> {
  const common = { ipp, id: t.id, tumour: t.tumour, start: t.start, end: t.end, intent: t.intent };
  switch (t.kind) {
    case 'surgery':
      return {
        ...common,
        type: 'surgery',
        drugs: [],
        protocol: null,
        line: null,
        cycles: null,
        dose: null,
        endReason: null,
        label: t.label,
        ccam: t.ccam,
        operation: t.operation,
        residual: t.residual,
      };
    case 'radiotherapy':
    case 'brachytherapy':
      return {
        ...common,
        type: t.kind,
        drugs: [],
        protocol: null,
        line: null,
        cycles: t.fractions,
        dose: t.dose,
        endReason: 'completed',
        label: t.region,
        ccam: t.ccam,
        inField: t.inField,
      };
    case 'systemic':
      return {
        ...common,
        type: t.type,
        drugs: t.drugs,
        protocol: t.protocol,
        line: t.line,
        cycles: t.cycles.filter((c) => c.dose > 0).length,
        dose: null,
        endReason: t.endReason,
        label: null,
        best: t.best,
      };
    case 'transplant':
      return {
        ...common,
        type: 'transplant',
        drugs: [],
        protocol: null,
        line: null,
        cycles: null,
        dose: null,
        endReason: null,
        label: t.autologous ? 'autogreffe' : 'allogreffe',
        ccam: t.ccam,
      };
  }
}

/** Writes what really happened to one patient: the files `patients`, `tumours`, `events`, `treatments`, `toxicities` and `samples`. */
export function writeTruth(files: OutputFiles, course: Course, documents: number): void {
  const { person } = course;
  const { ipp } = person;
  const put = (name: string, value: unknown): void => {
    files.line(`${name}.jsonl`, JSONL, JSON.stringify(value));
  };
  put('patients', {
    ipp,
    index: course.index,
    sex: person.sex,
    birthDate: person.birth,
    firstVisit: course.firstVisit,
    deathDate: course.death,
    vitalStatus: course.death === null ? 'alive' : 'dead',
    lastNews: course.lastNews,
    lostToFollowUp: course.lostToFollowUp,
    smoker: person.smoker,
    familyHistoryOfCancer: person.familyCancers.length > 0,
    tumours: course.tumours.length,
    documents,
  });
  for (const t of course.tumours) put('tumours', tumourTruth(ipp, t));
  for (const e of course.events)
    put('events', {
      ipp,
      id: e.id,
      type: e.type,
      tumour: course.tumours.length === 0 ? null : e.tumour,
      date: e.date,
      sites: e.sites,
      proven: e.proven,
      cause: e.cause,
    });
  for (const t of course.treatments) put('treatments', treatmentTruth(ipp, t));
  for (const x of course.toxicities)
    put('toxicities', { ipp, id: x.id, term: x.term, icd10: x.icd10, grade: x.grade, date: x.date, treatment: x.treatment, drug: x.drug });
  for (const s of course.samples)
    put('samples', {
      ipp,
      id: s.id,
      tumour: s.tumour,
      date: s.date,
      nature: s.nature,
      state: s.state,
      topography: s.topography,
      morphology: s.morphology,
      tumoral: s.tumoral,
    });
}

/** Where a document of the truth lies: `file` relative to `hopital/`, `format` as written. */
export interface WrittenPlace {
  readonly key: string;
  readonly ipp: string;
  readonly file: string;
  readonly format: string;
}

/** A mention without what is false or null: a reader fills these in. */
function compact(mention: TruthMention): Partial<TruthMention> {
  const kept: Record<string, unknown> = {};
  let key: keyof TruthMention;
  for (key in mention) if (mention[key] !== null && mention[key] !== false) kept[key] = mention[key];
  return kept;
}

/**
 * Mentions of one document on one line; offsets are into its text, UTF-16 code units. Members that are null or false are left out.
 * Texts of other formats than `txt` may come out of their files changed.
 */
export function writeMentions(files: OutputFiles, place: WrittenPlace, mentions: readonly TruthMention[]): void {
  files.line(
    'mentions.jsonl',
    JSONL,
    JSON.stringify({ document: place.key, ipp: place.ipp, file: place.file, format: place.format, mentions: mentions.map(compact) }),
  );
}
