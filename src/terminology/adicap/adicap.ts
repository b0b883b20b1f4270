import { readRows } from '../table/rows.ts';

/** One term of an ADICAP axis. `topography`: ICD-O-3 site of an organ, null for the other axes. */
export interface AdicapTerm {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly topography: string | null;
}
export interface AdicapLesion {
  readonly fr: string;
  readonly en: string;
  readonly morphology: string;
}
/** What the eight characters say; a part that the tables do not hold is null. */
export interface AdicapMeaning {
  readonly sampling: AdicapTerm | null;
  readonly technique: AdicapTerm | null;
  readonly organ: AdicapTerm | null;
  /** `tumour`: lesion code that begins with a letter; `other`: non-tumour pathology (a digit). */
  readonly pathology: 'tumour' | 'other';
  readonly behaviour: AdicapTerm | null;
  readonly lesion: AdicapLesion | null;
}

const AXES: ReadonlyMap<string, AdicapTerm> = new Map(
  readRows(new URL('axes.tsv', import.meta.url), 5).map(([axis, code = '', fr = '', en = '', topography]) => [
    `${axis} ${code}`,
    Object.freeze({ code, fr, en, topography: topography === '-' || topography === undefined ? null : topography }),
  ]),
);
const LESIONS: ReadonlyMap<string, AdicapLesion> = new Map(
  readRows(new URL('lesions.tsv', import.meta.url), 4).map(([code = '', morphology = '', fr = '', en = '']) => [
    code,
    Object.freeze({ fr, en, morphology }),
  ]),
);

const FORM = /^[A-Z]{4}[A-Z0-9]{4}$/;
/** Behaviours that make the lesion malignant in place of what its family says: micro-invasive and recurrence are the invasive tumour. */
const SAME_FAMILY: Readonly<Record<string, string>> = { '6': '7', '8': '7', '9': '7' };

/** Meaning of an ADICAP code ("OHGSA7B2"); null where it is not eight characters of the right form. Never throws. */
export function decodeAdicap(code: string): AdicapMeaning | null {
  if (!FORM.test(code)) return null;
  const lesionCode = code.slice(4);
  const tumour = /^[A-Z]/.test(lesionCode);
  return Object.freeze({
    sampling: AXES.get(`sampling ${code[0]}`) ?? null,
    technique: AXES.get(`technique ${code[1]}`) ?? null,
    organ: AXES.get(`organ ${code.slice(2, 4)}`) ?? null,
    pathology: tumour ? 'tumour' : 'other',
    behaviour: tumour ? (AXES.get(`behaviour ${lesionCode[1]}`) ?? null) : null,
    lesion: tumour ? lesionOf(lesionCode) : null,
  });
}

/** The most precise row that the code begins with; for a behaviour without row the row of the invasive tumour. */
function lesionOf(code: string): AdicapLesion | null {
  for (let length = 4; length >= 2; length--) {
    const row = LESIONS.get(code.slice(0, length));
    if (row !== undefined) return row;
  }
  const same = SAME_FAMILY[code[1]!];
  return same === undefined ? null : lesionOf(code[0]! + same + code.slice(2));
}
