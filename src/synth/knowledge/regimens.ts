import { BLOOD_REGIMENS } from './regimens/blood-children.ts';
import { BREAST_REGIMENS } from './regimens/breast.ts';
import { DIGESTIVE_REGIMENS } from './regimens/digestive.ts';
import { SOLID_REGIMENS } from './regimens/other-solid.ts';
import type { Regimen, Row } from './regimens/row.ts';
import { THORAX_REGIMENS } from './regimens/thorax-immunotherapy.ts';
import type { ToxicityTerm } from './toxicities.ts';

const ROWS: readonly Row[] = [...BREAST_REGIMENS, ...DIGESTIVE_REGIMENS, ...THORAX_REGIMENS, ...SOLID_REGIMENS, ...BLOOD_REGIMENS];

function regimenOf([, type, drugs, cycleDays, cycles, setting, toxicities, since]: Row): Regimen {
  const words = toxicities.split(' ');
  const pairs: (readonly [ToxicityTerm, number])[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) pairs.push([words[i] as ToxicityTerm, Number(words[i + 1])]);
  return Object.freeze({
    type,
    drugs: Object.freeze(drugs.split('+')),
    cycleDays,
    cycles,
    setting,
    toxicities: Object.freeze(pairs),
    since: since ?? 2000,
  });
}

/** By protocol name. */
export const REGIMENS: ReadonlyMap<string, Regimen> = new Map(ROWS.map((row) => [row[0], regimenOf(row)]));

/** The regimen of a protocol named by our own data; a name without one is a fault of the data. */
export function regimen(protocol: string): Regimen {
  const found = REGIMENS.get(protocol);
  if (found === undefined) throw new Error(`no regimen for protocol ${protocol}`);
  return found;
}
