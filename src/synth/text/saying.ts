import type { Told } from '../course/types.ts';
import { type Bank, bank, type Scribe } from './engine/scribe.ts';
import { UNNAMED_SITES } from './lexicon/sites.ts';
import * as course from './phrases/course.ts';
import type { FactPhrases } from './phrases/fact-phrases.ts';
import * as imaging from './phrases/imaging.ts';
import * as pathologist from './phrases/pathologist.ts';
import * as person from './phrases/person.ts';
import * as specimen from './phrases/specimen.ts';
import * as treatment from './phrases/treatment.ts';
import * as tumour from './phrases/tumour.ts';

/** Frames for a context that a kind has no phrases of its own for, around its noun. */
export const FRAMES = {
  negated: bank('pas de : <nom>', 'absence de : <nom>', 'aucun argument pour : <nom>', '<nom> : non'),
  hypothetical: bank('suspicion de : <nom>', 'à éliminer : <nom>', '<nom> ?', 'hypothèse : <nom>, à confirmer'),
  planned: bank('prévu : <nom>', 'à prévoir : <nom>', '<nom> : à programmer'),
} as const;

const EVENTS: Readonly<Record<Extract<Told, { kind: 'event' }>['type'], FactPhrases>> = {
  local_recurrence: course.LOCAL_RECURRENCE,
  regional_recurrence: course.REGIONAL_RECURRENCE,
  metastatic_recurrence: course.METASTATIC_RECURRENCE,
  progression: course.PROGRESSION,
  complete_remission: course.REMISSION,
  transformation: course.TRANSFORMATION,
  second_cancer: course.SECOND_CANCER,
  death: course.DEATH_EVENT,
};

/** The phrases for a fact. */
export function phrasesOf(told: Told, voice: Scribe['voice'] = 'clinician'): FactPhrases {
  switch (told.kind) {
    case 'diagnosis':
      return voice === 'pathologist' ? pathologist.PATHOLOGY_DIAGNOSIS : tumour.DIAGNOSIS;
    case 'discovery':
      return tumour.DISCOVERY;
    case 'tnm':
      return tumour.TNM;
    case 'stage':
      return tumour.STAGE;
    case 'grade':
      return tumour.GRADE;
    case 'biomarker':
      return tumour.BIOMARKER;
    case 'biomarker_missing':
      return tumour.BIOMARKER_MISSING;
    case 'metastases':
      return voice === 'pathologist' ? pathologist.PATHOLOGY_METASTASES : tumour.METASTASES;
    case 'event':
      return EVENTS[told.type];
    case 'surgery':
      return treatment.SURGERY;
    case 'radiotherapy':
      return told.brachytherapy ? treatment.BRACHYTHERAPY : treatment.RADIOTHERAPY;
    case 'line':
      return told.end === null ? treatment.LINE_RUNNING : treatment.LINE;
    case 'transplant':
      return treatment.TRANSPLANT;
    case 'cycle':
      return treatment.CYCLE;
    case 'plan':
      return treatment.PLAN;
    case 'response':
      return course.RESPONSES[told.response];
    case 'surveillance':
      return course.SURVEILLANCE;
    case 'toxicity':
      return person.TOXICITY;
    case 'performance_status':
      return person.PERFORMANCE_STATUS;
    case 'weight':
      return person.WEIGHT;
    case 'tobacco':
      return person.TOBACCO;
    case 'alcohol':
      return person.ALCOHOL;
    case 'comorbidity':
      return person.COMORBIDITY;
    case 'family_cancer':
      return person.FAMILY_CANCER;
    case 'predisposition':
      return person.PREDISPOSITION;
    case 'genetic_risk':
      return person.GENETIC_RISK;
    case 'lesion':
      return imaging.LESION;
    case 'imaging':
      return imaging.EXAM;
    case 'specimen':
      return specimen.SPECIMEN;
    case 'lab':
      return person.LAB;
    case 'sample_stored':
      return person.SAMPLE_STORED;
    case 'admission':
      return person.ADMISSION;
    case 'death':
      return person.DEATH;
  }
}

const RELAPSES: ReadonlySet<string> = new Set(['local_recurrence', 'regional_recurrence', 'metastatic_recurrence']);

/** The phrases for a fact of this patient, told by this author. */
export function phrasesFor(scribe: Scribe, told: Told): FactPhrases {
  if (told.kind === 'event' && RELAPSES.has(told.type) && told.sites.length === 0) {
    const tumour = scribe.plan.course.tumours.find((t) => t.n === told.tumour);
    if (tumour !== undefined && UNNAMED_SITES.has(tumour.topography.slice(0, 3))) return course.HAEMATOLOGICAL_RELAPSE;
  }
  if (told.kind === 'diagnosis' && scribe.voice === 'pathologist') {
    const tumour = scribe.plan.course.tumours.find((t) => t.n === told.tumour);
    if (tumour !== undefined && tumour.topography !== told.topography) return pathologist.PATHOLOGY_SECONDARY;
  }
  return phrasesOf(told, scribe.voice);
}

/** Kinds whose phrases say themselves what is absent: "non fumeur", "pas de mutation". */
const OWN_NEGATION: ReadonlySet<Told['kind']> = new Set(['predisposition', 'tobacco', 'alcohol']);

/** Says a fact in the author's register and in the context that the plan asks for. */
export function sayFact(scribe: Scribe, told: Told, register = scribe.style.register): void {
  const phrases = phrasesFor(scribe, told);
  scribe.about(told, () => scribe.say(choose(phrases, told, register)));
}

function choose(phrases: FactPhrases, told: Told, register: 'verbose' | 'telegraphic' | 'structured'): Bank {
  const context = told.context;
  if (OWN_NEGATION.has(told.kind)) return phrases[register];
  if (context.negated) return phrases.negated ?? FRAMES.negated;
  if (context.hypothetical) return phrases.hypothetical ?? FRAMES.hypothetical;
  if (context.planned) return phrases.planned ?? FRAMES.planned;
  if (context.history && phrases.history !== undefined) return phrases.history;
  return phrases[register];
}
