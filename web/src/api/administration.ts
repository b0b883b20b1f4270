import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Account } from '../../../src/access/account.ts';
import type { AuditEntry } from '../../../src/access/audit.ts';
import type { Opposition } from '../../../src/access/opposition.ts';
import type { Role } from '../../../src/access/rights.ts';
import { ask } from './client.ts';

export interface IssuedPassword {
  readonly account: Account;
  readonly password: string;
}
export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  readonly active?: boolean;
}
export type WhoObjects = { readonly ipp: string } | { readonly patientId: number };

const ACCOUNTS = ['administration', 'accounts'] as const;
const OPPOSITIONS = ['administration', 'oppositions'] as const;

export const useAccounts = () =>
  useQuery({
    queryKey: ACCOUNTS,
    staleTime: 0,
    queryFn: ({ signal }) => ask<{ readonly accounts: readonly Account[] }>('/users', { signal }),
  });

/** Mutations after which the list of accounts is asked for anew. */
function useAccountMutation<Wanted, Answer>(send: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ACCOUNTS }) });
}
export const useCreateAccount = () =>
  useAccountMutation((body: { readonly login: string; readonly name: string; readonly role: Role }) =>
    ask<IssuedPassword>('/users', { method: 'POST', body }),
  );
export const useChangeAccount = () =>
  useAccountMutation(({ accountId, ...body }: AccountChange & { readonly accountId: string }) =>
    ask<Account>(`/users/${accountId}`, { method: 'PATCH', body }),
  );
export const useResetPassword = () =>
  useAccountMutation((accountId: string) => ask<IssuedPassword>(`/users/${accountId}/password`, { method: 'POST' }));

export const useOppositions = () =>
  useQuery({
    queryKey: OPPOSITIONS,
    staleTime: 0,
    queryFn: ({ signal }) => ask<{ readonly oppositions: readonly Opposition[] }>('/oppositions', { signal }),
  });

export function useRecordOpposition() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ who, reason }: { readonly who: WhoObjects; readonly reason: string }) =>
      ask<Opposition>('/oppositions', { method: 'POST', body: { ...who, ...(reason !== '' && { reason }) } }),
    onSuccess: () => forgetPatients(client),
  });
}

export function useWithdrawOpposition() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patientId: number) => ask<undefined>(`/oppositions/${patientId}`, { method: 'DELETE' }),
    onSuccess: () => forgetPatients(client),
  });
}

/** Whatever this page has kept of answers about patients is no longer true. */
function forgetPatients(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => ['search', 'document', 'patient'].includes(String(queryKey[0])) });
  return client.invalidateQueries({ queryKey: OPPOSITIONS });
}

/** Rows on a page of the audit. */
export const AUDIT_PAGE = 50;

/** `asked`: parameters of the API. One row more than a page is asked for, so that it is known whether another page follows. */
export const useAudit = (asked: URLSearchParams) =>
  useQuery({
    queryKey: ['administration', 'audit', asked.toString()],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask<{ readonly entries: readonly AuditEntry[] }>(`/audit?${asked.toString()}&limit=${AUDIT_PAGE + 1}`, { signal }),
  });
