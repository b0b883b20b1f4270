import type { Tumour } from '../../../src/model/history.ts';
import type { LanguageCode, Translate } from '../language/language.tsx';
import { valueText } from '../language/value-words.ts';

/** T, N, M, stage and grade in one line, as far as stated: `pT2 pN1 M0 · stade IIB · grade 2`. */
export function tumourExtent(tumour: Tumour, language: LanguageCode, t: Translate): string {
  const tnm = [tumour.t, tumour.n_, tumour.m].filter((part) => part !== null).join(' ');
  const stage = tumour.stage === null ? '' : `${t('item.stage').toLowerCase()} ${tumour.stage}`;
  const grade = tumour.grade === null ? '' : `${t('item.grade').toLowerCase()} ${valueText({ value: tumour.grade, unit: null }, language)}`;
  return [tnm, stage, grade].filter((part) => part !== '').join(' · ');
}
