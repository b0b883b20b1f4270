import type { CancerKind } from '../../course/types.ts';
import { type Bank, bank } from '../engine/scribe.ts';

/** Families of cancers that share an examination. */
export type BodyRegion =
  | 'breast'
  | 'thorax'
  | 'digestive'
  | 'urology'
  | 'gynaecology'
  | 'skin'
  | 'eye'
  | 'head_neck'
  | 'thyroid'
  | 'brain'
  | 'blood'
  | 'limb'
  | 'child';

export const REGION_OF: Readonly<Record<CancerKind, BodyRegion>> = {
  breast: 'breast',
  prostate: 'urology',
  lung: 'thorax',
  lung_small_cell: 'thorax',
  colon: 'digestive',
  rectum: 'digestive',
  bladder: 'urology',
  kidney: 'urology',
  cutaneous_melanoma: 'skin',
  pancreas: 'digestive',
  head_neck: 'head_neck',
  liver: 'digestive',
  thyroid: 'thyroid',
  endometrium: 'gynaecology',
  ovary: 'gynaecology',
  cervix: 'gynaecology',
  stomach: 'digestive',
  oesophagus: 'digestive',
  glioblastoma: 'brain',
  testis: 'urology',
  uveal_melanoma: 'eye',
  soft_tissue_sarcoma: 'limb',
  gist: 'digestive',
  neuroendocrine: 'digestive',
  mesothelioma: 'thorax',
  dlbcl: 'blood',
  follicular_lymphoma: 'blood',
  hodgkin: 'blood',
  myeloma: 'blood',
  aml: 'blood',
  cll: 'blood',
  cml: 'blood',
  childhood_all: 'blood',
  neuroblastoma: 'child',
  nephroblastoma: 'child',
  medulloblastoma: 'brain',
  ewing_sarcoma: 'limb',
  osteosarcoma: 'limb',
  retinoblastoma: 'eye',
  rhabdomyosarcoma: 'child',
};

/** Normal or unspecific examinations. */
export const EXAMINATION: Readonly<Record<BodyRegion, Bank>> = {
  breast: bank(
    'les deux seins sont souples, {pas de nodule palpé|sans nodule suspect}',
    '{sein opéré|cicatrice} {souple|de bonne qualité}, pas d’ADP axillaire ni sus-claviculaire',
    'pas d’anomalie à la palpation mammaire, {creux axillaires libres|aires ganglionnaires libres}',
    'pas de lymphoedème du membre supérieur',
    'examen sénologique {sans particularité|RAS}, pas d’écoulement mamelonnaire',
  ),
  thorax: bank(
    'murmure vésiculaire {symétrique|diminué à la base droite|présent et symétrique}',
    'SpO2 <n:93-98> % en AA, pas de signe de détresse respiratoire',
    'auscultation {libre|claire}, pas d’ADP sus-claviculaire',
    'pas de syndrome cave supérieur, pas d’hippocratisme digital',
    'quelques {sibilants|ronchi} diffus',
  ),
  digestive: bank(
    'abdomen souple, {dépressible et |}indolore, pas d’hépatomégalie',
    'pas d’ascite {décelable|clinique}, {transit conservé|orifices herniaires libres}',
    'cicatrice de {laparotomie|laparoscopie} {propre|souple}, pas d’éventration',
    'abdomen {sensible|souple} en {hypochondre droit|épigastre}, sans défense',
    'toucher rectal : {RAS|sans anomalie}',
  ),
  urology: bank(
    'fosses lombaires libres, {pas de globe|pas d’hématurie}',
    '{?femme:touchers pelviens souples, pas de masse|TR : {loge vide|RAS|loge souple}}',
    'abdomen souple, pas d’oedème des membres inférieurs',
    'continence {satisfaisante|en cours de récupération}, {pas de protection|1 à 2 protections par jour|une protection de sécurité}',
    'orifices herniaires libres{?femme:, pas de douleur sus-pubienne|, organes génitaux externes sans particularité}',
  ),
  gynaecology: bank(
    'abdomen souple, TV : {fornix vaginal souple|fond vaginal souple}',
    'examen au spéculum : {muqueuse saine|cicatrice vaginale de bonne qualité}',
    'pas de métrorragie, touchers pelviens {sans particularité|souples}',
    'pas d’ADP inguinale, pas d’ascite',
  ),
  skin: bank(
    'cicatrice {souple|non inflammatoire}, {pas de nodule de perméation|pas de nodule sous-cutané}',
    'examen du revêtement cutané complet : {pas de lésion suspecte|RAS|quelques naevus banals}',
    'aires ganglionnaires de drainage libres',
    'phototype {I|II|III}, pas de nouvelle lésion pigmentée suspecte',
  ),
  eye: bank(
    'acuité visuelle {OD|OG} <n:1-10>/10',
    'fond d’oeil : {cicatrice plane|lésion plane et pigmentée|pas d’épanchement sous-rétinien}',
    'tonus oculaire {normal|à 1<n:2-8> mmHg}',
    'segment antérieur calme, {prothèse bien tolérée|conjonctive calme}',
  ),
  head_neck: bank(
    'nasofibroscopie : {muqueuse d’aspect post-radique|pas de lésion muqueuse|cordes mobiles}',
    'aires ganglionnaires cervicales libres, {cou scléreux|cou souple}',
    'ouverture buccale {conservée|limitée à <n:20-32> mm}, {xérostomie modérée|muqueuses propres}',
    'alimentation {mixée|normale|par gastrostomie}',
  ),
  thyroid: bank(
    'cicatrice cervicale {souple|propre}, loge libre',
    'pas d’ADP cervicale palpable, voix {normale|légèrement voilée}',
    'euthyroïdie clinique sous lévothyroxine',
  ),
  brain: bank(
    'examen neurologique {sans déficit|superposable}, Glasgow 15',
    'pas de céphalée, pas de crise comitiale {depuis la dernière visite|}',
    'marche {possible sans aide|légèrement ataxique}, paires crâniennes {normales|sans anomalie}',
    'discret déficit {du membre supérieur gauche|moteur droit}, stable sous corticoïdes',
  ),
  blood: bank(
    'pas d’ADP périphérique {palpable|superficielle}, pas de splénomégalie',
    'aires ganglionnaires libres, {pas d’hépatosplénomégalie|rate non palpée}',
    'pas de syndrome {hémorragique|infectieux|tumoral}',
    'pas de signe B {clinique|}, {pas de pétéchie|pas de purpura}',
    'pas de douleur osseuse provoquée',
  ),
  limb: bank(
    'cicatrice {de bonne qualité|souple}, {pas de masse palpable|pas de tuméfaction}',
    'mobilité {articulaire |}{conservée|limitée de {10|20}°}, marche {sans aide|avec une canne}',
    'pas d’ADP, pas d’oedème, pouls perçus',
  ),
  child: bank(
    'bon état général, {croissance régulière|courbe de poids ascendante}, abdomen souple',
    'pas de masse {abdominale |}palpable, TA normale',
    'développement psychomoteur {normal|harmonieux}',
    'pas d’ADP, auscultation normale',
  ),
};

export const GENERAL_EXAMINATION = bank(
  'TA <n:10-15>/<n:6-9>, {apyrétique|T° 36,<n:4-9>}, FC <n:62-98>/min',
  'hémodynamique stable, apyrétique',
  'auscultation cardio-pulmonaire {normale|sans particularité|RAS}',
  'pas d’oedème des membres inférieurs, mollets souples',
  'aires ganglionnaires libres',
  'le reste de l’examen est <w:ras>',
);
