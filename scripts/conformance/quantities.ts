import { type Check, type Expected, shown, valueKey } from './case.ts';

/** A quantity as this reader gives it: centimetres and kilograms for a person, millimetres for a lesion. */
const LABELS: Readonly<Record<string, string>> = { weight: 'weight', size: 'height', bmi: 'BMI' };

function wanted(e: Expected): { readonly number: number; readonly unit: string } | null {
  const m = /^([\d.]+) (\w+)$/.exec(shown(e.value));
  return m === null ? null : { number: Number(m[1]), unit: m[2]! };
}

/** Weight, height, body mass index, dimensions of a lesion, durations; nothing where nothing of the kind is said. */
export const quantities: Check = (c, reader) => {
  const mentions = reader.read(c.text).mentions;
  const found = mentions.filter((m) => m.type === 'measurement');
  if (c.expected.length === 0) return found.map((m) => `not expected: ${m.text}`);
  return c.expected.flatMap((e) => {
    if (e.label === 'duration') {
      const iso = `PT${(e['seconds'] as number) / 3600}H`;
      const minutes = `PT${Math.floor((e['seconds'] as number) / 3600)}H${((e['seconds'] as number) % 3600) / 60}M`;
      return mentions.some((m) => m.type === 'duration' && (m.value === iso || m.value === minutes)) ? [] : ['missing: duration'];
    }
    const w = wanted(e);
    if (w === null) return [`no reading of ${shown(e.value)}`];
    if (w.unit === 'mm')
      return found.some((m) => valueKey(m, 'max') === w.number || valueKey(m, 'min') === w.number) ? [] : [`missing: ${w.number} mm`];
    const code = LABELS[e.label ?? ''] ?? (w.unit === 'kg_per_m2' ? 'BMI' : w.unit === 'kg' ? 'weight' : 'height');
    const value = w.unit === 'm' ? w.number * 100 : w.number;
    return found.some((m) => m.code === code && m.value === value) ? [] : [`missing: ${code} ${value}`];
  });
};
