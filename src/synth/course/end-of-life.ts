import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { iso } from './calendar.ts';
import { consult } from './observations.ts';
import type { Disease } from './state.ts';

/** Care without further cancer treatment until death from the cancer. */
export function endOfLife(b: CourseBuilder, d: Disease, day: number): void {
  if (d.performanceStatus < 3) d.performanceStatus = (d.performanceStatus + 1) as 1 | 2 | 3;
  const seen = consult(b, d, day + b.rng.int(5, 14), 'palliative', 'progressing', b.rng.chance(0.5) ? 'palliative' : d.profile.clinic);
  const death = seen + Math.max(6, Math.round(b.rng.exponential(75)));
  if (death > seen + 60) consult(b, d, seen + 35, 'palliative', 'progressing', 'palliative');
  const here = b.rng.chance(0.5);
  const start = Math.max(seen + 1, death - b.rng.int(4, 18));
  if (here || b.rng.chance(0.4)) {
    const end = here ? death : Math.min(death - 1, start + 7);
    const nda = b.stay({
      kind: 'full',
      start,
      end,
      unit: UNITS.palliative,
      reason: 'palliative',
      tumour: d.tumour.n,
      emergency: b.rng.chance(0.5),
      associated: [...d.sites],
    });
    b.act({
      kind: 'stay',
      day: start,
      tumour: d.tumour.n,
      nda,
      unit: UNITS.palliative,
      reason: 'palliative',
      cause: null,
      end: iso(Math.min(end, b.horizon)),
    });
  }
  b.die(death, 'cancer', d.tumour.n);
}
