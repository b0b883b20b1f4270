import type { Evidence, Laterality } from '../../model/index.ts';
import type { Item } from '../item.ts';
import type { SourceClass } from '../sources.ts';

/** One statement that the patient has or had a malignant tumour. */
export interface Candidate {
  /** ICD-O-3 topography, null where the words name no site. */
  readonly topography: string | null;
  /** True where the site was read off the morphology alone. */
  readonly implied: boolean;
  /** ICD-O-3 morphology with behaviour; null where the source says only "cancer of this organ" by a CIM-10 code. */
  readonly morphology: string | null;
  /** Words of the site; null in coded sources. */
  readonly siteText: string | null;
  readonly laterality: Laterality | null;
  readonly date: string | null;
  /** Day of the statement itself: an upper bound of the diagnosis. */
  readonly told: string | null;
  readonly recap: boolean;
  readonly source: SourceClass;
  readonly evidence: Evidence;
  readonly item: Item | null;
  /** The mention of the site that the words name. */
  readonly place: Item | null;
  readonly grade: string | null;
  /** The words speak of a class of tumours ("les germinomes"), which may be general knowledge rather than this patient's. */
  readonly general: boolean;
}

/** Behaviour of a malignant or in situ tumour. */
export const MALIGNANT = /\/[23]$/;
