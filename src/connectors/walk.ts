import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BothLanguages } from '../model/index.ts';
import { errorCode } from './whole-file.ts';

export type Walked =
  | { readonly kind: 'file'; readonly relative: string }
  | {
      readonly kind: 'refused';
      readonly relative: string;
      readonly code: 'unsafe' | 'broken_file' | 'unreadable';
      readonly message: BothLanguages;
    };

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/**
 * Files under a folder, in the order of their names, folder by folder. Names that begin with a dot are skipped; symbolic links are
 * followed only where they lead to a file inside the folder. Folders behind links are not entered: that is how loops begin.
 */
export async function* walk(root: string): AsyncGenerator<Walked> {
  yield* walkFolder(await realpath(root), '');
}

async function* walkFolder(root: string, folder: string): AsyncGenerator<Walked> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    yield {
      kind: 'refused',
      relative: folder || '.',
      code: 'unreadable',
      message: `dossier illisible (${errorCode(error)}) / folder cannot be read (${errorCode(error)})`,
    };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(root, relative);
    else if (entry.isFile()) yield { kind: 'file', relative };
    else if (entry.isSymbolicLink()) yield await link(root, relative);
    else yield { kind: 'refused', relative, code: 'unsafe', message: 'ni fichier ni dossier / neither a file nor a folder' };
  }
}

async function link(root: string, relative: string): Promise<Walked> {
  try {
    const target = await realpath(path.join(root, relative));
    if (!target.startsWith(root + path.sep))
      return {
        kind: 'refused',
        relative,
        code: 'unsafe',
        message: 'lien symbolique qui sort du dossier / symbolic link that leads out of the folder',
      };
    if ((await stat(target)).isFile()) return { kind: 'file', relative };
    return {
      kind: 'refused',
      relative,
      code: 'unsafe',
      message:
        'lien symbolique vers un dossier, non suivi : une boucle serait sans fin / symbolic link to a folder, not followed: a loop would have no end',
    };
  } catch (error) {
    const code = errorCode(error);
    // Only a link that surely leads nowhere says that its file is gone.
    if (!GONE.has(code))
      return { kind: 'refused', relative, code: 'unreadable', message: `lien illisible (${code}) / link cannot be followed (${code})` };
    return {
      kind: 'refused',
      relative,
      code: 'broken_file',
      message: `lien symbolique rompu (${code}) / symbolic link that leads nowhere (${code})`,
    };
  }
}
