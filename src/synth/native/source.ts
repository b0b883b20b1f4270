import type { CourseView } from '../plan/course-view.ts';
import type { Rng } from '../rng.ts';
import type { Cell, CsvTable } from './csv.ts';
import { rowOf } from './csv.ts';
import type { OutputFiles } from './output.ts';

/** A row that is wrong on purpose: what a run over these files has to put into quarantine. */
export interface Defect {
  readonly file: string;
  readonly line: number;
  readonly what: 'bad_date' | 'unknown_patient' | 'truncated' | 'bad_code' | 'not_in_index' | 'missing_file';
}

/** What a source writer gets for one patient. */
export interface PatientFiles {
  readonly view: CourseView;
  readonly rng: Rng;
  readonly files: OutputFiles;
  /** Number that the patient bore in this centre before a merge; null for most. */
  readonly formerIpp: string | null;
  readonly defects: Defect[];
}
export type SourceWriter = (patient: PatientFiles) => void;

const DEFECT_SHARE = 0.0004;

/** Writes a row, now and then with a wrong date or a patient that nobody knows. */
export function put<C extends string>(
  p: PatientFiles,
  t: CsvTable<C>,
  cells: Readonly<Partial<Record<C, Cell>>>,
  rng: Rng,
  date?: C,
): void {
  if (rng.chance(DEFECT_SHARE)) {
    const wrongDate = date !== undefined && rng.chance(0.5);
    const broken = {
      ...cells,
      ...(wrongDate ? { [date]: '31/02/2019' } : { ipp: '999999999', nda: (cells as { nda?: Cell }).nda == null ? null : '9999999999' }),
    } as Partial<Record<C, Cell>>;
    const line = p.files.line(t.file, t.form, rowOf(t, broken));
    p.defects.push({ file: t.file, line: line, what: wrongDate ? 'bad_date' : 'unknown_patient' });
  }
  p.files.line(t.file, t.form, rowOf(t, cells));
}
