import type { Tumour } from '../../../src/model/history.ts';
import type { Translate } from '../language/language.tsx';

/** T, N, M, stage and grade in one line, as far as stated: `pT2 pN1 M0 · stade IIB · grade 2`. */
export function tumourExtent(tumour: Tumour, t: Translate): string {
  const tnm = [tumour.t, tumour.n_, tumour.m].filter((part) => part !== null).join(' ');
  const stage = tumour.stage === null ? '' : `${t('item.stage').toLowerCase()} ${tumour.stage}`;
  const grade = tumour.grade === null ? '' : `${t('item.grade').toLowerCase()} ${tumour.grade}`;
  return [tnm, stage, grade].filter((part) => part !== '').join(' · ');
}
