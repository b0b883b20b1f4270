import { writeAdt } from './adt.ts';
import { writeBiobank } from './biobank.ts';
import { writeChemotherapy } from './chemotherapy.ts';
import { writeIdentity, writeMovements } from './identities.ts';
import { writeLaboratory } from './laboratory.ts';
import { writePharmacy } from './pharmacy.ts';
import { writePmsi } from './pmsi.ts';
import type { SourceWriter } from './source.ts';
import { writeTumourRecords } from './tumour-record.ts';

/** Every source of the hospital but its documents, in the order in which they are written for one patient. */
export const SOURCE_WRITERS: readonly SourceWriter[] = Object.freeze([
  writeIdentity,
  writeMovements,
  writeAdt,
  writePmsi,
  writeTumourRecords,
  writeChemotherapy,
  writePharmacy,
  writeLaboratory,
  writeBiobank,
]);
