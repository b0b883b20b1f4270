import type { Unit } from '../course/types.ts';

/** Medical units of the fictive cancer centre (FINESS 990000001, which no French establishment bears). */
export const CENTRE = Object.freeze({ finess: '990000001', name: 'Centre de lutte contre le cancer Valmorin', city: 'Valmorin-la-Ville' });

const unit = (code: string, label: string): Unit => Object.freeze({ code, label });
export const UNITS = Object.freeze({
  medical: unit('1010', 'Oncologie médicale'),
  day: unit('1020', 'Hôpital de jour d’oncologie'),
  surgery: unit('2010', 'Chirurgie oncologique'),
  senology: unit('2020', 'Chirurgie sénologique'),
  gynaecology: unit('2030', 'Chirurgie gynécologique'),
  urology: unit('2040', 'Urologie'),
  digestive: unit('2050', 'Chirurgie digestive'),
  thoracic: unit('2060', 'Chirurgie thoracique'),
  head_neck: unit('2070', 'Chirurgie cervico-faciale'),
  neurosurgery: unit('2080', 'Neurochirurgie'),
  orthopaedics: unit('2090', 'Chirurgie des sarcomes'),
  ophthalmology: unit('2100', 'Ophtalmologie oncologique'),
  dermatology: unit('1030', 'Dermatologie oncologique'),
  pneumology: unit('1040', 'Oncologie thoracique'),
  haematology: unit('1050', 'Hématologie'),
  paediatrics: unit('1060', 'Oncologie pédiatrique'),
  radiotherapy: unit('3010', 'Radiothérapie'),
  pathology: unit('4010', 'Anatomie et cytologie pathologiques'),
  genetics: unit('4020', 'Génétique somatique'),
  imaging: unit('4030', 'Imagerie médicale'),
  nuclear: unit('4040', 'Médecine nucléaire'),
  laboratory: unit('4050', 'Biologie médicale'),
  palliative: unit('5010', 'Soins palliatifs'),
  board: unit('6010', 'Réunions de concertation pluridisciplinaire'),
  endoscopy: unit('4060', 'Endoscopie'),
});
export type UnitKey = keyof typeof UNITS;
