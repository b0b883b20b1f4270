import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliFault, EXIT } from './fault.ts';

/** `demo`: the synthetic hospital and nothing else. `own`: a centre's data. The two never share a directory. */
export type DataKind = 'demo' | 'own';

export interface DataDir {
  readonly path: string;
  readonly kind: DataKind;
}

const MARKER = 'continuum.json';
const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Where data stands: `--data`, else `CONTINUUM_DATA`, else `.continuum/data` (`.continuum/demo` for the demonstration) in the project. */
export function dataPath(option: string | undefined, kind: DataKind, environment: Readonly<Record<string, string | undefined>>): string {
  const said = option ?? (kind === 'demo' ? undefined : environment['CONTINUUM_DATA']);
  return path.resolve(said ?? path.join(ROOT, '.continuum', kind === 'demo' ? 'demo' : 'data'));
}

/** Opens a data directory of a kind, made where it does not exist. Fails where it holds the other kind, or something that is not ours. */
export function openDataDir(dir: string, kind: DataKind): DataDir {
  const known = kindOf(dir);
  if (known !== null && known !== kind)
    throw new CliFault(
      EXIT.setup,
      `${dir} contient des données ${known === 'demo' ? 'de démonstration' : 'du centre'} : choisissez un autre répertoire avec --data.`,
      `${dir} holds ${known === 'demo' ? 'demonstration data' : 'the centre’s data'}: choose another directory with --data.`,
    );
  if (known === null) {
    if (existsSync(dir) && readdirSync(dir).length > 0)
      throw new CliFault(
        EXIT.setup,
        `${dir} n’est pas vide et n’est pas un répertoire de Continuum.`,
        `${dir} is not empty and is no directory of Continuum.`,
      );
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    // One that was made beforehand, for all to read, would show identities to every account of the machine.
    chmodSync(dir, 0o700);
    writeFileSync(path.join(dir, MARKER), `${JSON.stringify({ kind, format: 1 })}\n`, { mode: 0o600 });
  }
  return { path: dir, kind };
}

/** Kind of an existing data directory; null where there is none yet. */
export function kindOf(dir: string): DataKind | null {
  const file = path.join(dir, MARKER);
  if (!existsSync(file)) return null;
  const said = JSON.parse(readFileSync(file, 'utf8')) as { kind?: unknown };
  return said.kind === 'demo' || said.kind === 'own' ? said.kind : null;
}
