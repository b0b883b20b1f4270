/**
 * Small splittable random generator (sfc32 seeded by splitmix32). The same seed and path of splits give the same numbers on every machine,
 * so that patient i depends on (seed, i) only and a document on (patient, ordinal) only. Not for secrets.
 */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Integer in [min, max], both included. */
  int(min: number, max: number): number;
  /** True with probability p. */
  chance(p: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Item drawn by weight; weights need not add up to 1. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** Normal deviate. */
  normal(mean: number, deviation: number): number;
  /** Exponential deviate of the given mean. */
  exponential(mean: number): number;
  /** A generator of its own, which neither reads nor moves this one: order of splits does not matter. */
  split(label: string | number): Rng;
}

function splitmix(state: number): () => number {
  let a = state | 0;
  return () => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
}

function hashLabel(key: number, label: string | number): number {
  let h = key ^ 0x811c9dc5;
  const text = typeof label === 'number' ? `#${label}` : label;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return splitmix(h)();
}

class Sfc32 implements Rng {
  readonly #key: number;
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(key: number) {
    this.#key = key;
    const mix = splitmix(key);
    this.#a = mix() | 0;
    this.#b = mix() | 0;
    this.#c = mix() | 0;
    for (let i = 0; i < 8; i++) this.next();
  }

  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }

  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('pick from an empty list');
    return item;
  }

  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of items) total += weight;
    let left = this.next() * total;
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = items.at(-1);
    if (last === undefined) throw new RangeError('weighted draw from an empty list');
    return last[0];
  }

  normal(mean: number, deviation: number): number {
    const u = 1 - this.next();
    return mean + deviation * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.next());
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  split(label: string | number): Rng {
    return new Sfc32(hashLabel(this.#key, label));
  }
}

/** Generator of a seed (any integer). */
export const rngOf = (seed: number): Rng => new Sfc32(hashLabel(seed | 0, Math.floor(seed / 4_294_967_296)));
