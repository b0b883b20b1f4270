import type { Mention } from '../../src/model/index.ts';
import { type Case, type Check, overlaps, shown, valueKey } from './case.ts';

/** CIM-10 beginnings of the mentions that count for each label of the other tool. */
const CODES: Readonly<Record<string, RegExp>> = {
  diabetes: /^E1[0-4]/,
  aids: /^B2[0-4]/,
  copd: /^(J4|J84|J96|I27|Z99)/,
  liver_disease: /^(K7|B18)/,
  dementia: /^(F0|G12|G30)/,
  peptic_ulcer_disease: /^K2[5-8]/,
  connective_tissue_disease: /^(M3|M05|M06|K50|K51|I73)/,
  cerebrovascular_accident: /^I6/,
  myocardial_infarction: /^I2[0-5]/,
  hemiplegia: /^G8/,
  congestive_heart_failure: /^I50/,
  peripheral_vascular_disease: /^(I7|I10|I26|I80)/,
  ckd: /^(N0|N18|N19|Z94)/,
};

/** Where a label asks for one state of the disease, what the mention must say. */
const STATES: Readonly<Record<string, (m: Mention) => boolean>> = {
  'diabetes WITH_COMPLICATION': (m) => valueKey(m, 'charlson') === 'diabetes with complications',
  'diabetes WITHOUT_COMPLICATION': (m) => valueKey(m, 'charlson') === 'diabetes',
  'liver_disease MILD': (m) => valueKey(m, 'charlson') === 'mild liver disease',
  'liver_disease MODERATE_TO_SEVERE': (m) => valueKey(m, 'charlson') === 'moderate or severe liver disease',
  'aids null': (m) => valueKey(m, 'charlson') === 'AIDS',
};

/** A disease beside the cancer: found where the case expects it, with its state where one is asked; not found where none is expected. */
export const disease =
  (label: string): Check =>
  (c, reader) => {
    const code = CODES[label]!;
    const found = reader.read(c.text).mentions.filter((m) => m.type === 'comorbidity' && code.test(m.code ?? ''));
    // Where the other tool means one state only, another state of the same disease is no match of the case.
    const strict = label === 'aids' ? found.filter(STATES['aids null']!) : found;
    if (c.expected.length === 0) return strict.map((m) => `not expected: ${m.text}`);
    return c.expected.flatMap((e) => {
      const state = STATES[`${label} ${shown(e['detailed_status'])}`];
      const here = strict.filter((m) => overlaps(m, e));
      if (here.length === 0) return [`missing: ${e.text ?? label}`];
      return state === undefined || here.some(state) ? [] : [`${here[0]!.text}: not ${shown(e['detailed_status'])}`];
    });
  };

const HABIT: Readonly<Record<string, string>> = { ABSTINENCE: 'former', null: 'current', undefined: 'current' };

/** Tobacco and alcohol: state of the habit. */
export const habit =
  (type: 'tobacco' | 'alcohol'): Check =>
  (c, reader) => {
    const all = reader.read(c.text).mentions;
    const found = all.filter((m) => m.type === type);
    if (c.expected.length === 0) return found.map((m) => `not expected: ${m.text}`);
    return c.expected.flatMap((e) => {
      const m = found.find((f) => overlaps(f, e));
      if (m === undefined) return [`missing: ${type}`];
      const wanted =
        e.canonical?.['negation'] === true || e['negation'] === true ? ['never', 'passive'] : [HABIT[shown(e['detailed_status'])]!];
      const packYears = (e['assigned'] as { PA?: number } | undefined)?.PA;
      return [
        ...(wanted.includes(shown(m.value)) ? [] : [`${m.text}: ${shown(m.value)} instead of ${wanted.join(' or ')}`]),
        ...(packYears === undefined || all.some((f) => f.code === 'pack-years' && f.value === packYears) ? [] : ['missing: pack-years']),
      ];
    });
  };

const MALIGNANT = /\/[36]$/;
const isTumour = (m: Mention, codes: RegExp): boolean =>
  m.type === 'morphology' && codes.test(m.code ?? '') && (MALIGNANT.test(m.code ?? '') || m.code === '8000/1');
const isSpread = (m: Mention): boolean => m.type === 'metastasis' || (m.type === 'stage' && shown(m.value).startsWith('IV'));

/** A malignant tumour whose code begins so: found with its spread where expected; none, or a benign one, where not. */
export const tumour =
  (codes: RegExp): Check =>
  (c: Case, reader) => {
    const all = reader.read(c.text).mentions;
    const found = all.filter((m) => isTumour(m, codes));
    if (c.expected.length === 0) return found.map((m) => `not expected: ${m.text}`);
    return c.expected.flatMap((e) => {
      if (!found.some((m) => overlaps(m, e))) return [`missing: ${e.text ?? 'tumour'}`];
      const spread = all.some(isSpread);
      if (e['detailed_status'] === 'METASTASIS') return spread ? [] : ['missing: metastasis'];
      return e['detailed_status'] === 'LOCALIZED' && spread ? ['not expected: metastasis'] : [];
    });
  };

export const drugs: Check = (c, reader) => {
  const found = reader.read(c.text).mentions.filter((m) => m.type === 'drug');
  return c.expected.flatMap((e) => {
    const m = found.find((f) => f.begin === e.start && f.end === e.end);
    if (m === undefined) return [`missing: ${e.text}`];
    return e['atc'] === undefined || m.code === e['atc'] ? [] : [`${e.text}: ${m.code} instead of ${shown(e['atc'])}`];
  });
};
