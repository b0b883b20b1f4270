import { drawClinician } from '../course/draw-person.ts';
import type { Clinician, Unit } from '../course/types.ts';
import { type Rng, rngOf } from '../rng.ts';

/** Doctors and nurses of the fictive centre: the same for every patient of one seed. */
export class Staff {
  readonly #rng: Rng;
  readonly #units = new Map<string, readonly Clinician[]>();

  constructor(seed: number) {
    this.#rng = rngOf(seed).split('staff');
  }

  #of(key: string, title?: string): readonly Clinician[] {
    const known = this.#units.get(key);
    if (known !== undefined) return known;
    const rng = this.#rng.split(key);
    const made = Array.from({ length: 7 }, (_, i) => drawClinician(rng.split(i), title));
    this.#units.set(key, made);
    return made;
  }

  doctor(unit: Unit, rng: Rng): Clinician {
    return rng.pick(this.#of(unit.code));
  }
  nurse(unit: Unit, rng: Rng): Clinician {
    return rng.pick(this.#of(`nurse-${unit.code}`, 'IDE'));
  }
}
