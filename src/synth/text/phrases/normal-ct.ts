import { bank } from '../engine/scribe.ts';

/** Parts of the body that a scanner describes one by one; a part that holds a lesion gets only its `beside` phrases. */
export const CT_PARTS = {
  chest: {
    sites: ['C34', 'C38', 'C37', 'C77.1', 'C50', 'C15', 'C77.3'],
    names: ['Thorax', 'Étage thoracique', 'Au niveau thoracique', 'À l’étage thoracique'],
    clear: bank(
      'pas de nodule pulmonaire suspect, pas d’épanchement pleural',
      'absence de nodule parenchymateux. Pas d’adénomégalie médiastino-hilaire',
      'pas de lésion parenchymateuse évolutive{, discret emphysème des sommets|}',
      '{quelques micronodules calcifiés|séquelles apicales} {stables|sans caractère évolutif}, pas d’ADP médiastinale',
      'parenchyme pulmonaire normal. Axes vasculaires opacifiés, pas d’embolie pulmonaire',
    ),
    beside: bank(
      'pas d’épanchement péricardique',
      'arbre trachéo-bronchique libre',
      'cavités cardiaques de taille normale',
      'pas d’embolie pulmonaire proximale',
      'chambre implantable en place',
    ),
  },
  abdomen: {
    sites: ['C22', 'C25', 'C64', 'C74', 'C77.2', 'C48', 'C16', 'C18', 'C23', 'C17'],
    names: ['Abdomen', 'Étage abdominal', 'Au niveau abdominal', 'À l’étage abdominal'],
    clear: bank(
      'foie de taille et de morphologie normales, sans lésion focale suspecte. Rate, pancréas, surrénales et reins sans particularité',
      'pas de lésion hépatique. Surrénales fines. Pas de dilatation des cavités pyélocalicielles',
      'foie homogène{, kyste biliaire du segment IV inchangé|, stéatose modérée|}. Pas d’adénopathie coelio-mésentérique ni lombo-aortique',
      'parenchymes hépatique, splénique et pancréatique homogènes. {Lithiase vésiculaire non compliquée.|Kystes corticaux rénaux simples.|}',
      'pas d’anomalie des organes pleins. Pas d’ascite',
    ),
    beside: bank(
      'veine porte perméable',
      'lithiase vésiculaire non compliquée',
      'kystes rénaux simples',
      'pas de dilatation des cavités pyélocalicielles',
      'athérome aortique calcifié sans anévrisme',
    ),
  },
  pelvis: {
    sites: ['C56', 'C61', 'C67', 'C53', 'C54', 'C20', 'C77.5', 'C77.4', 'C19', 'C55'],
    names: ['Pelvis', 'Étage pelvien', 'Au niveau pelvien'],
    clear: bank(
      'pas d’épanchement ni d’adénopathie pelvienne',
      'vessie en réplétion, à paroi fine. Pas de masse pelvienne',
      'pas d’anomalie notable. Diverticulose sigmoïdienne non compliquée',
      'absence d’ADP iliaque ou inguinale',
      'pas de lame d’épanchement du cul-de-sac de Douglas',
    ),
    beside: bank('pas de rétention urinaire', 'diverticulose sigmoïdienne non compliquée'),
  },
  bone: {
    sites: ['C41', 'C40'],
    names: ['Cadre osseux', 'En fenêtre osseuse', 'Os'],
    clear: bank(
      'pas de lésion ostéolytique ou ostéocondensante suspecte',
      'pas de lésion suspecte, remodelage dégénératif étagé',
      'absence de lésion focale. Discarthrose L4-L5',
      'trame osseuse sans lésion agressive',
    ),
    beside: bank('pas de tassement vertébral', 'discopathies étagées'),
  },
} as const;

/** Conclusions that sum up what was described, where the plan gives no answer. */
export const LESION_CONCLUSION = {
  CT: bank(
    '{lésion|image} {décrite ci-dessus|sus-décrite}, {à confronter aux données cliniques|à intégrer au bilan}',
    'aspect {suspect|évolutif} de la lésion décrite. {Pas d’autre anomalie.|}',
    'examen à confronter aux antérieurs',
    'cf. description',
  ),
  MRI: bank(
    'lésion décrite ci-dessus, {à confronter à l’histologie|signal suspect}',
    'aspect IRM {suspect|à confronter au bilan d’extension}',
  ),
  PET: bank(
    '{foyer hypermétabolique décrit|foyers hypermétaboliques décrits} ci-dessus',
    'hypermétabolisme {suspect|pathologique} de la lésion connue',
    'pas d’autre foyer suspect que ceux décrits',
  ),
  ultrasound: bank(
    'image {solide|tissulaire} suspecte, {biopsie échoguidée à prévoir|prélèvement conseillé}',
    'lésion échographiquement suspecte, {ACR 5|à prélever}',
  ),
  mammography: bank(
    'classification BI-RADS de l’ACR : {4|5}',
    'lésion suspecte, ACR {4|5} ; {microbiopsie à programmer|biopsie recommandée}',
    'ACR 5 du côté suspect, ACR 2 de l’autre côté',
  ),
  bone_scan: bank(
    '{foyer|foyers} de fixation à confronter à la radiologie',
    '{fixation suspecte|fixations suspectes}, {IRM|TDM ciblée} conseillée',
  ),
  radiography: bank('image à compléter par {un scanner|une IRM}', 'lésion visible, exploration complémentaire conseillée'),
  endoscopy: bank(
    'lésion {bourgeonnante|ulcérée|sténosante} biopsiée, {résultats à suivre|anatomopathologie en cours}',
    'biopsies multiples réalisées',
  ),
} as const;
