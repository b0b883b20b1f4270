import type { AuditAddress } from '../../app/address.ts';
import type { LanguageCode } from '../../language/language.tsx';
import { momentOfDay } from './audit-words.ts';

export const without = (filter: AuditAddress, ...keys: readonly (keyof AuditAddress)[]): AuditAddress =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((unwanted) => unwanted === key)));

/** The filter as parameters of the API; days are those of this machine. */
export function parametersOf({ login, action, subject, from, to }: AuditAddress): URLSearchParams {
  const asked = new URLSearchParams();
  const put = (key: string, value: string | null | undefined): void => {
    if (value !== undefined && value !== null && value !== '') asked.set(key, value);
  };
  put('login', login);
  put('action', action);
  put('subject', subject);
  put('from', momentOfDay(from, 'begin'));
  put('to', momentOfDay(to, 'end'));
  return asked;
}

export function exportAddress(filter: AuditAddress, language: LanguageCode): string {
  const asked = parametersOf(filter);
  asked.set('lang', language);
  return `/api/v1/audit/export?${asked.toString()}`;
}
