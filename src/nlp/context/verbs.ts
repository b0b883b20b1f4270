/**
 * Verbs of French clinical prose, by what a negation or a scope needs to know of them. Written by us from usage; version 2026.11.
 * Regular verbs of the first group stand as lemmas; the forms of the others are listed.
 */
/** Telling that something was seen or done: "n'a pas montré de X", "X n'a pas été retrouvé" both deny X. */
export const FIND_LEMMAS =
  'montrer retrouver trouver objectiver constater noter observer détecter déceler visualiser identifier révéler individualiser signaler rapporter présenter réaliser effectuer pratiquer palper entreprendre constituer mentionner évoquer comporter manifester développer nécessiter indiquer administrer exprimer caractériser documenter évaluer confirmer';
/** Ruling out: negated, they leave the thing open. */
export const EXCLUDE_LEMMAS = 'éliminer écarter infirmer récuser réfuter';
/** What they speak of exists although the verb is negated: "n'a pas toléré la chimiothérapie". */
export const PRESUPPOSE_LEMMAS =
  'tolérer supporter améliorer arrêter modifier contrôler stopper corriger calmer cesser céder régresser soulager expliquer empêcher justifier respecter diminuer augmenter évoluer changer progresser dépasser excéder influencer affecter poser altérer limiter gêner terminer achever adapter';
const OTHER_LEMMAS =
  'consulter hospitaliser bénéficier opérer traiter adresser compléter marquer évaluer débuter arriver passer rester décider proposer discuter soupçonner envisager préconiser programmer planifier injecter associer accompagner localiser laisser commencer continuer poursuivre tenter aider chercher rechercher entraîner provoquer occasionner motiver orienter classer interroger examiner explorer précéder biopsier prélever réséquer exciser ablater irradier transfuser transférer muter réévaluer nier déclarer affirmer raconter relater préciser décrire avouer assurer';

/** Forms of verbs of the second and third group and of the auxiliaries. */
export const FINITE =
  'est sont était étaient fut furent sera seront serait seraient soit soient a ont avait avaient eut eurent aura auront aurait auraient ait aient va vont allait allaient fait font faisait faisaient fit firent peut peuvent pouvait pouvaient put purent doit doivent devait devaient dut durent voit voient voyait permet permettent permettait permettaient permit permirent met mettait mit mirent prend prennent prenait prit prirent vient viennent venait vint devient deviennent devenait devint tient obtient obtenait subit subissait subirent reçoit reçoivent recevait reçut reçurent décrit décrivait décrivent dit disait disent suit suivait suivit suivent décède décédait décéda meurt mourut conclut concluait concluent exclut excluait excluent élimine connaît connaissait semble semblent semblait semblaient paraît paraissait paraissent parut apparaît apparaissait apparut apparurent existe existent existait existaient faut fallait comprend comprenait souffre souffrait offre découvre découvrait découvrit sort sortait revient revenait survient survenait survint surviennent part partait ressent met admet revoit revoyait reprend reprenait entreprend retient retenait retient maintient maintenait contient contenait correspond correspondait répond répondait répondent perd perdait rend rendait plaint plaignait atteint atteignait réduit réduisait produit réduisit guérit guérissait vit vivait établit établissait définit fournit finit agit agissait agissent tousse fume fumait boit buvait travaille vaut figure mesure mesurait mesuraient persiste persistait persistent demeure demeurait reste restait restent évolue évoluait suspectent suspectait suspectaient suspecta suspectèrent';
export const GERUNDS =
  'mesurant faisant permettant comprenant contenant atteignant prenant allant devenant correspondant répondant produisant suivant siégeant intéressant occupant refoulant comblant étant ayant';
export const BE =
  'est sont était étaient fut furent sera seront serait seraient soit soient être été étant reste restait restent demeure semble semblait paraît paraissait apparaît revient revenait revenue ressort';
export const PARTICIPLES =
  'fait faits faite faites vu vus vue vues mis mise mises admis admise admises pris prise reçu reçue reçus reçues découvert découverte découverts découvertes décrit décrite décrits décrites retenu retenue retenus obtenu obtenue obtenus obtenues perçu perçue perçus perçues subi subie eu eue suivi suivie suivis suivies exclu exclue exclus exclues inclus incluse conclu connu connue connus atteint atteinte survenu survenue revenu revenue apparu apparue apparus apparues entrepris entreprise permis atteints réduit établi établie défini guéri guérie repris reprise né née ayant étant mort morte décédé décédée transmis transmise envahi envahie envahis envahies élargi prescrit prescrite prescrits offert ouvert converti souffert suspecté suspectée suspectés suspectées';
export const FINDING_PARTICIPLES =
  'fait faite faits faites vu vus vue vues mis mise mises découvert découverte découverts découvertes décrit décrite décrits décrites retenu retenue retenus retenues perçu perçue perçus perçues obtenu obtenue reçu reçue reçus reçues apparu apparue apparus apparues survenu survenue entrepris entreprise prescrit prescrite envahi envahie envahis envahies';
export const FINDING_ADJECTIVES =
  'visible visibles palpable palpables perceptible perceptibles identifiable identifiables décelable décelables détectable détectables présent présente présents présentes individualisable individualisables apparent apparente retrouvable visualisable disponible disponibles évident évidente patent patente';
export const EXCLUDING_FORMS = 'exclure exclut excluait excluent excluant exclu exclue exclus exclues excluons';
export const PRESUPPOSING_FORMS =
  'correspondre correspond correspondait correspondent ressembler ressemble ressemblait répondre répond répondait répondent répondu répondant guérir guéri guérit guérissait réduire réduit interrompre interrompu interrompue finir fini tenir tenu permettre permis permet permettait suffire suffit suffisait revenir revenu revient reviens satisfaire poursuivre poursuivi poursuivie';

const EAR = /er$/;
/** Forms of a regular verb in -er that clinical texts use, folded by the reader later. */
export function formsOf(lemma: string): {
  finite: string[];
  participle: string[];
  gerund: string;
  infinitive: string;
  future: string[];
  conditional: string[];
} {
  const stem = lemma.replace(EAR, '');
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  return {
    finite: [`${stem}e`, `${stem}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`, `${soft}ons`, `${soft}ions`],
    participle: [`${stem}é`, `${stem}ée`, `${stem}és`, `${stem}ées`],
    gerund: `${soft}ant`,
    infinitive: lemma,
    future: [`${stem}era`, `${stem}eront`],
    conditional: [`${stem}erait`, `${stem}eraient`],
  };
}
export const lemmas = (list: string): string[] => list.split(' ');
export const ALL_LEMMAS: readonly string[] = [FIND_LEMMAS, EXCLUDE_LEMMAS, PRESUPPOSE_LEMMAS, OTHER_LEMMAS].flatMap(lemmas);
