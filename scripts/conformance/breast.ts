import type { Mention } from '../../src/model/index.ts';
import { type Check, type Expected, shown, valueKey } from './case.ts';

type Says = (m: Mention, e: Expected) => boolean;
const is =
  (type: Mention['type'], code: string | null, ...values: readonly (string | number)[]): Says =>
  (m) =>
    m.type === type && (code === null || m.code === code) && (values.length === 0 || values.includes(m.value as string));
const surgery =
  (...kinds: readonly string[]): Says =>
  (m) =>
    m.type === 'procedure' && kinds.includes(shown(valueKey(m, 'kind')));
const therapy =
  (type: Mention['type'], code: string | null): Says =>
  (m) =>
    m.type === type && (code === null || m.code?.startsWith(code) === true);
const malignancy = (code: string): Says => is('morphology', code);

/** What this reader says for a notion of the other tool ("SOURCE", or "SOURCE value" where the value matters); several: all of them. */
const NOTIONS: Readonly<Record<string, readonly Says[]>> = {
  ER: [(m, e) => m.code === 'ER' && (m.type === 'measurement' ? m.value === e.value : e.value === 0 && m.value === 'negative')],
  PR: [(m, e) => m.code === 'PR' && (m.type === 'measurement' ? m.value === e.value : e.value === 0 && m.value === 'negative')],
  'HER2 Her2IHC0': [is('biomarker', 'HER2', 'negative', '0')],
  'HER2 Her2IHC3Plus': [is('biomarker', 'HER2', 'positive', '3+', 'amplified')],
  KI67: [(m, e) => m.code === 'Ki67' && m.value === `${shown(e.value)}%`],
  'FISH negative': [is('biomarker', 'FISH', 'negative')],
  'FISH positive': [is('biomarker', 'FISH', 'positive')],
  'Biopsy AxillaryBiopsy': [(m) => surgery('biopsy node')(m, {}) && valueKey(m, 'organ') === 'C77'],
  'Biopsy MicroBiopsy': [surgery('biopsy')],
  'Cytoponction Negative': [surgery('cytology'), is('measurement', 'node-involvement', 'free')],
  'MENOPAUSE Postmenopausal': [is('menopause', null, 'postmenopausal')],
  'MENOPAUSE Perimenopausal': [is('menopause', null, 'perimenopausal')],
  RECIDIVE: [(m) => m.type === 'recurrence'],
  'RESPONSE PartialResponse': [is('response', null, 'PR')],
  'RESPONSE StableDisease': [is('response', null, 'SD')],
  'MUTATION Other': [(m) => m.type === 'biomarker' && m.value === 'mutated'],
  'CANCER_COMORBIDITY BreastCancer': [malignancy('8000/3'), (m) => m.type === 'topography' && m.code === 'C50.9'],
  'BIRADS Birads4b': [is('score', 'BI-RADS', '4b')],
  'BIRADS Birads5': [is('score', 'BI-RADS', '5', 5)],
  'NODE_INVOLVEMENT false': [is('measurement', 'node-involvement', 'free')],
  'NODE_INVOLVEMENT true': [is('measurement', 'node-involvement', 'involved')],
  MASTECTOMY: [surgery('mastectomy')],
  CONSERVATIVE_SURGERY: [surgery('lumpectomy', 'partial mastectomy')],
  ONCOPLASTY: [surgery('oncoplasty')],
  BREAST_RECONSTRUCTION: [surgery('reconstruction')],
  BREAST_REEXCISION: [surgery('re-excision')],
  SENTINEL_NODE: [surgery('sentinel node')],
  'CHEMOTHERAPY Neoadjuvant_chemotherapy': [therapy('drug', 'L01'), is('intent', null, 'neoadjuvant')],
  'CHEMOTHERAPY chemotherapy': [therapy('drug', 'L01')],
  'ENDOCRINE_THERAPY Adjuvant_endocrine_therapy': [therapy('drug', 'L02'), is('intent', null, 'adjuvant')],
  ANTI_HER2: [therapy('drug', 'L01FD')],
  'RADIOTHERAPY Boost': [(m) => m.type === 'radiotherapy' && valueKey(m, 'boost') === true],
  'RADIOTHERAPY Radiotherapy': [therapy('radiotherapy', null)],
  INVASIVE_DUCTAL: [malignancy('8500/3')],
  DCIS: [malignancy('8500/2')],
  PAGET_DISEASE: [(m) => m.type === 'morphology' && m.code?.startsWith('854') === true],
  TUMOR_GRADE_INV: [is('grade', null, '3')],
  GRADE_INSITU_HAUT: [is('grade', null, 'high')],
  QUADRANT_UPPER_OUTER: [(m) => m.type === 'topography' && m.code === 'C50.4'],
  ASSOCIATED_INSITU: [is('measurement', 'in-situ-component', 'present')],
  WIDESPREAD_MICROCALCIFICATIONS: [is('measurement', 'microcalcifications', 'present')],
  PRESENCE_EMBOLE: [is('measurement', 'lymphovascular-invasion', 'present')],
  'MARGIN_STATUS false': [is('measurement', 'margin', 'involved')],
};

/** One notion of a breast record each. */
export const breast: Check = (c, reader) => {
  const found = reader.read(c.text).mentions;
  return c.expected.flatMap((e) => {
    // "hyperplasie canalaire": no cancer.
    if (e.source === 'NON_CANCER')
      return found.filter((m) => m.type === 'morphology' && /\/[236]$/.test(m.code ?? '')).map((m) => `not expected: ${m.text}`);
    if (e['assert'] !== undefined)
      return found.some((m) => m.type === 'comorbidity' && m.code === 'I10') ? [] : ['missing: the disease named'];
    const says = NOTIONS[`${e.source} ${shown(e.value)}`] ?? NOTIONS[shown(e.source)];
    if (says === undefined) return [`no notion for ${e.source} ${shown(e.value)}`];
    return says.every((f) => found.some((m) => f(m, e))) ? [] : [`missing: ${e.source} ${shown(e.value ?? '')}`];
  });
};

/** Sizes in mm and what they are of, as the assertions say them. */
export const breastSizes: Check = (c, reader) => {
  const sizes = reader.read(c.text).mentions.filter((m) => m.type === 'measurement' && m.unit === 'mm');
  const contexts: readonly string[] = sizes.map((m) => (m.code === 'tumour-size' ? 'tumor' : m.code === 'node-size' ? 'node' : 'excluded'));
  return c.expected.flatMap((e) => {
    const said = shown(e['assert']);
    const count = /len\(spans\) == (\d+)/.exec(said)?.[1];
    if (count !== undefined) return sizes.length === Number(count) ? [] : [`${sizes.length} sizes`];
    const bound = /\['(min|max)Value'\] == ([\d.]+)/.exec(said);
    if (bound !== null) return valueKey(sizes[0]!, bound[1]!) === Number(bound[2]) ? [] : [said];
    const named = [...said.matchAll(/'(tumor|node)'/g)].map((m) => m[1]!);
    return named.every((n) => contexts.includes(n)) ? [] : [said];
  });
};
