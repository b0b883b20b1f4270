import { labelOf } from '../../terminology/index.ts';
import type { SourceClass } from '../sources.ts';
import { EVENT_WORDS, INTENT_WORDS, lowerFirst, type Said, said } from './words.ts';

/** Names of the fields of a line, without article; feminine ones take "valeur de". */
const FIELDS: Readonly<Record<string, Said>> = Object.freeze({
  topography: said('valeur du siège', 'site'),
  morphology: said('valeur de l’histologie', 'histology'),
  laterality: said('valeur du côté', 'side'),
  diagnosed: said('date de diagnostic', 'day of diagnosis'),
  t: said('valeur du T', 'T'),
  n_: said('valeur du N', 'N'),
  m: said('valeur du M', 'M'),
  stage: said('valeur du stade', 'stage'),
  grade: said('valeur du grade', 'grade'),
  date: said('date', 'day'),
  type: said('nature', 'kind'),
  start: said('date de début', 'start'),
  protocol: said('valeur du protocole', 'protocol'),
  intent: said('valeur de l’intention', 'intent'),
  line: said('valeur de la ligne', 'line'),
  cycles: said('valeur du nombre de cycles', 'number of cycles'),
  dose: said('valeur de la dose', 'dose'),
  endReason: said('raison de fin', 'reason of the end'),
  sex: said('valeur du sexe', 'sex'),
  death: said('date de décès', 'day of death'),
  smoker: said('valeur du tabagisme', 'smoking'),
});
export function fieldWord(field: string): Said {
  const [name = field, marker] = field.split('.');
  if (marker !== undefined) return said(`valeur de ${marker}`, marker);
  return FIELDS[name] ?? said(`valeur de ${name}`, name);
}

const VALUES: Readonly<Record<string, Said>> = Object.freeze({
  left: said('gauche', 'left'),
  right: said('droite', 'right'),
  bilateral: said('bilatéral', 'bilateral'),
  recurrence: said('récidive', 'recurrence'),
  F: said('féminin', 'female'),
  M: said('masculin', 'male'),
  current: said('actif', 'current'),
  former: said('sevré', 'former'),
  never: said('jamais', 'never'),
  completed: said('terminé', 'completed'),
  progression: said('progression', 'progression'),
  toxicity: said('toxicité', 'toxicity'),
  choice: said('choix du patient', 'choice'),
});
const DATES: ReadonlySet<string> = new Set(['diagnosed', 'date', 'start', 'death']);
const CODES: ReadonlySet<string> = new Set(['topography', 'morphology']);

/** A value as people read it: a code with its label, a day in figures, words of states in both languages. */
export function valueWords(field: string, value: string): Said {
  if (DATES.has(field)) return both(value.split('-').reverse().join('/'));
  if (CODES.has(field)) {
    const label = labelOf('ICD-O-3', value);
    return label === null ? both(value) : said(`${value} (${lowerFirst(label.fr)})`, `${value} (${lowerFirst(label.en)})`);
  }
  const words: Readonly<Record<string, Said>> = field === 'type' ? EVENT_WORDS : field === 'intent' ? INTENT_WORDS : VALUES;
  const known = words[value] ?? VALUES[value];
  return known === undefined ? both(value) : said(lowerFirst(known.fr), lowerFirst(known.en));
}
const both = (text: string): Said => said(`« ${text} »`, `“${text}”`);

const CLASSES: Readonly<Record<SourceClass | 'inference', Said>> = Object.freeze({
  pathology: said('anatomopathologie', 'pathology'),
  tumour_record: said('fiche tumeur', 'tumour record'),
  rcp: said('RCP', 'tumour board'),
  operation: said('compte rendu opératoire', 'operation report'),
  imaging: said('imagerie', 'imaging'),
  letter: said('courrier', 'letter'),
  chemotherapy_file: said('fichier de chimiothérapie', 'chemotherapy file'),
  pharmacy: said('pharmacie', 'pharmacy'),
  biobank: said('biobanque', 'biobank'),
  pmsi: said('PMSI', 'hospital codes'),
  laboratory: said('laboratoire', 'laboratory'),
  administrative: said('état civil', 'vital records'),
  inference: said('valeur proposée par les règles', 'value that the rules had chosen'),
});
/** The kind of a source whose words are not at hand. */
export const classWord = (source: string): Said => (CLASSES as Readonly<Record<string, Said>>)[source] ?? said(source, source);
