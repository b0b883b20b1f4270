import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Mapping, parseMapping } from './mapping.ts';

/** Mappings that come with Continuum: the files of the synthetic hospital, and examples for a centre's own. */
export const SHIPPED_MAPPINGS: string = path.join(import.meta.dirname, 'mappings');

export interface LoadedMappings {
  readonly mappings: readonly Mapping[];
  /** Mapping files that cannot be used, each with its errors. */
  readonly faults: readonly { readonly file: string; readonly errors: readonly string[] }[];
}

/** Reads every `.json` of a folder, in the order of their names. A folder that is not there holds no mapping. */
export async function loadMappings(folder: string): Promise<LoadedMappings> {
  const mappings: Mapping[] = [];
  const faults: { file: string; errors: readonly string[] }[] = [];
  for (const name of await jsonFiles(folder)) {
    const file = path.join(folder, name);
    const result = await loadMapping(file);
    if (result.ok) mappings.push(result.mapping);
    else faults.push({ file, errors: result.errors });
  }
  return { mappings, faults };
}

/** One mapping file; errors name the place in it. */
export async function loadMapping(file: string): Promise<ReturnType<typeof parseMapping>> {
  try {
    return parseMapping(JSON.parse(await readFile(file, 'utf8')) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, errors: ['(file): not valid JSON'] };
    if (error instanceof Error && 'code' in error) return { ok: false, errors: [`(file): cannot be read (${String(error.code)})`] };
    throw error;
  }
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
