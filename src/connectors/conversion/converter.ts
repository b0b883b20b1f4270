import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HtmlText } from '../html/render.ts';
import { type Parsed, unparsed } from '../item.ts';
import type { ConversionLimits, ConvertedFormat } from './convert.ts';

export interface ConversionJob {
  readonly id: number;
  readonly format: ConvertedFormat;
  readonly bytes: Uint8Array;
  readonly limits: ConversionLimits;
}
export interface ConversionReply {
  readonly id: number;
  readonly result: Parsed<HtmlText>;
}

type Outcome = Parsed<HtmlText>;
interface Waiting {
  readonly job: Omit<ConversionJob, 'id'>;
  readonly timeoutMs: number;
  readonly done: (outcome: Outcome) => void;
}

const MEMORY_MB = 1024;

/**
 * Runs conversions one after the other in a thread of their own. A conversion that takes too long or too much memory loses its
 * thread, not the process: the next one gets a new thread. An idle thread does not keep the process alive.
 */
export class Converter {
  #worker: Worker | null = null;
  #current: (Waiting & { readonly id: number; readonly timer: NodeJS.Timeout }) | null = null;
  readonly #queue: Waiting[] = [];
  #count = 0;

  convert(format: ConvertedFormat, bytes: Uint8Array, limits: ConversionLimits, timeoutMs: number): Promise<Outcome> {
    const { maxPdfPages, maxUnzippedBytes } = limits;
    return new Promise((done) => {
      this.#queue.push({ job: { format, bytes, limits: { maxPdfPages, maxUnzippedBytes } }, timeoutMs, done });
      this.#next();
    });
  }

  /** Conversions under way or waiting. */
  get waiting(): number {
    return this.#queue.length + (this.#current === null ? 0 : 1);
  }

  #next(): void {
    if (this.#current !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#worker?.unref();
      return;
    }
    const id = ++this.#count;
    const timer = setTimeout(
      () => this.#giveUp(unparsed('timeout', `plus de ${waiting.timeoutMs} ms / took longer than ${waiting.timeoutMs} ms`)),
      waiting.timeoutMs,
    );
    this.#current = { ...waiting, id, timer };
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    worker.postMessage({ ...waiting.job, id } satisfies ConversionJob);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [],
    });
    worker.on('message', ({ id, result }: ConversionReply) => {
      if (this.#current?.id === id) this.#finish(result);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker !== this.#worker) return;
      this.#giveUp(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? unparsed('too_large', 'demande plus de mémoire que permis / takes more memory than it may')
          : unparsed('broken_file', `le lecteur de ce format a échoué (${error.name}) / the reader of this format failed (${error.name})`),
      );
    });
    return worker;
  }

  #giveUp(outcome: Outcome): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#finish(outcome);
  }

  #finish(outcome: Outcome): void {
    const current = this.#current;
    if (current === null) return;
    clearTimeout(current.timer);
    this.#current = null;
    current.done(outcome);
    this.#next();
  }
}

/** Several threads for the conversions of a process, so that files read ahead are converted beside each other. */
export class Converters {
  readonly #all: readonly Converter[];

  constructor(threads: number) {
    this.#all = Array.from({ length: threads }, () => new Converter());
  }

  /** By the thread that has least to do. */
  convert(...job: Parameters<Converter['convert']>): Promise<Outcome> {
    const [first, ...others] = this.#all;
    return others.reduce((least, next) => (next.waiting < least.waiting ? next : least), first!).convert(...job);
  }
}

/** For all connectors of the process. */
export const converter: Converters = new Converters(Math.max(1, Math.min(4, availableParallelism())));
