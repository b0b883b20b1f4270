import type { LabValue } from '../course/types.ts';
import type { Rng } from '../rng.ts';
import { type Cell, cell, frenchDate, table } from './csv.ts';
import { type PatientFiles, put } from './source.ts';

export const BIOLOGIE = table('biologie.csv', 'utf-8', [
  'ipp',
  'nda',
  'date_prelevement',
  'loinc',
  'analyse',
  'valeur',
  'unite',
  'norme',
  'laboratoire',
]);

function resultOf(l: LabValue, rng: Rng): Cell {
  if (rng.chance(0.004)) return 'hémolysé';
  if (l.value < 0.5 && l.high !== null && rng.chance(0.5)) return `< ${cell(0.5)}`;
  return l.value;
}
const normOf = (l: LabValue): string | null =>
  l.high === null ? null : l.low === null ? `< ${cell(l.high)}` : `${cell(l.low)} - ${cell(l.high)}`;

/** Results of the laboratory; before a merge of numbers some stand under the patient's former one. */
export function writeLaboratory(p: PatientFiles): void {
  const { course } = p.view;
  const rng = p.rng.split('laboratory');
  const merged = course.labs[Math.floor(course.labs.length / 3)]?.date ?? '';
  for (const l of course.labs) {
    const ipp = p.formerIpp !== null && l.date < merged ? p.formerIpp : course.person.ipp;
    const outside = rng.chance(0.12);
    put(
      p,
      BIOLOGIE,
      {
        ipp,
        date_prelevement: frenchDate(l.date),
        loinc: outside ? null : l.loinc,
        analyse: l.label,
        valeur: resultOf(l, rng),
        unite: l.unit,
        norme: normOf(l),
        laboratoire: outside ? 'Laboratoire de ville' : 'Laboratoire du centre',
      },
      rng,
      'date_prelevement',
    );
  }
}
