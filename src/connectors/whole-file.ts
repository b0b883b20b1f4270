import { readFile, stat } from 'node:fs/promises';
import type { ConnectorContext, SourceFile } from './connector.ts';
import { type Parsed, parsed, unparsed } from './item.ts';

/** Bytes of a document file; a file over the limit, gone or unreadable is a problem, not an exception. */
export async function readWhole(file: SourceFile, context: ConnectorContext): Promise<Parsed<Buffer>> {
  if (file.content !== undefined && file.content.length <= context.limits.maxFileBytes) return parsed(file.content);
  try {
    const { size } = await stat(file.path);
    if (size > context.limits.maxFileBytes)
      return unparsed(
        'too_large',
        `fichier de ${size} octets, limite ${context.limits.maxFileBytes} / file of ${size} bytes, limit ${context.limits.maxFileBytes}`,
      );
    return parsed(await readFile(file.path));
  } catch (error) {
    return unparsed('unreadable', `illisible (${errorCode(error)}) / cannot be read (${errorCode(error)})`);
  }
}

/** Code of a system error (ENOENT, EACCES …), never its message, which may hold more than we want to show. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
