import { DRUGS } from '../knowledge/drugs.ts';
import { frenchDate, table } from './csv.ts';
import { doseOf } from './dose.ts';
import { type PatientFiles, put } from './source.ts';

export const PHARMACIE = table('pharmacie.csv', 'windows-1252', [
  'ipp',
  'nda',
  'date_dispensation',
  'ucd',
  'cip',
  'dci',
  'libelle',
  'quantite',
  'unite_dispensation',
  'type',
  'unite',
]);

/** Drugs bought in town: the hospital pharmacy never sees them. */
const TOWN: ReadonlySet<string> = new Set([
  'tamoxifène',
  'létrozole',
  'anastrozole',
  'exémestane',
  'leuproréline',
  'bicalutamide',
  'prednisone',
  'dexaméthasone',
  'lanréotide',
  'octréotide',
  'mercaptopurine',
]);
const TABLETS_A_DAY: Readonly<Record<string, number>> = {
  capécitabine: 7,
  témozolomide: 2,
  abiratérone: 4,
  enzalutamide: 4,
  pazopanib: 2,
  sorafénib: 4,
  régorafénib: 4,
  ibrutinib: 3,
  vémurafénib: 8,
  dabrafénib: 4,
  crizotinib: 2,
  alectinib: 8,
  axitinib: 10,
  lapatinib: 5,
  olaparib: 4,
  vénétoclax: 4,
};

/** Dispensations: drugs for home (rétrocession) and, in part, those of the ward. */
export function writePharmacy(p: PatientFiles): void {
  const { course } = p.view;
  const rng = p.rng.split('pharmacy');
  for (const t of course.treatments) {
    if (t.kind !== 'systemic') continue;
    for (const c of t.cycles) {
      if (c.dose === 0) continue;
      for (const drug of t.drugs) {
        const facts = DRUGS.get(drug);
        if (facts === undefined || TOWN.has(drug)) continue;
        const home = c.day === 'home';
        if (!home && !rng.chance(0.25)) continue;
        if (home && rng.chance(0.05)) continue;
        const quantity =
          home && facts.route === 'PO'
            ? Math.min(t.cycleDays, 28) * (TABLETS_A_DAY[drug] ?? 1)
            : Math.max(1, Math.ceil(doseOf(facts, course.person, c.dose) / facts.strength));
        put(
          p,
          PHARMACIE,
          {
            ipp: course.person.ipp,
            nda: c.nda,
            date_dispensation: frenchDate(c.date),
            ucd: facts.ucd13,
            cip: rng.chance(0.9) ? facts.cip13 : null,
            dci: rng.chance(0.9) ? drug.toUpperCase() : null,
            libelle: `${facts.brand} ${String(facts.strength).replace('.', ',')} ${facts.unit}`,
            quantite: quantity,
            unite_dispensation: facts.route === 'PO' ? 'comprimé' : 'flacon',
            type: home ? 'RETROCESSION' : 'NOMINATIVE',
            unite: 'Pharmacie à usage intérieur',
          },
          rng,
          'date_dispensation',
        );
      }
    }
  }
}
