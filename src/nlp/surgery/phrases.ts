import { ACTS, type Act } from '../../terminology/procedures/surgery.ts';
import { namePattern } from '../../terminology/table/name-pattern.ts';
import type { Phrase } from '../engine/contract.ts';
import { STATUS_PHRASES, type StatusCue } from '../treatment-status/phrases.ts';

export type SurgeryPayload = { readonly word: 'act'; readonly act: Act } | { readonly word: 'status'; readonly cue: StatusCue };

/** Names of acts come from src/terminology/procedures. */
export const PHRASES: readonly Phrase<SurgeryPayload>[] = Object.freeze([
  ...ACTS.flatMap((act) => {
    const value: SurgeryPayload = Object.freeze({ word: 'act', act });
    return act.names.map((name) => ({ pattern: namePattern(name), value }));
  }),
  ...STATUS_PHRASES.map(({ pattern, value }) => ({ pattern, value: Object.freeze({ word: 'status' as const, cue: value }) })),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** "service de chirurgie", "avis chirurgical", "limites de résection": surgery is named, not done. */
export const NOT_DONE_BEFORE = set(
  'service departement pole dossier staff avis marges marge limites limite berges berge piece pieces consultation clinique interne internes equipe bloc plateau compte unite hopital chirurgien discuter discussion abord indication candidat candidate operabilite oncologue oncologues participants',
);
export const NOT_DONE_AFTER = set(
  'digestive viscerale thoracique plastique maxillo ambulatoire orthopedique esthetique oncologique generale cardiaque vasculaire senologique gynecologique urologique hepatobiliaire hepato bariatrique dentaire anterieure anterieures',
);
/** "anatomie et cytologie pathologiques" is a department, "point de ponction" a place of the skin. */
export const DEPARTMENT = set('pathologique pathologiques');
export const SKIN_PLACE = set('point points orifice site');
/** Adjectives and verbs of operation that need no organ. */
export const OTHER_OPERATION = set(
  'ulcere cryptorchidie hernie cataracte appendicite menisque canal fracture prothese lithiase varices cesarienne hemorroides goitre vesicule amygdales amygdale cholecystectomie fibrome fibromes deviation hanche genou furoncles ligament appendice kyste neurofibrome tendon rupture arthrite hallux',
);
/** Two or three letters that are an act only beside another one ("MT + CA", "tumorectomie + GS"), by their kind. */
export const SHORT_ACTS = set('MT CA GS BSO');
/** Acts that mostly treat no tumour: curative only where one is told. */
export const MOSTLY_BENIGN = set('appendicectomy cholecystectomy tonsillectomy');
/** Why an act is done that is no care of a cancer ("hystérectomie pour fibrome", "splénectomie post-traumatique"). */
export const BENIGN_REASONS = set(
  'fibrome fibromes myome myomes fibromateux polymyomateux lithiase lithiases lithiasique calcul calculs kyste kystes goitre goitres basedow endometriose prolapsus metrorragies menorragies menometrorragies adenomyose hernie appendicite peritonite traumatique traumatisme traumatiques accident angine angines diverticulite diverticulose sigmoidite benin benigne benins benignes hbp adenome hypertrophie ulcere ulcereuse endometrite salpingite geu cholecystite cryptorchidie torsion ectopie hydrocele bpco tuberculose pneumothorax purpura pti spherocytose hypersplenisme contraception contraceptive hematome abces lipome hemorroides interannexielle',
);
/** The tumour that it is done for. */
export const TUMOUR_REASONS = set(
  'cancer carcinome adenocarcinome tumeur tumeurs neoplasie neoplasique neo lymphome sarcome melanome metastase metastases maligne malin carcinologique adk seminome leiomyosarcome leucemie blastome',
);
/** Glands of the prostate and the womb are shelled out too: no eye is taken. */
export const OTHER_ENUCLEATION = set(
  'adenome prostate prostatique myome myomes fibrome fibromes kyste rein renale parotide pancreas pancreatique ovaire ovarien laser holmium',
);

/** Words of the organ after a general word ("exérèse du nodule pulmonaire"): ICD-O-3 topography. */
export const ORGANS: Readonly<Record<string, string>> = {
  sein: 'C50',
  mammaire: 'C50',
  poumon: 'C34',
  pulmonaire: 'C34',
  pulmonaires: 'C34',
  lobe: 'C34',
  foie: 'C22',
  hepatique: 'C22',
  hepatiques: 'C22',
  colon: 'C18',
  colique: 'C18',
  rectum: 'C20',
  rectale: 'C20',
  sigmoide: 'C18',
  estomac: 'C16',
  gastrique: 'C16',
  pancreas: 'C25',
  rein: 'C64',
  renale: 'C64',
  vessie: 'C67',
  vesicale: 'C67',
  prostate: 'C61',
  uterus: 'C54',
  ovaire: 'C56',
  ovarienne: 'C56',
  cerebrale: 'C71',
  cerebral: 'C71',
  cerebelleuse: 'C71',
  frontale: 'C71',
  temporale: 'C71',
  parietale: 'C71',
  occipitale: 'C71',
  cutanee: 'C44',
  peau: 'C44',
  melanome: 'C44',
  thyroide: 'C73',
  langue: 'C02',
  larynx: 'C32',
  pharynx: 'C14',
  oesophage: 'C15',
  grele: 'C17',
  ganglion: 'C77',
  ganglionnaire: 'C77',
  adenopathie: 'C77',
  osseuse: 'C40',
  os: 'C40',
  femur: 'C40',
  vertebrale: 'C41',
  mediastin: 'C38',
  mediastinale: 'C38',
  plevre: 'C38',
  surrenale: 'C74',
  surrenalienne: 'C74',
  testicule: 'C62',
  peritoine: 'C48',
  peritoneale: 'C48',
  retroperitoneale: 'C48',
};
