/** Three states of a value: stated, stated absent ("pas de tabac"), not stated. Never a bare null where the difference matters. */
export type Stated<T> = { readonly state: 'stated'; readonly value: T } | { readonly state: 'absent' } | { readonly state: 'unknown' };

export const UNKNOWN: Stated<never> = Object.freeze({ state: 'unknown' });
export const ABSENT: Stated<never> = Object.freeze({ state: 'absent' });
export const stated = <T>(value: T): Stated<T> => ({ state: 'stated', value });
