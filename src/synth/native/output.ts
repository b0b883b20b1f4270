import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { encodeWindows1252 } from '../render/windows-1252.ts';

export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252';
export interface FileForm {
  readonly encoding: FileEncoding;
  /** First line; none in fixed-width and HL7 files. */
  readonly header?: string;
  /** End of a line. */
  readonly end: string;
}

/** Characters held back before a file is written to: with some seventy open files a few megabytes. */
const FULL = 1 << 15;

interface OpenFile {
  readonly fd: number;
  readonly form: FileForm;
  pending: string[];
  size: number;
  lines: number;
  bytes: number;
}

/** Text files that grow line by line, written in large pieces: memory does not depend on their size. */
export class OutputFiles {
  readonly #root: string;
  readonly #files = new Map<string, OpenFile>();
  readonly #folders = new Set<string>();
  #bytes = 0;
  #fileCount = 0;

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
  }

  /** Adds a line to a file of the folder; gives back its 1-based number. */
  line(name: string, form: FileForm, text: string): number {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#open(name, form);
      if (form.header !== undefined) this.#append(file, form.header);
    }
    return this.#append(file, text);
  }

  /** A whole file of bytes. */
  whole(name: string, bytes: Uint8Array): void {
    const fd = openSync(this.#place(name), 'w');
    try {
      writeSync(fd, bytes);
    } finally {
      closeSync(fd);
    }
    this.#bytes += bytes.length;
    this.#fileCount += 1;
  }

  /** Closes one file that is complete, so that it does not hold a descriptor. */
  finish(name: string): void {
    const file = this.#files.get(name);
    if (file === undefined) return;
    this.#flush(file);
    closeSync(file.fd);
    this.#files.delete(name);
  }

  close(): { readonly files: number; readonly bytes: number } {
    for (const name of this.#files.keys()) this.finish(name);
    return { files: this.#fileCount, bytes: this.#bytes };
  }

  #open(name: string, form: FileForm): OpenFile {
    const file: OpenFile = { fd: openSync(this.#place(name), 'w'), form, pending: [], size: 0, lines: 0, bytes: 0 };
    if (form.encoding === 'utf-8-bom') writeSync(file.fd, Uint8Array.of(0xef, 0xbb, 0xbf));
    this.#files.set(name, file);
    this.#fileCount += 1;
    return file;
  }

  #append(file: OpenFile, text: string): number {
    file.pending.push(text, file.form.end);
    file.size += text.length;
    file.lines += 1;
    if (file.size > FULL) this.#flush(file);
    return file.lines;
  }

  #flush(file: OpenFile): void {
    if (file.pending.length === 0) return;
    const text = file.pending.join('');
    const bytes = file.form.encoding === 'windows-1252' ? encodeWindows1252(text) : Buffer.from(text, 'utf8');
    writeSync(file.fd, bytes);
    this.#bytes += bytes.length;
    file.pending = [];
    file.size = 0;
  }

  #place(name: string): string {
    const place = path.join(this.#root, name);
    const folder = path.dirname(place);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return place;
  }
}
