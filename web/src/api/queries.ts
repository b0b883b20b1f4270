import { keepPreviousData, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../../src/access/account.ts';
import type { Right } from '../../../src/access/rights.ts';
import type {
  Bilingual,
  DocumentRecord,
  PatientExplanations,
  PatientRecord,
  SearchAnswer,
  SearchFilters,
} from '../../../src/query/answers.ts';
import type { Explanation } from '../../../src/query/taken-apart.ts';
import type { IngestOverview, QuarantinedRecord } from '../../../src/server/ports.ts';
import { ApiFailure, ask } from './client.ts';

export interface Session {
  readonly account: Account;
  readonly rights: readonly Right[];
  readonly mustChangePassword: boolean;
  readonly endsAt: string | null;
}
export interface PatientAnswer {
  readonly record: PatientRecord;
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly identity: {
    readonly ipp: readonly string[];
    readonly ins: readonly string[];
    readonly familyName: string | null;
    readonly birthName: string | null;
    readonly givenName: string | null;
  } | null;
}

const SESSION = ['session'] as const;
const failed = (error: unknown, code: string): boolean => error instanceof ApiFailure && error.code === code;

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 60_000, retry: (count, error) => failed(error, 'offline') && count < 1, refetchOnWindowFocus: false },
    },
    // A session that has ended shows the sign-in page whichever request noticed it; the address stays.
    queryCache: new QueryCache({
      onError: (error) => {
        if (failed(error, 'not_signed_in')) client.setQueryData(SESSION, null);
      },
    }),
  });
  return client;
}

/** Null where nobody is signed in. */
export const useSession = () =>
  useQuery({
    queryKey: SESSION,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await ask<Session>('/session', { signal });
      } catch (error) {
        if (failed(error, 'not_signed_in')) return null;
        throw error;
      }
    },
  });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: { readonly login: string; readonly password: string }) => ask<Session>('/session', { method: 'POST', body: typed }),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: { readonly current: string; readonly wanted: string }) =>
      ask<Session>('/session/password', { method: 'POST', body: typed }),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<undefined>('/session', { method: 'DELETE' }),
    onSettled: () => {
      // Nothing of what this person read stays in the memory of the page.
      client.setQueryData(SESSION, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    },
  });
}

export const useSearch = (q: string, filters: SearchFilters, cursor: string | null) =>
  useQuery({
    queryKey: ['search', q, filters, cursor],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask<SearchAnswer>('/search', {
        method: 'POST',
        signal,
        body: { question: { text: q }, filters, ...(cursor !== null && { cursor }) },
      }),
  });

/** The same question criterion by criterion, with its statistics. */
export const useApart = (q: string, filters: SearchFilters) =>
  useQuery({
    queryKey: ['apart', q, filters],
    queryFn: ({ signal }) => ask<Explanation>('/search/apart', { method: 'POST', signal, body: { question: { text: q }, filters } }),
  });

export const useDocument = (id: string, q: string) =>
  useQuery({
    queryKey: ['document', id, q],
    queryFn: ({ signal }) =>
      ask<DocumentRecord>(`/documents/${encodeURIComponent(id)}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`, { signal }),
  });

export const usePatient = (id: number) =>
  useQuery({ queryKey: ['patient', id], queryFn: ({ signal }) => ask<PatientAnswer>(`/patients/${id}`, { signal }) });

/** Why each line of the history stands there. After the record, which does not wait for it. */
export const useExplanations = (id: number) =>
  useQuery({
    queryKey: ['patient', id, 'explanations'],
    queryFn: ({ signal }) => ask<PatientExplanations>(`/patients/${id}/explanations`, { signal }),
  });

/** Asked again every two seconds while a run goes on, every minute otherwise. */
export const useIngest = () =>
  useQuery<IngestOverview>({
    queryKey: ['ingest'],
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.runs.some((run) => run.state === 'running') === true ? 2_000 : 60_000),
    queryFn: ({ signal }) => ask('/ingest', { signal }),
  });

export const useQuarantine = () =>
  useQuery({
    queryKey: ['ingest', 'quarantine'],
    queryFn: ({ signal }) => ask<{ readonly records: readonly QuarantinedRecord[] }>('/ingest/quarantine?limit=50', { signal }),
  });
