/** Milliseconds that may pass between two questions of one answer. */
const REST = 10_000;

/** Which generations this process reads: an answer asks several times of the one that was current when it began. */
export class Readers {
  readonly #read = new Map<number, { running: number; lastAt: number }>();

  async during<T>(generation: number, work: () => Promise<T>): Promise<T> {
    const reader = this.#read.get(generation) ?? { running: 0, lastAt: 0 };
    this.#read.set(generation, reader);
    reader.running++;
    try {
      return await work();
    } finally {
      reader.running--;
      reader.lastAt = performance.now();
    }
  }

  /** Somebody asks of this generation, or did so a moment ago. */
  holds(generation: number): boolean {
    const reader = this.#read.get(generation);
    return reader !== undefined && (reader.running > 0 || performance.now() - reader.lastAt < REST);
  }
}
