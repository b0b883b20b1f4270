import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from './connector.ts';

const HEAD_BYTES = 4096;
/** A file up to this size is read at once: opening it a second time costs more than its bytes. */
const SMALL_FILE = 32 * 1024;

export interface OpenedFile extends SourceFile {
  /** Time of the last change in nanoseconds since 1970. */
  readonly modified: string;
}

/** Mean time of opening, in milliseconds, above which a disk counts as slow (a network share): waiting for it must not stop everything else. */
const SLOW = 1;
let mean = 0;
let opened = 0;

/**
 * Opens a file for its size and first bytes. Throws the system's error where it cannot be opened.
 * On a fast disk by blocking calls, which cost a tenth of the others (measured: bench/RESULTS.md); on a slow one without blocking.
 */
export async function openSourceFile(root: string, relative: string, source: string): Promise<OpenedFile> {
  const full = path.join(root, relative);
  // Now and then the disk is tried again: it may only have been busy.
  if (mean > SLOW && ++opened % 256 !== 0) return openWaiting(full, relative, source);
  const from = performance.now();
  const file = openBlocking(full, relative, source);
  mean += (performance.now() - from - mean) / 16;
  return file;
}

function openBlocking(full: string, relative: string, source: string): OpenedFile {
  const handle = openSync(full, 'r');
  try {
    const { size, mtimeNs } = fstatSync(handle, { bigint: true });
    const buffer = bufferFor(Number(size));
    return fileOf(full, relative, source, Number(size), mtimeNs, buffer, readSync(handle, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(handle);
  }
}

async function openWaiting(full: string, relative: string, source: string): Promise<OpenedFile> {
  const handle = await open(full, 'r');
  try {
    const { size, mtimeNs } = await handle.stat({ bigint: true });
    const buffer = bufferFor(Number(size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return fileOf(full, relative, source, Number(size), mtimeNs, buffer, bytesRead);
  } finally {
    await handle.close();
  }
}

const bufferFor = (size: number): Buffer => Buffer.alloc(size <= SMALL_FILE ? size : HEAD_BYTES);

function fileOf(
  full: string,
  relative: string,
  source: string,
  size: number,
  mtimeNs: bigint,
  buffer: Buffer,
  bytesRead: number,
): OpenedFile {
  const whole = size <= SMALL_FILE && bytesRead === size ? { content: buffer } : {};
  const head = buffer.subarray(0, Math.min(HEAD_BYTES, bytesRead));
  return { path: full, relative, source, size, head, ...whole, modified: String(mtimeNs) };
}
