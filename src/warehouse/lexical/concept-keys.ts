import type { Mention } from '../../model/index.ts';
import { withAncestors } from './codes.ts';

/** What a mention says beyond its code. */
export type Said = Pick<Mention, 'type' | 'code' | 'value'>;

const list = (value: Said['value'], field: string): readonly string[] => {
  const found = value !== null && typeof value === 'object' ? value[field] : undefined;
  return Array.isArray(found) ? found : [];
};
const field = (value: Said['value'], name: string): unknown => (value !== null && typeof value === 'object' ? value[name] : undefined);

/** A marker with its result. */
export const resultKey = (code: string, value: string): string => `${code}=${value}`.toUpperCase();
/** A recurrence or progression at a site, or of a kind. */
export const courseKey = (type: 'recurrence' | 'progression', at: string): string => `${type}@${at}`.toUpperCase();
/** A site told as the primary one of a tumour. */
export const primaryKey = (site: string): string => `PRIMARY@${site}`;

/**
 * Names under which a mention can be asked for: its code and all that it lies beneath, and what its value adds (`HER2=POSITIVE`,
 * `RECURRENCE@C78.7`, `PRIMARY@C50`). The same for the documents when they are indexed and for the words of a question.
 */
export function conceptKeys({ type, code, value }: Said): string[] {
  const keys = code === null ? [] : withAncestors(code);
  if (type === 'biomarker' && code !== null && typeof value === 'string') keys.push(resultKey(code, value));
  if (type === 'recurrence' || type === 'progression') {
    for (const site of list(value, 'sites')) for (const above of withAncestors(site)) keys.push(courseKey(type, above));
    const kind = field(value, 'kind');
    if (typeof kind === 'string') keys.push(courseKey(type, kind));
  }
  if (type === 'topography' && code !== null && field(value, 'role') === 'primary')
    for (const above of withAncestors(code)) keys.push(primaryKey(above));
  return keys;
}
