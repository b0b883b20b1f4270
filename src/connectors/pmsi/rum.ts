import type { BothLanguages, PartialDate, ProblemCode } from '../../model/index.ts';
import { readDate } from '../dates.ts';
import { DIAGNOSIS_WIDTH, type Place, type RumField, type RumLayout, textAt } from './layouts.ts';

/** One RUM line as it stands, dates read, codes not yet checked. */
export interface Rum {
  readonly rss: string;
  readonly nda: string;
  readonly rum: string;
  readonly unit: string | null;
  readonly entry: PartialDate | null;
  readonly exit: PartialDate | null;
  readonly exitMode: string | null;
  readonly sessions: number;
  readonly ghm: string | null;
  readonly groupVersion: string | null;
  readonly principal: string;
  readonly related: string;
  readonly associated: readonly string[];
  readonly documentary: readonly string[];
  readonly acts: readonly RumAct[];
}
export interface RumAct {
  readonly date: string;
  readonly code: string;
  readonly extension: string;
  readonly phase: string;
  readonly activity: string;
  readonly count: string;
}

export type RumReading =
  | { readonly ok: true; readonly value: Rum }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: BothLanguages; readonly field: string };
const fault = (code: ProblemCode, message: BothLanguages, field: string): RumReading => ({ ok: false, code, message, field });

/** Reads a line whose fixed part is known to be whole. The counts of the fixed part must agree with the width of the line. */
export function readRum(line: string, layout: RumLayout): RumReading {
  const at = (field: RumField): string => textAt(line, layout.fields[field]);
  const nda = at('nda');
  if (nda === '') return fault('missing_field', 'pas de numéro de séjour / no local stay number', 'nda');
  const counts = { sessions: 0, associated: 0, documentary: 0, acts: 0 };
  for (const field of ['sessions', 'associated', 'documentary', 'acts'] as const) {
    const text = at(field);
    if (!/^\d*$/.test(text)) return fault('bad_number', 'pas un effectif / not a count', field);
    counts[field] = Number(text);
  }
  const width = layout.variable - 1 + (counts.associated + counts.documentary) * DIAGNOSIS_WIDTH + counts.acts * layout.act.width;
  // Editors cut trailing blanks off: the last diagnosis may miss its padding, an act ends with its count and misses nothing.
  const least = counts.acts > 0 ? width : counts.associated + counts.documentary > 0 ? width - DIAGNOSIS_WIDTH + 3 : 0;
  if (line.length < least || line.slice(width).trim() !== '')
    return fault(
      'bad_width',
      `ligne de ${line.length} colonnes, ses effectifs en demandent ${width} / line of ${line.length} columns, its counts ask for ${width}`,
      'acts',
    );

  const entry = day(at('entry'));
  const exit = day(at('exit'));
  if (entry === undefined || entry === null)
    return fault('bad_date', 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', 'entry');
  if (exit === undefined) return fault('bad_date', 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', 'exit');

  const blocks = (from: number, count: number, size: number): string[] =>
    Array.from({ length: count }, (_, i) => line.slice(from + i * size, from + (i + 1) * size));
  const start = layout.variable - 1;
  const documentaryStart = start + counts.associated * DIAGNOSIS_WIDTH;
  const actsStart = documentaryStart + counts.documentary * DIAGNOSIS_WIDTH;
  const optional = (place: Place | undefined): string | null => (place === undefined ? null : textAt(line, place) || null);
  return {
    ok: true,
    value: {
      rss: at('rss'),
      nda,
      rum: at('rum'),
      unit: at('unit') || null,
      entry,
      exit,
      exitMode: at('exitMode') || null,
      sessions: counts.sessions,
      ghm: optional(layout.fields.ghm),
      groupVersion: optional(layout.fields.groupVersion),
      principal: at('principal'),
      related: at('related'),
      associated: blocks(start, counts.associated, DIAGNOSIS_WIDTH).map((code) => code.trim()),
      documentary: blocks(documentaryStart, counts.documentary, DIAGNOSIS_WIDTH).map((code) => code.trim()),
      acts: blocks(actsStart, counts.acts, layout.act.width).map((block) => actOf(block, layout)),
    },
  };
}

function actOf(block: string, { act: { fields } }: RumLayout): RumAct {
  return {
    date: textAt(block, fields.date),
    code: textAt(block, fields.code),
    extension: fields.extension === undefined ? '' : textAt(block, fields.extension),
    phase: textAt(block, fields.phase),
    activity: textAt(block, fields.activity),
    count: textAt(block, fields.count),
  };
}

/** A date of the fixed part: null where empty, undefined where it is none. */
export function day(text: string): PartialDate | null | undefined {
  if (text === '' || /^0+$/.test(text)) return null;
  const date = readDate(text, ['JJMMAAAA']);
  return date.ok ? date.value : undefined;
}
