import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { inferHistory } from '../../history/index.ts';
import { createReader } from '../../nlp/index.ts';
import { analyse } from '../analyse.ts';
import { CliFault, EXIT } from '../fault.ts';

/** `continuum analyse [--jsonl] [FILE|-]`: the contract of the measurements; no database, no server. */
export async function analyseCommand(file: string | undefined, jsonl: boolean): Promise<number> {
  const named = file !== undefined && file !== '-';
  if (named && !existsSync(file)) throw new CliFault(EXIT.usage, `${file} n’existe pas.`, `${file} does not exist.`);
  return analyse({
    input: named ? createReadStream(file) : process.stdin,
    output: process.stdout,
    reader: createReader(),
    infer: inferHistory,
    jsonl,
    ...(named && { id: path.basename(file) }),
  });
}
