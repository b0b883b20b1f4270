import { realpath } from 'node:fs/promises';
import type { ConnectorItem } from '../model/index.ts';
import { mapAhead } from './ahead.ts';
import { type Connector, type ConnectorContext, PHASES, type Phase, type SourceFile } from './connector.ts';
import { readIndex } from './csv/document-index.ts';
import { IndexStore } from './csv/index-store.ts';
import { mappingFor } from './csv/match.ts';
import { extensionOf } from './extension.ts';
import { refused } from './item.ts';
import { contentKey } from './key.ts';
import { connectors } from './registry.ts';
import { type OpenedFile, openSourceFile } from './source-file.ts';
import { unreadFormat } from './unread-formats.ts';
import { type Walked, walk } from './walk.ts';
import { errorCode } from './whole-file.ts';

/** A file of the folder with the connector that reads it, or the problem why none does. */
export interface Discovered {
  readonly file: SourceFile;
  readonly connector: Connector | null;
  readonly phase: Phase;
  /**
   * Differs as soon as the file may give other records: time of its last change in nanoseconds since 1970, and a digest of what the index
   * or the mapping says of it. Empty where it cannot be had.
   */
  readonly modified: string;
  /** The context to read it with: the one given, with the documents' index of this folder. */
  readonly context: ConnectorContext;
  /** Why there is no connector; null where there is one. */
  readonly problem: ConnectorItem | null;
}

/** Formats that hold documents and nothing else: told by their extension alone in the first of the two walks. */
const DOCUMENT_ONLY: ReadonlySet<string> = new Set(['pdf', 'docx', 'rtf', 'html', 'htm', 'jsonl', 'ndjson']);

/** Documents opened before they are asked for: opening is waiting, mostly. */
const OPENED_AHEAD = 16;

/**
 * All files of a folder in the order in which they are to be read: identities and movements, facts, documents; by name within each.
 * Walks the folder twice, so that the millions of documents are never held in memory.
 */
export async function* discover(dir: string, context: ConnectorContext): AsyncGenerator<Discovered> {
  const root = await realpath(dir);
  const early: { readonly relative: string; readonly phase: Phase }[] = [];
  const index = new IndexStore();
  const indexedFolders = [...(context.indexedFolders ?? [])];
  for await (const found of mapAhead(undecided(root), (walked) => identify(root, walked, context), OPENED_AHEAD)) {
    if (found.phase !== PHASES.documents) early.push({ relative: found.file.relative, phase: found.phase });
    const mapping = found.connector?.name === 'csv' ? mappingFor(found.file, context)?.mapping : undefined;
    if (mapping?.records[0]?.target !== 'document_index') continue;
    await takeIndex(found.file, mapping, context, index);
    indexedFolders.push(found.file.relative.slice(0, found.file.relative.lastIndexOf('/') + 1));
  }
  const full: ConnectorContext = { ...context, index, indexedFolders };
  const taken = new Set(early.map((entry) => entry.relative));
  early.sort((a, b) => a.phase - b.phase);
  for (const { relative } of early) yield identify(root, { kind: 'file', relative }, full);
  const rest = remaining(root, taken);
  yield* mapAhead(rest, (walked) => identify(root, walked, full), OPENED_AHEAD);
}

/** An index that the system refuses (gone since it was listed, a disk error) says nothing here: reading it in its turn reports it. */
async function takeIndex(...[file, mapping, context, into]: [...Parameters<typeof readIndex>, into: IndexStore]): Promise<void> {
  try {
    for await (const { relative, row } of readIndex(file, mapping, context)) into.add(relative, row);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Files whose phase their extension does not tell. */
async function* undecided(root: string): AsyncGenerator<Walked> {
  for await (const walked of walk(root)) if (walked.kind === 'file' && !DOCUMENT_ONLY.has(extensionOf(walked.relative))) yield walked;
}
async function* remaining(root: string, taken: ReadonlySet<string>): AsyncGenerator<Walked> {
  for await (const walked of walk(root)) if (!taken.has(walked.relative)) yield walked;
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
    return nobody(
      refused('unreadable', `ne s’ouvre pas (${errorCode(error)}) / cannot be opened (${errorCode(error)})`, { file: relative }),
    );
  }
  const { modified, ...file } = opened;
  const connector = connectorFor(file, context);
  if (connector === null)
    return {
      ...nobody(refused('unknown_format', unreadFormat(extensionOf(relative)), { file: relative })),
      file,
      modified,
    };
  return {
    file: { ...file, source: connector.sourceOf(file, context) },
    connector,
    phase: connector.phase(file, context),
    modified: stamp(modified, connector, file, context),
    context,
    problem: null,
  };
}

function stamp(modified: string, connector: Connector, file: SourceFile, context: ConnectorContext): string {
  const about = connector.name === 'csv' ? mappingFor(file, context)?.mapping : context.index.get(file.relative);
  return about === undefined ? modified : `${modified}-${contentKey(JSON.stringify(about))}`;
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
    if (!isSystemError(error)) throw error;
    yield refused('unreadable', `illisible jusqu’au bout (${error.code}) / cannot be read to its end (${error.code})`, {
      file: found.file.relative,
    });
  }
}

const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';
