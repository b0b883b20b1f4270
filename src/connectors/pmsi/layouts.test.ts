import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FICHCOMP_DRUG, type Place, RUM_LAYOUTS, VID_HOSP_LAYOUTS } from './layouts.ts';
import { RSA_LAYOUTS, TRA } from './rsa-layouts.ts';

const official = path.resolve(import.meta.dirname, '../../../../shared/formats/pmsi');

interface Official {
  /** Place of each field by its official short name, and where the first variable block begins. */
  readonly places: ReadonlyMap<string, Place>;
  readonly end: number;
  readonly blocks: ReadonlyMap<string, number>;
}

/** Reads a layout file of the ATIH as the pmsixml project writes it: kind;label;name;size;begin… */
function readOfficial(name: string): Official {
  const places = new Map<string, Place>();
  const blocks = new Map<string, number>();
  let at = 1;
  let main: string | null = null;
  for (const line of readFileSync(path.join(official, name), 'utf8').split('\n').slice(1)) {
    const [kind = '', , field = '', size = ''] = line.replaceAll(/"[^"]*"/g, 'x').split(';');
    if (kind.startsWith('S:') || !/^\d+$/.test(size)) continue;
    main ??= kind;
    if (kind === main) {
      if (!places.has(field)) places.set(field, [at, Number(size)]);
      at += Number(size);
    } else blocks.set(kind, (blocks.get(kind) ?? 0) + Number(size));
  }
  return { places, end: at, blocks };
}

function differences(ours: Readonly<Record<string, Place>>, names: Readonly<Record<string, string>>, file: Official): string[] {
  return Object.entries(names).flatMap(([own, theirs]) => {
    const [first, width] = ours[own] ?? [0, 0];
    const [begin, size] = file.places.get(theirs) ?? [0, 0];
    return first === begin && width === size ? [] : [`${own}: ${first}/${width}, official ${begin}/${size}`];
  });
}

const RUM = {
  finess: 'FINESS',
  rss: 'NRSS',
  nda: 'NADL',
  rum: 'NRUM',
  birthDate: 'DNAIS',
  sex: 'SEXE',
  unit: 'NUM',
  entry: 'DEUM',
  entryMode: 'MEUM',
  exit: 'DSUM',
  exitMode: 'MSUM',
  destination: 'DEST',
  postcode: 'CPRE',
  sessions: 'NBSE',
  associated: 'NDA',
  documentary: 'NDAD',
  acts: 'NZA',
  principal: 'DP',
  related: 'DR',
};
const VID = { nda: 'NADL', birthDate: 'DNAIS', sex: 'SEXE', finess: 'FINESS', entry: 'DENT', exit: 'DSOR' };
const RSA = {
  finess: 'FINESS',
  index: 'NRSA',
  units: 'NBRUM',
  sessions: 'NBSE',
  authorisations: 'NAG',
  supplements: 'NSR',
  principal: 'DP',
  related: 'DR',
  associated: 'NDA',
  acts: 'NZA',
};

// The official layout files are not part of this repository.
describe.skipIf(!existsSync(official))(`layouts agree with the files of the ATIH (skipped where ${official} is absent)`, () => {
  test.each([...RUM_LAYOUTS.values()])('RSS $version', (layout) => {
    const file = readOfficial(`rss${layout.version}.csv`);
    expect(differences(layout.fields, RUM, file)).toEqual([]);
    expect(layout.variable).toBe(file.end);
    expect(layout.act.width).toBe(file.blocks.get('ZA'));
  });
  test.each([...VID_HOSP_LAYOUTS.values()])('VID-HOSP $version', (layout) => {
    const file = readOfficial(`vidhosp${layout.version}.csv`);
    expect(
      differences(
        layout.fields,
        { ...VID, ...(layout.fields.ipp === undefined ? {} : { ipp: 'IPP' }), ...(layout.fields.ins === undefined ? {} : { ins: 'INS' }) },
        file,
      ),
    ).toEqual([]);
    expect([layout.fields.ipp !== undefined, layout.fields.ins !== undefined]).toEqual([file.places.has('IPP'), file.places.has('INS')]);
  });
  test.each([...RSA_LAYOUTS.values()])('RSA $version', (layout) => {
    const file = readOfficial(`rsa${layout.version}.csv`);
    expect(differences(layout.fields, RSA, file)).toEqual([]);
    expect([layout.variable, layout.unitWidth]).toEqual([file.end, file.blocks.get('RU')]);
    expect([file.blocks.get('AG'), file.blocks.get('SR'), file.blocks.get('DA'), file.blocks.get('ZA')]).toEqual([2, 7, 6, 24]);
  });
  test('FICHCOMP medicines and TRA', () => {
    const names = {
      finess: 'FINESS',
      kind: 'TYPPR',
      nda: 'NADL',
      date: 'DTADM',
      ucd: 'CUCD',
      number: 'NBADM',
      price: 'PXACH',
      initial: 'VCR',
      indication: 'INDIC',
    };
    expect(differences(FICHCOMP_DRUG, names, readOfficial('fichcompmed2020.csv'))).toEqual([]);
    expect(
      differences(TRA, { index: 'NRSA', rss: 'NRSS', nda: 'NDOSS', entry: 'DENTR', exit: 'DSOR' }, readOfficial('tra2016.csv')),
    ).toEqual([]);
  });
});
