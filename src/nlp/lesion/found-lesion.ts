import type { Link } from '../topography/links.ts';
import type { LesionValue } from './phrases.ts';

/** A word for a tumour with the sites said of it. */
export interface Lesion {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly value: LesionValue;
  readonly links: readonly Link[];
  /** An adjective after it says that it is a metastasis ("lésions osseuses métastatiques"). */
  readonly spread: boolean;
}
