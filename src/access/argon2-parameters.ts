/** Cost of a password hash. `memory` in KiB, `passes` over it, lanes in parallel, tag and salt in bytes. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
  readonly saltLength: number;
}

/**
 * RFC 9106, section 4, second recommended option with one lane instead of four: the server verifies few passwords at once
 * and 64 MiB for each keeps a burst of sign-ins within memory. A stored hash names its own cost, so this may change at any time.
 */
export const PASSWORD_COST: Argon2Cost = Object.freeze({ memory: 65_536, passes: 3, parallelism: 1, tagLength: 32, saltLength: 16 });
