import type { SearchFilters } from '../../../src/query/answers.ts';

/** Where the user is. The whole of it stands in the address, so that a link shows the same thing to a colleague. */
export type Place =
  | {
      readonly screen: 'search';
      readonly q: string;
      readonly filters: SearchFilters;
      /** Concepts that the user chose to read as plain words: what the way back is offered for. */
      readonly apart: readonly string[];
      readonly cursor: string | null;
      readonly page: number;
    }
  | { readonly screen: 'document'; readonly id: string; readonly q: string; readonly at: readonly [begin: number, end: number] | null }
  | { readonly screen: 'patient'; readonly id: number; readonly q: string; readonly item: string | null }
  | { readonly screen: 'ingest' }
  | { readonly screen: 'accounts' }
  /** `patient`: the one whose opposition is about to be recorded. */
  | { readonly screen: 'oppositions'; readonly patient: number | null }
  | { readonly screen: 'audit'; readonly filter: AuditAddress }
  | { readonly screen: 'unknown' };

/** What the page of the audit shows: days as YYYY-MM-DD, `before` the row after which the page begins. */
export type AuditAddress = Readonly<Partial<Record<(typeof AUDIT_KEYS)[number], string>>>;
const AUDIT_KEYS = ['login', 'action', 'subject', 'from', 'to', 'before'] as const;

const FILTER_KEYS = [
  ['source', 'sources'],
  ['type', 'types'],
  ['site', 'sites'],
  ['unit', 'units'],
] as const;

export const home: Place = Object.freeze({ screen: 'search', q: '', filters: {}, apart: [], cursor: null, page: 1 });
export type SearchPlace = Extract<Place, { screen: 'search' }>;
export const searchFor = (q: string, filters: SearchFilters = {}): SearchPlace => ({
  screen: 'search',
  q,
  filters,
  apart: [],
  cursor: null,
  page: 1,
});

export function parseAddress(pathname: string, search: string): Place {
  const parameters = new URLSearchParams(search);
  const q = parameters.get('q') ?? '';
  const [, screen = '', id = '', ...rest] = pathname.split('/');
  if (rest.length > 0) return { screen: 'unknown' };
  if ((screen === '' || screen === 'search') && id === '') {
    const cursor = parameters.get('cursor');
    const apart = parameters.getAll('apart');
    return {
      screen: 'search',
      q,
      filters: parseFilters(parameters),
      apart,
      cursor,
      page: cursor === null ? 1 : positive(parameters.get('page')),
    };
  }
  if (screen === 'documents' && id !== '')
    return { screen: 'document', id: decodeURIComponent(id), q, at: parseRange(parameters.get('at')) };
  const patient = patientOf(screen === 'patients' ? id : parameters.get('patient'));
  if (screen === 'patients' && patient !== null) return { screen: 'patient', id: patient, q, item: parameters.get('item') };
  if (screen === 'ingest' && id === '') return { screen: 'ingest' };
  if (screen === 'admin' && id === 'accounts') return { screen: 'accounts' };
  if (screen === 'admin' && id === 'oppositions') return { screen: 'oppositions', patient };
  if (screen === 'admin' && id === 'audit') return { screen: 'audit', filter: parseAudit(parameters) };
  return { screen: 'unknown' };
}

export function printAddress(place: Place): string {
  const parameters = new URLSearchParams();
  if ('q' in place && place.q !== '') parameters.set('q', place.q);
  switch (place.screen) {
    case 'search': {
      for (const [key, name] of FILTER_KEYS) for (const value of place.filters[name] ?? []) parameters.append(key, value);
      for (const year of place.filters.years ?? []) parameters.append('year', String(year));
      for (const concept of place.apart) parameters.append('apart', concept);
      if (place.cursor !== null) {
        parameters.set('cursor', place.cursor);
        parameters.set('page', String(place.page));
      }
      return withQuery('/search', parameters);
    }
    case 'document':
      if (place.at !== null) parameters.set('at', `${place.at[0]}-${place.at[1]}`);
      return withQuery(`/documents/${encodeURIComponent(place.id)}`, parameters);
    case 'patient':
      if (place.item !== null) parameters.set('item', place.item);
      return withQuery(`/patients/${place.id}`, parameters);
    case 'ingest':
      return '/ingest';
    case 'accounts':
      return '/admin/accounts';
    case 'oppositions':
      if (place.patient !== null) parameters.set('patient', String(place.patient));
      return withQuery('/admin/oppositions', parameters);
    case 'audit':
      for (const key of AUDIT_KEYS) {
        const value = place.filter[key];
        if (value !== undefined && value !== '') parameters.set(key, value);
      }
      return withQuery('/admin/audit', parameters);
    case 'unknown':
      return '/';
  }
}

function parseFilters(parameters: URLSearchParams): SearchFilters {
  const several = FILTER_KEYS.map(([key, name]) => [name, parameters.getAll(key)] as const).filter(([, values]) => values.length > 0);
  const years = parameters
    .getAll('year')
    .filter((year) => /^\d{4}$/.test(year))
    .map(Number);
  return { ...Object.fromEntries(several), ...(years.length > 0 && { years }) };
}

const parseAudit = (parameters: URLSearchParams): AuditAddress =>
  Object.fromEntries(AUDIT_KEYS.map((key) => [key, parameters.get(key) ?? ''] as const).filter(([, value]) => value !== ''));

function parseRange(text: string | null): readonly [number, number] | null {
  const m = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  const begin = Number(m?.[1]);
  const end = Number(m?.[2]);
  return m !== null && begin <= end ? [begin, end] : null;
}

const patientOf = (text: string | null): number | null => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null);
const positive = (text: string | null): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1);
const withQuery = (path: string, parameters: URLSearchParams): string =>
  parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
