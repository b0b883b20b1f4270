import type { DocumentTypeCode } from '../../model/index.ts';
import type { DocumentGenre, Noise } from '../course/types.ts';
import type { Rng } from '../rng.ts';

interface GenreFacts {
  readonly type: DocumentTypeCode;
  readonly titles: readonly string[];
  /** Tells the past again. */
  readonly recalls: boolean;
  readonly telegraphic: number;
  readonly table: number;
  readonly typos: number;
}
const genre = (
  type: DocumentTypeCode,
  titles: readonly string[],
  recalls: boolean,
  telegraphic: number,
  table: number,
  typos: number,
): GenreFacts => ({ type, titles, recalls, telegraphic, table, typos });

export const GENRES: Readonly<Record<DocumentGenre, GenreFacts>> = Object.freeze({
  first_consultation: genre(
    '11488-4',
    ['Compte rendu de consultation', 'Première consultation', 'Consultation d’oncologie'],
    true,
    0.1,
    0.02,
    0.25,
  ),
  announcement: genre('11488-4', ['Consultation d’annonce', 'Compte rendu de consultation d’annonce'], true, 0.1, 0.02, 0.2),
  follow_up: genre(
    '11488-4',
    ['Compte rendu de consultation', 'Consultation de surveillance', 'Lettre de consultation', 'CR CS'],
    true,
    0.18,
    0.05,
    0.25,
  ),
  before_cycle: genre(
    '11488-4',
    ['Consultation avant cure', 'Consultation en cours de traitement', 'CS pré-chimiothérapie'],
    true,
    0.4,
    0.12,
    0.35,
  ),
  end_of_treatment: genre('11488-4', ['Consultation de fin de traitement', 'Compte rendu de consultation'], true, 0.1, 0.05, 0.2),
  second_opinion: genre('11488-4', ['Demande d’avis', 'Consultation de deuxième avis'], true, 0.1, 0, 0.2),
  toxicity_consultation: genre('11488-4', ['Consultation non programmée', 'Compte rendu de consultation'], true, 0.3, 0.02, 0.35),
  palliative_consultation: genre('11488-4', ['Consultation de soins palliatifs', 'Consultation de soins de support'], true, 0.15, 0, 0.2),
  rcp: genre('34794-8', ['Fiche de RCP', 'Compte rendu de RCP', 'RCP'], true, 0.5, 0.5, 0.15),
  care_plan: genre('18776-5', ['Programme personnalisé de soins'], false, 0.2, 0.8, 0.05),
  pathology: genre('60568-3', ['Compte rendu d’anatomie pathologique', 'Examen anatomopathologique', 'CR ANAPATH'], false, 0.2, 0.3, 0.1),
  second_reading: genre('60568-3', ['Relecture anatomopathologique', 'Compte rendu de relecture'], false, 0.15, 0.1, 0.1),
  molecular: genre('51969-4', ['Compte rendu de génétique somatique', 'Recherche de mutations tumorales'], false, 0.1, 0.9, 0.05),
  operative: genre('34874-8', ['Compte rendu opératoire', 'CRO'], false, 0.25, 0, 0.25),
  imaging: genre('18748-4', ['Compte rendu d’imagerie', 'Compte rendu d’examen'], false, 0.2, 0.02, 0.2),
  stay_report: genre('34112-3', ['Compte rendu d’hospitalisation', 'CRH'], true, 0.15, 0.25, 0.25),
  discharge_letter: genre('11490-0', ['Lettre de sortie', 'Lettre de liaison'], true, 0.1, 0.3, 0.2),
  session_note: genre('34112-3', ['Compte rendu d’hôpital de jour', 'Séance de chimiothérapie'], false, 0.6, 0.4, 0.3),
  nurse_note: genre('34746-8', ['Transmissions infirmières', 'Note infirmière'], false, 0.95, 0.1, 0.6),
  radiotherapy_summary: genre('34133-9', ['Compte rendu de fin de radiothérapie', 'Synthèse de radiothérapie'], true, 0.2, 0.5, 0.1),
  laboratory: genre('11502-2', ['Résultats de biologie', 'Compte rendu de biologie'], false, 0.5, 0.95, 0.02),
  episode_summary: genre('34133-9', ['Synthèse du traitement', 'Synthèse d’épisode de soins'], true, 0.2, 0.3, 0.1),
  medical_summary: genre('60591-5', ['Synthèse médicale', 'Courrier de synthèse'], true, 0.1, 0.05, 0.15),
  death_letter: genre('60591-5', ['Lettre de décès', 'Courrier au médecin traitant'], true, 0.05, 0, 0.1),
});

export function drawNoise(genreKey: DocumentGenre, rng: Rng): Noise {
  const g = GENRES[genreKey];
  return {
    typos: rng.chance(g.typos) ? 0.002 + rng.next() * 0.018 : 0,
    telegraphic: rng.chance(g.telegraphic),
    abbreviations: rng.chance(0.4) ? 'many' : 'few',
    accents: rng.weighted([
      ['kept', 90],
      ['dropped', 7],
      ['uppercase', 3],
    ] as const),
    hardWrap: rng.chance(0.18),
    furniture: rng.chance(0.22),
    table: rng.chance(g.table),
    dates: rng.weighted([
      ['slash', 50],
      ['long', 18],
      ['month', 12],
      ['dots', 6],
      ['iso', 2],
      ['mixed', 12],
    ] as const),
  };
}
