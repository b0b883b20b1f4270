import type { CourseSample } from '../course/types.ts';
import { CENTRE } from '../knowledge/units.ts';
import { table } from './csv.ts';
import { type PatientFiles, put } from './source.ts';

/** The 66 items of the national catalogue of tumour banks (INCa), in their order, under short French names. */
export const BIOBANQUE = table('biobanque.csv', 'utf-8', [
  'finess',
  'ipp',
  'date_naissance',
  'sexe',
  'etat',
  'date_etat',
  'diagnostic_principal',
  'date_diagnostic',
  'version_ctnm',
  'ct',
  'cn',
  'cm',
  'centre_stockage',
  'echantillon',
  'date_prelevement',
  'mode_prelevement',
  'classification',
  'organe_cimo',
  'lesion_cimo',
  'organe_adicap',
  'lesion_adicap',
  'type_evenement',
  'version_ptnm',
  'pt',
  'pn',
  'pm',
  'tumoral',
  'mode_conservation',
  'type_echantillon',
  'mode_preparation',
  'delai_congelation',
  'controle_tissu',
  'quantite',
  'unite',
  'pourcentage_cellules_tumorales',
  'adn',
  'arn',
  'proteines',
  'non_tumoral',
  'nt_mode_conservation',
  'nt_type_echantillon',
  'nt_mode_preparation',
  'nt_delai_congelation',
  'nt_controle_tissu',
  'nt_quantite',
  'nt_unite',
  'nt_adn',
  'nt_arn',
  'nt_proteines',
  'serum',
  'plasma',
  'liquides',
  'adn_constitutionnel',
  'cr_standardise',
  'donnees_cliniques',
  'protocole_therapeutique',
  'nom_protocole',
  'caryotype',
  'anomalie_caryotype',
  'anomalie_genomique',
  'controle_qualite',
  'programme_recherche',
  'nom_programme',
  'champ_specifique_1',
  'champ_specifique_2',
  'responsable',
]);

const STATES: Readonly<Record<CourseSample['state'], string>> = {
  primary: '1',
  recurrence: '2',
  metastasis: '3',
  transformation: '4',
  remission: '5',
};
const TYPES: Readonly<Record<CourseSample['nature'], string>> = {
  tissue: 'T',
  bone_marrow: 'M',
  blood: 'S',
  serum: 'E',
  plasma: 'P',
  dna: 'A',
};
const compact = (day: string | null): string | null => (day === null ? null : day.replaceAll('-', ''));

/** The biobank's export: one row a sample. Its event type is the one that the pathologist ticked: unknown for some. */
export function writeBiobank(p: PatientFiles): void {
  const { course } = p.view;
  const { person } = course;
  for (const s of course.samples) {
    const rng = p.rng.split(`sample-${s.id}`);
    const t = p.view.tumour(s.tumour);
    const tumoral = s.tumoral ? 'O' : 'N';
    const solid = s.nature === 'tissue' || s.nature === 'bone_marrow';
    const measured = { quantity: s.quantity, unit: s.unit };
    put(
      p,
      BIOBANQUE,
      {
        finess: CENTRE.finess,
        ipp: person.ipp,
        date_naissance: compact(person.birth),
        sexe: person.sex,
        etat: course.death === null ? 'V' : 'D',
        date_etat: compact(course.death ?? course.lastNews),
        diagnostic_principal: t?.icd10.replace('.', '') ?? null,
        date_diagnostic: compact(t?.diagnosed ?? null),
        version_ctnm: t?.clinical === null || t === null || !t.stageStated ? null : 'X',
        ct: t?.stageStated === true ? (t.clinical?.t ?? null) : null,
        cn: t?.stageStated === true ? (t.clinical?.n ?? null) : null,
        cm: t?.stageStated === true ? (t.clinical?.m ?? null) : null,
        centre_stockage: CENTRE.finess,
        echantillon: s.id,
        date_prelevement: compact(s.date),
        mode_prelevement: s.nature === 'tissue' ? (rng.chance(0.5) ? 'B' : 'O') : 'S',
        classification: 'O',
        organe_cimo: s.topography,
        lesion_cimo: s.tumoral && rng.chance(0.95) ? s.morphology : null,
        organe_adicap: t?.adicap.slice(2, 4) ?? null,
        lesion_adicap: s.tumoral ? (t?.adicap.slice(4) ?? null) : null,
        type_evenement: rng.chance(0.06) ? '9' : STATES[s.state],
        version_ptnm: null,
        pt: t?.stageStated === true ? (t.pathological?.t ?? null) : null,
        pn: t?.stageStated === true ? (t.pathological?.n ?? null) : null,
        tumoral,
        mode_conservation: s.frozen ? '2' : '1',
        type_echantillon: TYPES[s.nature],
        mode_preparation: s.nature === 'bone_marrow' ? '1' : '9',
        delai_congelation: rng.weighted([
          ['1', 70],
          ['2', 20],
          ['9', 10],
        ] as const),
        controle_tissu:
          s.nature === 'tissue'
            ? rng.weighted([
                ['1', 70],
                ['2', 20],
                ['9', 10],
              ] as const)
            : '9',
        quantite: s.tumoral || !solid ? measured.quantity : null,
        unite: s.tumoral || !solid ? measured.unit : null,
        pourcentage_cellules_tumorales: s.tumoral ? s.cellularity : null,
        adn: s.tumoral && rng.chance(0.4) ? 'O' : 'N',
        arn: s.tumoral && rng.chance(0.3) ? 'O' : 'N',
        proteines: 'N',
        non_tumoral: solid && !s.tumoral ? 'O' : 'N',
        nt_quantite: solid && !s.tumoral ? measured.quantity : null,
        nt_unite: solid && !s.tumoral ? measured.unit : null,
        serum: s.nature === 'serum' ? 'O' : 'N',
        plasma: s.nature === 'plasma' ? 'O' : 'N',
        liquides: 'N',
        adn_constitutionnel: s.nature === 'dna' || s.nature === 'blood' ? 'O' : 'N',
        cr_standardise: 'O',
        donnees_cliniques: 'O',
        protocole_therapeutique: 'N',
        controle_qualite: rng.chance(0.8) ? 'O' : 'N',
        programme_recherche: rng.chance(0.2) ? 'O' : 'N',
        responsable: 'Dr Tumorothèque',
      },
      rng,
      'date_prelevement',
    );
  }
}
