import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeAs, detectEncoding } from '../../connectors/encoding/index.ts';
import { inferHistory } from '../../history/index.ts';
import { createReader } from '../../nlp/index.ts';
import { analyse } from '../analyse.ts';
import { CliFault, EXIT } from '../fault.ts';

/** `continuum analyse [--jsonl] [FILE|-]`: the contract of the measurements; no database, no server. */
export async function analyseCommand(file: string | undefined, jsonl: boolean): Promise<number> {
  const named = file !== undefined && file !== '-';
  if (named && !existsSync(file)) throw new CliFault(EXIT.usage, `${file} n’existe pas.`, `${file} does not exist.`);
  if (named && statSync(file).isDirectory()) throw new CliFault(EXIT.usage, `${file} est un dossier.`, `${file} is a folder.`);
  return analyse({
    input: named ? (jsonl ? createReadStream(file) : decoded(file)) : process.stdin,
    output: process.stdout,
    reader: createReader(),
    infer: inferHistory,
    jsonl,
    ...(named && { id: path.basename(file) }),
  });
}

/** One plain text of a file in the encoding that its bytes are in: UTF-8, Windows-1252, UTF-16. */
async function* decoded(file: string): AsyncGenerator<string> {
  const bytes = readFileSync(file);
  yield decodeAs(bytes, detectEncoding(bytes));
}
