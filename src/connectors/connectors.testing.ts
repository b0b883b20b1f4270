import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConnectorItem, SourceRecord } from '../model/index.ts';
import type { Connector, ConnectorContext, ConnectorLimits } from './connector.ts';
import type { Mapping } from './csv/mapping.ts';
import { DEFAULT_LIMITS } from './default-context.ts';
import { openSourceFile } from './source-file.ts';

/** A folder of its own for a test, removed with `await using`. */
export async function folder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'continuum-connectors-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return { path: root, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

export const contextFor = (mappings: readonly Mapping[] = [], limits: Partial<ConnectorLimits> = {}): ConnectorContext => ({
  limits: { ...DEFAULT_LIMITS, ...limits },
  mappings,
  index: new Map(),
});

export async function collect(items: AsyncIterable<ConnectorItem>): Promise<ConnectorItem[]> {
  const all: ConnectorItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Items that a connector makes of one file with this content. */
export async function readContent(
  connector: Connector,
  name: string,
  content: string | Uint8Array,
  context: ConnectorContext = contextFor(),
): Promise<ConnectorItem[]> {
  await using dir = await folder({ [name]: content });
  return collect(connector.read(await openSourceFile(dir.path, name, 'test'), context));
}

export const recordsOf = (items: readonly ConnectorItem[]): SourceRecord[] => items.flatMap((item) => (item.ok ? [item.record] : []));
/** Problems as `code@line field`, the parts that a reader of the quarantine sees first. */
export const problemsOf = (items: readonly ConnectorItem[]): string[] =>
  items.flatMap((item) =>
    item.ok
      ? []
      : [`${item.problem.code}@${item.problem.origin.line ?? '-'}${item.problem.field === undefined ? '' : ` ${item.problem.field}`}`],
  );
