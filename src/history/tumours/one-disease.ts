import { histologyGroup, isUnspecific, sameHistology } from '../iacr/groups.ts';
import { isPartOf } from './parts.ts';

/** The rectosigmoid junction (`a`) is told as sigmoid or colon of one and the same tumour, the uterus as a whole for its cervix or body. */
export const isVaguerWord = (a: string, b: string): boolean =>
  (a === 'C19.9' && /^C18\.[79]/.test(b)) || (a === 'C55.9' && /^C5[34]/.test(b));

/** Carcinomas of ovary, tube and peritoneum are one disease, staged as one (FIGO 2014). Topographies of ICD-O-3; version 2026-11. */
const MULLERIAN = /^C(48\.[12]|56|57\.0)/;
export const isOneMullerian = (a: string, b: string): boolean => MULLERIAN.test(a) && MULLERIAN.test(b);

/** One group of histologies, or a whole and one of its parts. */
export const isOneTumour = (a: string, b: string | null): boolean =>
  sameHistology(a, b) || (b !== null && (isPartOf(a, b) || isPartOf(b, a)));

/** The same where both say more than "cancer". */
export const sameSpecific = (a: string, b: string | null): boolean =>
  b !== null && !isUnspecific(histologyGroup(a)) && !isUnspecific(histologyGroup(b)) && isOneTumour(a, b);
