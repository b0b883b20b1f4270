import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Replaces a file in one step that also survives a power cut: written beside, flushed, renamed, folder flushed. */
export function writeFileAtomic(file: string, content: string): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, 'w');
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
  const folder = openSync(path.dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
