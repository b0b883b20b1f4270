import type { Phrase } from '../engine/contract.ts';
import type { Condition } from './conditions/condition.ts';
import { HEART_VESSELS } from './conditions/heart-vessels.ts';
import { METABOLISM_DIGESTION } from './conditions/metabolism-digestion.ts';
import { NERVES_MIND } from './conditions/nerves-mind.ts';
import { OTHER_ORGANS } from './conditions/other-organs.ts';

/** Diseases beside the cancer, with CIM-10 category and Charlson's condition. Written for Continuum; version 2026-11-25. */
export const PHRASES: readonly Phrase<Condition>[] = Object.freeze([
  ...HEART_VESSELS,
  ...METABOLISM_DIGESTION,
  ...NERVES_MIND,
  ...OTHER_ORGANS,
]);

/** "facteurs de risque de diabète", "dépistage du VIH". */
export const EXCLUDED_BEFORE: ReadonlySet<string> = new Set([
  'depistage',
  'serologie',
  'serologies',
  'vaccin',
  'vaccination',
  'idees',
  'risque',
]);
/** Another disease is named: "hypertension intracrânienne", "HTA induite". */
export const EXCLUDED_AFTER: ReadonlySet<string> = new Set([
  'intracranienne',
  'intra',
  'oculaire',
  'veineuse',
  'induite',
  'immuno',
  'insipide',
  'epaisse',
  'epidemique',
]);
