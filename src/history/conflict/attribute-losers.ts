import type { Disagreement, Tumour } from '../../model/index.ts';
import { field, type Item, textEvidence } from '../item.ts';
import { isDenial } from '../tumours/marker-organs.ts';
import { statedValue } from '../tumours/marker-values.ts';
import { categoriesApart, type DistanceOf, gradesApart, stagesApart } from './distances.ts';
import { losersOf, type Weighing } from './losers.ts';
import type { Statement } from './statements.ts';

/** A negative result against a positive one is another thing; two numbers or two words of one sense are a doubt. */
const markersApart: DistanceOf = (kept, other) => {
  if (kept === other) return 'same';
  const worded = /[a-z]/i.test(kept) && /[a-z]/i.test(other);
  return worded && isDenial(kept) !== isDenial(other) ? 'other' : 'doubt';
};

const CATEGORY: Weighing = { trust: 'nature', distance: categoriesApart };
const WEIGHED = Object.freeze({
  t: CATEGORY,
  n_: CATEGORY,
  m: { ...CATEGORY, derived: true },
  stage: { trust: 'nature', distance: stagesApart, derived: true },
  grade: { trust: 'nature', distance: gradesApart },
} as const satisfies Readonly<Record<string, Weighing>>);
const LETTERS = Object.freeze({ t: 'T', n_: 'N', m: 'M' } as const);
const MARKER: Weighing = { trust: 'nature', distance: markersApart };

/** Who says something else of the stage, the grade and the markers of a tumour. `told`: what texts say of them about its diagnosis. */
export function attributeLosers(tumour: Tumour, told: readonly Item[]): Disagreement[] {
  const line = `T${tumour.n}`;
  const of = Map.groupBy(told, (item) => item.type);
  const weighed = (['t', 'n_', 'm', 'stage', 'grade'] as const).flatMap((name) =>
    losersOf({ tumour: tumour.n, line, field: name, value: tumour[name] }, statementsOf(name, of), WEIGHED[name]),
  );
  const markers = Map.groupBy(of.get('biomarker') ?? [], (item) => item.mention.code ?? '');
  return [
    ...weighed,
    ...Object.entries(tumour.biomarkers).flatMap(([marker, value]) =>
      losersOf(
        { tumour: tumour.n, line, field: `biomarkers.${marker}`, value },
        (markers.get(marker) ?? []).flatMap((item) => said(statedValue(item.mention), item)),
        MARKER,
      ),
    ),
  ];
}

const said = (value: string | null, item: Item): Statement[] =>
  value === null ? [] : [{ value, source: item.source, evidence: textEvidence(item) }];

function statementsOf(name: keyof typeof WEIGHED, of: ReadonlyMap<string, readonly Item[]>): Statement[] {
  if (name === 'stage' || name === 'grade')
    return (of.get(name) ?? []).flatMap((item) => {
      const { value } = item.mention;
      const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : field(item.mention, name);
      // "Avancé", "métastatique" describe; only a numbered or lettered stage is one.
      return said(name === 'stage' && plain !== null && !/^[0-4A-Z]/.test(plain) ? null : plain, item);
    });
  const letter = LETTERS[name];
  return (of.get('tnm') ?? []).flatMap((item) => {
    const value = field(item.mention, letter);
    const prefix = field(item.mention, `prefix${letter}`) ?? (letter === 'M' ? '' : (field(item.mention, 'prefix') ?? ''));
    return said(value === null ? null : `${prefix}${letter}${value}`, item);
  });
}
