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

  #next(): void {
    if (this.#current !== null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#worker?.unref();
      return;
    }
    const id = ++this.#count;
    const timer = setTimeout(
      () => this.#giveUp(unparsed('timeout', `took longer than ${waiting.timeoutMs} ms / délai dépassé`)),
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
          ? unparsed('too_large', 'takes more memory than it may / demande plus de mémoire que permis')
          : unparsed('broken_file', `the reader of this format failed (${error.name})`),
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

/** One thread for all connectors of the process: the run reads its files one after the other. */
export const converter: Converter = new Converter();
