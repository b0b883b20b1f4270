import type { Slot } from '../engine/scribe.ts';

export const RADIOTHERAPY_SLOTS: readonly (readonly [string, Slot])[] = [
  [
    'region',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'radiotherapy') scribe.out.write(told.region);
    },
  ],
  [
    'dose',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'radiotherapy') return;
      const dose = String(told.dose).replace('.', ',');
      scribe.out.write(scribe.rng.pick([`${dose} Gy`, `${dose} Gy`, `${dose}Gy`, `${dose} grays`]));
    },
  ],
  [
    'seances',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'radiotherapy') return;
      const n = told.fractions;
      scribe.out.write(
        scribe.rng.pick(
          scribe.style.abbreviates
            ? [`${n} fr`, `${n} fractions`, `${n} séances`]
            : [`${n} séance${n > 1 ? 's' : ''}`, `${n} fraction${n > 1 ? 's' : ''}`],
        ),
      );
    },
  ],
  [
    'technique',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'radiotherapy') scribe.out.write(told.technique);
    },
  ],
];
