import type { Context, MentionType } from '../../../model/index.ts';
import type { Biomarker, Told } from '../../course/types.ts';
import { AFFIRMED, type MentionBody } from '../engine/builder.ts';

/** A mention body; what is not given is null. */
export function mentionOf(type: MentionType, context: Context, fields: Partial<Omit<MentionBody, 'type'>> = {}): MentionBody {
  return { type, system: null, code: null, label: null, value: null, unit: null, date: null, ...context, ...fields };
}

const RECURRENCES: Readonly<Record<string, string>> = {
  local_recurrence: 'local',
  regional_recurrence: 'regional',
  metastatic_recurrence: 'metastatic',
};

/** Value of a marker as readers normalise it: a number where there is one, else its polarity. */
export const biomarkerValue = (b: Biomarker): string | number => b.number ?? b.value;

/** The mention that the bracketed words of a phrase make, from the fact; null for facts that make none of their own. */
export function stated(told: Told): MentionBody | null {
  const c = told.context;
  switch (told.kind) {
    case 'tnm':
      return mentionOf('tnm', c, {
        value: {
          prefix: told.tnm.prefix,
          ...(told.tnm.t === null ? {} : { T: told.tnm.t }),
          ...(told.tnm.n === null ? {} : { N: told.tnm.n }),
          ...(told.tnm.m === null ? {} : { M: told.tnm.m }),
        },
      });
    case 'stage':
      return mentionOf('stage', c, { system: told.system, value: told.stage });
    case 'grade':
      return mentionOf('grade', c, { system: told.system, value: told.gleason ?? told.grade });
    case 'biomarker':
      return mentionOf('biomarker', c, {
        code: told.biomarker.name,
        label: told.biomarker.detail,
        value: biomarkerValue(told.biomarker),
        unit: told.biomarker.number === null ? null : '%',
      });
    case 'biomarker_missing':
      return mentionOf('biomarker', c, { code: told.name });
    case 'event':
      return eventMention(told.type, c, told.sites);
    case 'surgery':
      return mentionOf('procedure', c, { system: 'CCAM', code: told.ccam, label: told.label });
    case 'radiotherapy':
      return mentionOf('radiotherapy', c, {
        label: told.region,
        value: { dose: told.dose, fractions: told.fractions, brachytherapy: told.brachytherapy },
      });
    case 'line':
    case 'cycle':
      return mentionOf('protocol', c, { value: told.protocol });
    case 'transplant':
      return mentionOf('transplant', c, { value: told.autologous ? 'autologous' : 'allogeneic' });
    case 'plan':
      return planMention(told.type, told.label, c);
    case 'response':
      return mentionOf('response', c, { value: told.response });
    case 'surveillance':
      return mentionOf('surveillance', c);
    case 'toxicity':
      return mentionOf('toxicity', c, { system: 'CIM-10', code: told.icd10, label: told.label, value: told.grade });
    case 'performance_status':
      return mentionOf('performance_status', c, { value: told.value });
    case 'weight':
      return mentionOf('measurement', c, { label: 'poids', value: told.kg, unit: 'kg' });
    case 'tobacco':
      return mentionOf('tobacco', c, { value: told.status });
    case 'alcohol':
      return mentionOf('alcohol', c, { value: told.status });
    case 'comorbidity':
      return mentionOf('comorbidity', c, { system: 'CIM-10', code: told.icd10, label: told.label });
    case 'family_cancer':
      return mentionOf('family_cancer', { ...c, family: true }, { system: 'ICD-O-3', code: told.topography, value: told.relation });
    case 'predisposition':
      return mentionOf('predisposition', { ...c, negated: c.negated || !told.pathogenic }, { code: told.gene });
    case 'genetic_risk':
      return mentionOf('score', c, { label: 'risque génétique', value: told.risk });
    case 'lab':
      return mentionOf('measurement', c, { system: 'LOINC', code: told.loinc, label: told.label, value: told.value, unit: told.unit });
    case 'death':
      return mentionOf('death', c);
    case 'diagnosis':
    case 'discovery':
    case 'metastases':
    case 'lesion':
    case 'imaging':
    case 'specimen':
    case 'sample_stored':
    case 'admission':
      return null;
  }
}

function eventMention(type: Extract<Told, { kind: 'event' }>['type'], context: Context, sites: readonly string[]): MentionBody {
  const recurrence = RECURRENCES[type];
  if (recurrence !== undefined) return mentionOf('recurrence', context, { value: recurrence });
  switch (type) {
    case 'progression':
      return mentionOf('progression', context, { value: sites.length > 0 ? 'new_sites' : null });
    case 'complete_remission':
      return mentionOf('remission', context, { value: 'complete' });
    case 'transformation':
      return mentionOf('transformation', context);
    case 'death':
      return mentionOf('death', context);
    default:
      return mentionOf('morphology', context, { system: 'ICD-O-3', code: '8000/3' });
  }
}

function planMention(type: Extract<Told, { kind: 'plan' }>['type'], label: string, context: Context): MentionBody {
  switch (type) {
    case 'surgery':
      return mentionOf('procedure', context, { label });
    case 'radiotherapy':
    case 'brachytherapy':
      return mentionOf('radiotherapy', context, { label });
    case 'transplant':
      return mentionOf('transplant', context, { label });
    default:
      return mentionOf('protocol', context, { value: label });
  }
}

const negated: Context = { ...AFFIRMED, negated: true };
const hypothetical: Context = { ...AFFIRMED, hypothetical: true };
const planned: Context = { ...AFFIRMED, planned: true };

/** Mentions that phrases of the framework (not of a fact) make by name. */
export const NAMED_MENTIONS: ReadonlyMap<string, MentionBody> = new Map([
  ['recidive-', mentionOf('recurrence', negated)],
  ['recidive?', mentionOf('recurrence', hypothetical)],
  ['progression-', mentionOf('progression', negated)],
  ['progression?', mentionOf('progression', hypothetical)],
  ['meta-', mentionOf('metastasis', negated)],
  ['meta?', mentionOf('metastasis', hypothetical)],
  ['surveillance+', mentionOf('surveillance', planned)],
  ['cancer-fam-', mentionOf('family_cancer', { ...AFFIRMED, negated: true, family: true })],
  ['tabac-', mentionOf('tobacco', negated, { value: 'never' })],
  ['tox-', mentionOf('toxicity', negated)],
  ['essai-', mentionOf('trial', negated)],
]);
