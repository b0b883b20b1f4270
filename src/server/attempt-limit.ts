export interface AttemptLimit {
  /** Milliseconds until this address may try again, 0 where the attempt was taken. */
  take(address: string): number;
}

/** At most `most` attempts of one address in a sliding `windowMs`. Holds at most 10,000 addresses. */
export function attemptLimit(clock: () => number, most: number, windowMs: number): AttemptLimit {
  const taken = new Map<string, number[]>();
  return {
    take: (address) => {
      const now = clock();
      const recent = (taken.get(address) ?? []).filter((at) => at > now - windowMs);
      const first = recent[0];
      if (recent.length >= most && first !== undefined) {
        taken.set(address, recent);
        return first + windowMs - now;
      }
      recent.push(now);
      taken.delete(address);
      taken.set(address, recent);
      const oldest = taken.keys().next();
      if (taken.size > 10_000 && oldest.done !== true) taken.delete(oldest.value);
      return 0;
    },
  };
}
