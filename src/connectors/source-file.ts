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

/** Opens a file for its size and first bytes. Throws the system's error where it cannot be opened. */
export async function openSourceFile(root: string, relative: string, source: string): Promise<OpenedFile> {
  const full = path.join(root, relative);
  const handle = await open(full, 'r');
  try {
    const { size: bytes, mtimeNs } = await handle.stat({ bigint: true });
    const size = Number(bytes);
    const buffer = Buffer.alloc(size <= SMALL_FILE ? size : HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const whole = size <= SMALL_FILE && bytesRead === size ? { content: buffer } : {};
    return {
      path: full,
      relative,
      source,
      size,
      head: buffer.subarray(0, Math.min(HEAD_BYTES, bytesRead)),
      ...whole,
      modified: String(mtimeNs),
    };
  } finally {
    await handle.close();
  }
}
