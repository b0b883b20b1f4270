import type { Noise } from '../../course/types.ts';
import type { Rng } from '../../rng.ts';
import type { Spelling } from './builder.ts';

export type Register = 'verbose' | 'telegraphic' | 'structured';
export type DateForm = Exclude<Noise['dates'], 'mixed'>;

/** The hand of one author: drawn from the author, then bent by what the plan asks for. */
export interface Style extends Spelling {
  readonly register: Register;
  readonly abbreviates: boolean;
  readonly dates: DateForm | 'mixed';
  readonly headings: 'upper' | 'plain' | 'colon' | 'underlined';
  readonly bullet: string;
  /** "nous avons vu", "j’ai vu", "vu ce jour". */
  readonly voice: 'we' | 'I' | 'none';
  readonly table: boolean;
  /** Separator of table cells. */
  readonly cells: '\t' | ' | ' | '   ';
}

/** `author` is a generator that depends on the author alone, so that one doctor writes alike in every letter. */
export function styleOf(author: Rng, noise: Noise, structured: boolean): Style {
  const register: Register = noise.telegraphic ? 'telegraphic' : structured || author.chance(0.2) ? 'structured' : 'verbose';
  return {
    register,
    abbreviates: noise.abbreviations === 'many',
    dates: noise.dates,
    headings: author.pick(['upper', 'upper', 'plain', 'colon', 'underlined'] as const),
    bullet: author.pick(['- ', '- ', '• ', '* ', '-> ', '']),
    voice: author.pick(['we', 'I', 'none'] as const),
    ligature: author.chance(0.2),
    curly: author.chance(0.25),
    table: noise.table,
    cells: author.pick(['\t', ' | ', '   '] as const),
  };
}
