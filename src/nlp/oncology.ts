import { age } from './age/age.ts';
import { alcohol } from './alcohol/alcohol.ts';
import { biomarkers } from './biomarkers/biomarkers.ts';
import { comorbidity } from './comorbidity/comorbidity.ts';
import { cycle } from './cycle/cycle.ts';
import { drugs } from './drugs/drugs.ts';
import type { AnyExtractor } from './engine/contract.ts';
import { exposure } from './exposure/exposure.ts';
import { familyCancer } from './family-cancer/family-cancer.ts';
import { grade } from './grade/grade.ts';
import { intent } from './intent/intent.ts';
import { measurement } from './measurement/measurement.ts';
import { menopause } from './menopause/menopause.ts';
import { outcome } from './outcome/outcome.ts';
import { pathology } from './pathology/pathology.ts';
import { performanceStatus } from './performance-status/performance-status.ts';
import { predisposition } from './predisposition/predisposition.ts';
import { protocols } from './protocols/protocols.ts';
import { radiotherapy } from './radiotherapy/radiotherapy.ts';
import { recurrence } from './recurrence/recurrence.ts';
import { response } from './response/response.ts';
import { scores } from './scores/scores.ts';
import { sex } from './sex/sex.ts';
import { stage } from './stage/stage.ts';
import { surgery } from './surgery/surgery.ts';
import { tnm } from './tnm/tnm.ts';
import { tobacco } from './tobacco/tobacco.ts';
import { toxicity } from './toxicity/toxicity.ts';
import { transplant } from './transplant/transplant.ts';
import { trial } from './trial/trial.ts';

/** Stage, markers, treatments, course and person, in the order in which they run: protocols see medicines, stages see TNM. */
export const ONCOLOGY_EXTRACTORS: readonly AnyExtractor[] = Object.freeze([
  tnm,
  stage,
  grade,
  pathology,
  biomarkers,
  drugs,
  protocols,
  surgery,
  radiotherapy,
  transplant,
  response,
  recurrence,
  outcome,
  sex,
  age,
  menopause,
  performanceStatus,
  tobacco,
  alcohol,
  familyCancer,
  toxicity,
  cycle,
  intent,
  trial,
  scores,
  measurement,
  comorbidity,
  exposure,
  predisposition,
]);
