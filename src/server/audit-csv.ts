import type { AuditEntry } from '../access/audit.ts';
import { AUDIT_ACTION_TEXTS } from './audit-texts.ts';

type Language = 'fr' | 'en';
type Page = (page: { readonly limit: number; readonly before?: string }) => Promise<readonly AuditEntry[]>;

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['date (UTC)', 'compte', 'action', 'code', 'objet', 'question', 'patients', 'documents', 'adresse'],
  en: ['date (UTC)', 'account', 'action', 'code', 'subject', 'question', 'patients', 'documents', 'address'],
};
const AT_A_TIME = 500;

/** The rows of the audit as lines of CSV, newest first, page by page so that any number of them fits. Opens as it is in a French spreadsheet. */
export async function* auditCsv(page: Page, language: Language): AsyncGenerator<string> {
  yield `\uFEFF${line(HEADS[language])}`;
  for (let before: string | undefined; ; ) {
    const entries = await page({ limit: AT_A_TIME, ...(before !== undefined && { before }) });
    if (entries.length > 0) yield entries.map((entry) => line(cellsOf(entry, language))).join('');
    if (entries.length < AT_A_TIME) return;
    before = entries.at(-1)?.auditId;
  }
}

const cellsOf = (e: AuditEntry, language: Language): readonly string[] => [
  e.at,
  e.login,
  AUDIT_ACTION_TEXTS[e.action][language],
  e.action,
  e.subject ?? '',
  e.query ?? '',
  e.patients === null ? '' : String(e.patients),
  e.documents === null ? '' : String(e.documents),
  e.address ?? '',
];

const line = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;

/** A login or question that begins like a formula would be run by a spreadsheet: anybody can type one at the sign-in. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
