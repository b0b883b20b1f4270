import type { Bilingual, SearchAnswer } from '../query/answers.ts';
import { labelOf } from '../terminology/index.ts';

const TUMOUR_CODE = /^(?:[CD]\d\d(?:\.\d)?|\d{4}\/\d)$/;
const SECONDARY_SITE = /^C7[789]/;

/** Short label of a code of a history: morphology (8500/3), topography (C50.4), secondary site (C78.7) or site of a facet (C50). */
export function codeLabel(code: string): Bilingual | null {
  if (!TUMOUR_CODE.test(code)) return null;
  if (code.includes('/')) return labelOf('ICD-O-3', code);
  if (SECONDARY_SITE.test(code)) return labelOf('CIM-10', code);
  return labelOf('ICD-O-3', code.length === 3 ? `${code}.9` : code) ?? labelOf('CIM-10', code);
}

/** The answer with the values of its facet of sites named; a code without a label stands for itself. */
export function withSiteLabels(answer: SearchAnswer, label: (code: string) => Bilingual | null): SearchAnswer {
  const site = answer.facets.site.map((v) => (v.label === null && v.value !== null ? { ...v, label: label(v.value) } : v));
  return { ...answer, facets: { ...answer.facets, site } };
}
