import { AUDIT_ACTIONS } from '../../../../src/access/audit.ts';
import { isRole } from '../../../../src/access/rights.ts';
import { formatDate, localDay } from '../../format/format.ts';
import { documentTypeLabel } from '../../language/document-types.ts';
import type { LanguageCode, Translate } from '../../language/language.tsx';

const FILTER_NAMES = { sources: 'source', types: 'type', years: 'year', sites: 'site', units: 'unit' } as const;

/** What was asked or changed, as the audit keeps it (JSON), in words; what is not of a known form is said as it stands. */
export function questionText(query: string | null, language: LanguageCode, t: Translate): string {
  if (query === null) return '';
  const said = parse(query);
  if (said === null) return query;
  const parts: string[] = [];
  if ('text' in said) parts.push(said['text'] === '' ? t('audit.allDocuments') : String(said['text']));
  else if ('tree' in said) parts.push(JSON.stringify(said['tree']));
  const { filters } = said;
  if (typeof filters === 'object' && filters !== null) {
    for (const [key, name] of Object.entries(FILTER_NAMES)) {
      const values: unknown = Reflect.get(filters, key);
      if (!Array.isArray(values) || values.length === 0) continue;
      const texts = values.map((v) => (key === 'types' ? documentTypeLabel(String(v), language) : String(v)));
      parts.push(`${t(`search.facet.${name}`)} : ${texts.join(', ')}`);
    }
  }
  parts.push(...changes(said, language, t));
  return parts.join(' · ');
}

function changes(said: Readonly<Record<string, unknown>>, language: LanguageCode, t: Translate): readonly string[] {
  const { name, role, active, login, actions, subject, from, to } = said;
  return [
    typeof name === 'string' ? `${t('accounts.name')} : ${name}` : '',
    typeof role === 'string' && isRole(role) ? `${t('accounts.role')} : ${t(`app.role.${role}`)}` : '',
    typeof active === 'boolean' ? `${t('accounts.state')} : ${t(active ? 'audit.active' : 'audit.closed')}` : '',
    typeof login === 'string' ? `${t('audit.who')} : ${login}` : '',
    Array.isArray(actions) ? `${t('audit.what')} : ${actions.map((action) => actionText(action, t)).join(', ')}` : '',
    typeof subject === 'string' ? `${t('audit.subject')} : ${subject}` : '',
    typeof from === 'string' ? `${t('audit.from')} : ${formatDate(dayOfMoment(from, 'begin'), language)}` : '',
    typeof to === 'string' ? `${t('audit.to')} : ${formatDate(dayOfMoment(to, 'end'), language)}` : '',
  ].filter((part) => part !== '');
}

const actionText = (action: unknown, t: Translate): string => {
  const known = AUDIT_ACTIONS.find((name) => name === action);
  return known === undefined ? String(action) : t(`audit.action.${known}`);
};

function parse(query: string): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(query);
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A day (YYYY-MM-DD) of this machine's calendar as a moment: its first, or the first of the day after. Null where it is no day. */
export function momentOfDay(day: string | undefined, which: 'begin' | 'end'): string | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (m === null) return null;
  const date = new Date(Number(m[1]), Number(m[2]) - 1, Number(m[3]) + (which === 'end' ? 1 : 0));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The way back: the day of this machine's calendar that begins, or has ended, at a moment. */
function dayOfMoment(moment: string, which: 'begin' | 'end'): string {
  const at = Date.parse(moment) - (which === 'end' ? 1 : 0);
  return Number.isNaN(at) ? moment : localDay(new Date(at).toISOString());
}
