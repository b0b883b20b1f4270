import { realpath } from 'node:fs/promises';
import type { ConnectorItem } from '../model/index.ts';
import { type Connector, type ConnectorContext, type IndexRow, PHASES, type Phase, type SourceFile } from './connector.ts';
import { loadIndex } from './csv/document-index.ts';
import { mappingFor } from './csv/match.ts';
import { extensionOf } from './extension.ts';
import { refused } from './item.ts';
import { connectors } from './registry.ts';
import { type OpenedFile, openSourceFile } from './source-file.ts';
import { type Walked, walk } from './walk.ts';
import { errorCode } from './whole-file.ts';

/** A file of the folder with the connector that reads it, or the problem why none does. */
export interface Discovered {
  readonly file: SourceFile;
  readonly connector: Connector | null;
  readonly phase: Phase;
  /** Time of the last change in nanoseconds since 1970, as the file system has it; empty where it cannot be had. */
  readonly modified: string;
  /** The context to read it with: the one given, with the documents' index of this folder. */
  readonly context: ConnectorContext;
  /** Why there is no connector; null where there is one. */
  readonly problem: ConnectorItem | null;
}

/** Formats that hold documents and nothing else: told by their extension alone in the first of the two walks. */
const DOCUMENT_ONLY: ReadonlySet<string> = new Set(['pdf', 'docx', 'rtf', 'html', 'htm', 'jsonl', 'ndjson']);

/**
 * All files of a folder in the order in which they are to be read: identities and movements, facts, documents; by name within each.
 * Walks the folder twice, so that the millions of documents are never held in memory.
 */
export async function* discover(dir: string, context: ConnectorContext): AsyncGenerator<Discovered> {
  const root = await realpath(dir);
  const early: { readonly relative: string; readonly phase: Phase }[] = [];
  const index = new Map<string, IndexRow>(context.index);
  for await (const walked of walk(root)) {
    if (walked.kind !== 'file' || DOCUMENT_ONLY.has(extensionOf(walked.relative))) continue;
    const found = await identify(root, walked, context);
    if (found.phase !== PHASES.documents) early.push({ relative: walked.relative, phase: found.phase });
    const mapping = found.connector?.name === 'csv' ? mappingFor(found.file, context)?.mapping : undefined;
    if (mapping?.records[0]?.target !== 'document_index') continue;
    for (const [relative, row] of await loadIndex(found.file, mapping, context)) index.set(relative, row);
  }
  const full: ConnectorContext = { ...context, index };
  const taken = new Set(early.map((entry) => entry.relative));
  early.sort((a, b) => a.phase - b.phase);
  for (const { relative } of early) yield identify(root, { kind: 'file', relative }, full);
  for await (const walked of walk(root)) if (!taken.has(walked.relative)) yield identify(root, walked, full);
}

async function identify(root: string, walked: Walked, context: ConnectorContext): Promise<Discovered> {
  const { relative } = walked;
  const nobody = (item: ConnectorItem): Discovered => ({
    file: { path: `${root}/${relative}`, relative, source: 'unknown', size: 0, head: new Uint8Array() },
    connector: null,
    phase: PHASES.documents,
    modified: '',
    context,
    problem: item,
  });
  if (walked.kind === 'refused') return nobody(refused(walked.code, walked.message, { file: relative }));
  let opened: OpenedFile;
  try {
    opened = await openSourceFile(root, relative, 'unknown');
  } catch (error) {
    return nobody(refused('broken_file', `cannot be opened (${errorCode(error)})`, { file: relative }));
  }
  const { modified, ...file } = opened;
  const connector = connectorFor(file, context);
  if (connector === null)
    return {
      ...nobody(refused('unknown_format', 'no connector knows this file', { file: relative })),
      file,
      modified,
    };
  return {
    file: { ...file, source: connector.sourceOf(file, context) },
    connector,
    phase: connector.phase(file, context),
    modified,
    context,
    problem: null,
  };
}

/** The connector that is surest of a file; null where none takes it. */
export function connectorFor(file: SourceFile, context: ConnectorContext): Connector | null {
  let best: Connector | null = null;
  let certainty = 0;
  for (const connector of connectors) {
    const value = connector.recognises(file, context);
    if (value > certainty) {
      best = connector;
      certainty = value;
    }
  }
  return best;
}

/** Items of a discovered file. What the system refuses (a file gone, a disk error) becomes a problem of that file; the run goes on. */
export async function* itemsOf(found: Discovered): AsyncGenerator<ConnectorItem> {
  if (found.connector === null) {
    if (found.problem !== null) yield found.problem;
    return;
  }
  try {
    yield* found.connector.read(found.file, found.context);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    yield refused('broken_file', `cannot be read to its end (${error.code})`, { file: found.file.relative });
  }
}
