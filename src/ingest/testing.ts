import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A hospital of a few rows in a temporary folder, in native files that the tests change between two runs. */
export interface SmallHospital extends Disposable {
  readonly dir: string;
  /** The folder to ingest. */
  readonly sources: string;
  readonly mappings: string;
  readonly data: string;
  write(relative: string, content: string): void;
  remove(relative: string): void;
}

const IDENTITIES_MAPPING = {
  name: 'identites',
  match: { file: ['identites*.csv'] },
  records: [
    {
      target: 'identity',
      key: ['IPP'],
      fields: { ipp: 'IPP', familyName: 'NOM', givenName: 'PRENOM', birthDate: 'NAISSANCE', sex: { column: 'SEXE', list: 'sexes' } },
    },
  ],
  lists: { sexes: { F: 'F', M: 'M' } },
};
const LABORATORY_MAPPING = {
  name: 'labo',
  match: { file: ['labo*.csv'] },
  records: [
    {
      target: 'laboratory',
      key: ['ID'],
      fields: { ipp: 'IPP', label: 'ANALYSE', value: 'RESULTAT', unit: 'UNITE', start: { column: 'DATE', required: true } },
    },
  ],
};

export const IDENTITIES_HEADER = 'IPP;NOM;PRENOM;NAISSANCE;SEXE';
export const LABORATORY_HEADER = 'ID;IPP;ANALYSE;RESULTAT;UNITE;DATE';

export function smallHospital(): SmallHospital {
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-ingest-'));
  const sources = path.join(dir, 'hospital');
  const mappings = path.join(dir, 'mappings');
  mkdirSync(sources);
  mkdirSync(mappings);
  writeFileSync(path.join(mappings, 'identites.json'), JSON.stringify(IDENTITIES_MAPPING));
  writeFileSync(path.join(mappings, 'labo.json'), JSON.stringify(LABORATORY_MAPPING));
  return {
    dir,
    sources,
    mappings,
    data: path.join(dir, 'data'),
    write(relative, content) {
      const file = path.join(sources, relative);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    remove: (relative) => rmSync(path.join(sources, relative)),
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
}
