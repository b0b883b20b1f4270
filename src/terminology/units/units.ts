import { parts, readRows } from '../table/rows.ts';

/** A unit of laboratory results. `factor`: how many of the unit of its dimension it is. */
export interface Unit {
  readonly name: string;
  readonly dimension: string;
  readonly factor: number;
}
const MASS = 'mass';
const MOLAR = 'molar';
/** Dimensions whose units mean the same in any case; elsewhere `G/L` is no `g/L`. */
const ANY_CASE: ReadonlySet<string> = new Set([MASS, MOLAR]);

const UNITS: readonly (Unit & { readonly spellings: readonly string[] })[] = Object.freeze(
  readRows(new URL('./units.tsv', import.meta.url), 4).map(([dimension = '', name = '', factor = '', spellings = '']) =>
    Object.freeze({ name, dimension, factor: Number(factor), spellings: [name, ...parts(spellings)] }),
  ),
);
const MICRO = /µ/gu;
/** Every way in which a unit may be written, as laboratories and UCUM do; the sign of micro is there twice in Unicode. */
const BY_SPELLING: ReadonlyMap<string, Unit> = spellings();
function spellings(): Map<string, Unit> {
  const found = new Map<string, Unit>();
  const add = (text: string, unit: Unit): void => {
    if (!found.has(text)) found.set(text, unit);
  };
  const forms = (text: string): string[] => [text, text.replace(MICRO, 'μ'), text.replace(MICRO, 'u')];
  for (const unit of UNITS) for (const text of unit.spellings) for (const form of forms(text)) add(form, unit);
  // What is written in one case only gives way to what is written so.
  for (const unit of UNITS.filter(({ dimension }) => ANY_CASE.has(dimension)))
    for (const text of unit.spellings.filter((s) => s.length > 3))
      for (const form of forms(text)) {
        add(form.toLowerCase(), unit);
        add(form.toUpperCase(), unit);
      }
  return found;
}
export const unitNamed = (text: string): Unit | undefined => BY_SPELLING.get(text.trim());
export const UNIT_NAMES: readonly string[] = Object.freeze(UNITS.map((unit) => unit.name));

const MOLAR_MASSES: ReadonlyMap<string, number> = new Map(
  readRows(new URL('./analytes.tsv', import.meta.url), 4).flatMap(([name = '', mass = '', names = '', codes = '']) =>
    [name, ...parts(names), ...parts(codes)].map((one) => [one.toLowerCase(), Number(mass)] as const),
  ),
);

/** Spellings of units that can be compared with a unit, with the factor that brings a number in each of them to the unit of its dimension. */
export interface Comparable {
  readonly spellings: readonly string[];
  readonly factors: readonly number[];
}
/** Grams and moles compare where the molar mass of the analysis is known, by its name or LOINC code. */
export function comparableWith(unit: Unit, analysis: string): Comparable {
  const mass = MOLAR_MASSES.get(analysis.trim().toLowerCase());
  const spelled: string[] = [];
  const factors: number[] = [];
  for (const [text, other] of BY_SPELLING) {
    const factor = converted(other, unit.dimension, mass);
    if (factor === null) continue;
    spelled.push(text);
    factors.push(factor);
  }
  return { spellings: spelled, factors };
}
/** A number in a unit, brought to the unit of the dimension of another one; null where they cannot be compared. */
export function factorTo(text: string, unit: Unit, analysis: string): number | null {
  const other = unitNamed(text);
  return other === undefined ? null : converted(other, unit.dimension, MOLAR_MASSES.get(analysis.trim().toLowerCase()));
}
function converted({ dimension, factor }: Unit, wanted: string, mass: number | undefined): number | null {
  if (dimension === wanted) return factor;
  if (mass === undefined) return null;
  if (dimension === MOLAR && wanted === MASS) return factor * mass;
  return dimension === MASS && wanted === MOLAR ? factor / mass : null;
}
