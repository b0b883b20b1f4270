import type { Tumour } from '../../model/index.ts';
import { stageGroup } from '../../terminology/tnm/stage-group.ts';
import { histologyGroup } from '../iacr/groups.ts';

/** The tables of stage groups by site are those of carcinomas (IACR groups 1 to 5); neuroendocrine tumours have tables of their own. */
const CARCINOMAS: ReadonlySet<number | null> = new Set([1, 2, 3, 4, 5]);
const NEUROENDOCRINE = /^(815[0-6]|824\d)/;

/**
 * The stage group that T, N and M make (UICC TNM, 8th edition), for a tumour whose stage no source states: a value to show as computed, never the
 * stage itself. Null where a stage is stated, after treatment or at a relapse (y, r), without a table for the site, or with a category missing.
 */
export function computedStage(tumour: Pick<Tumour, 'topography' | 'morphology' | 'stage' | 't' | 'n_' | 'm'>): string | null {
  const { topography, morphology, stage, t, n_, m } = tumour;
  if (stage !== null || morphology === null || !morphology.endsWith('/3')) return null;
  if (!CARCINOMAS.has(histologyGroup(morphology)) || NEUROENDOCRINE.test(morphology)) return null;
  if ([t, n_, m].some((said) => said !== null && /^[a-z]*[yr][a-z]*[TNM]/.test(said))) return null;
  return stageGroup(topography, { t: category(t), n: category(n_), m: category(m) });
}

/** "pT1c" as the tables have it: "1c". */
const category = (said: string | null): string | null => said?.replace(/^[a-z]*[TNM]/, '').toLowerCase() ?? null;
