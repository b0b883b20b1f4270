import type { Person } from '../course/types.ts';
import type { DrugFacts } from '../knowledge/drugs.ts';

/** Body surface in m² (Mosteller). */
export const surfaceOf = (p: Person): number => Math.sqrt((p.heightCm * p.weightKg) / 3_600);

/** Dose of one administration in the drug's unit, for a share of the full dose. */
export function doseOf(drug: DrugFacts, person: Person, share: number): number {
  const full =
    drug.per === 'm2'
      ? drug.dose * surfaceOf(person)
      : drug.per === 'kg'
        ? drug.dose * person.weightKg
        : drug.per === 'auc'
          ? drug.dose * 105
          : drug.dose;
  const dose = full * share;
  return dose >= 20 ? Math.round(dose) : Math.round(dose * 10) / 10;
}
