import { GLUED, NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { ARTICLES, MEASURE, PARTITIVE, SIDES } from './gap-words.ts';

/** Stage, markers and course said between a name and its organ ("adénocarcinome T4N3M0 du poumon", "RAS natif du côlon"). */
const STATED: ReadonlySet<string> = new Set(
  't n m x is pt pn pm ct cn cm yp ypt ypn tx nx mx tnm figo uicc stade her re rp rh ras kras nras braf egfr alk mute mutee natif sauvage triple occulte luminal luminale synchrone metachrone microcytaire etendu malpighien lieberkuhnien grade sbr haut g gi gii giii giv'.split(
    ' ',
  ),
);
/** Endings of adjectives and participles, on folded words. */
const ADJECTIVE =
  /(?:iques?|aires?|euses?|eux|antes?|ants?|entes?|ees?|ives?|ifs?|ables?|elles?|els?|als?|ales?|aux|ibles?|iennes?|iens?|ides?|enes?|formes?|ieures?|ieurs?|bres?|(?:iv|al|iqu|air|eus|am|em)e?ment)$/;
const OTHERS = new Set(
  'solide solides unique uniques multiple multiples diffus diffuse diffuses probable probables possible mixte mobile dense denses dure dur mou molle petite petites petit petits grande grandes gros grosse grosses large larges haut haute bas basse grade peu bien tres plus moins non mal importante important nouvelle nouvelles second deuxieme premier premiere connu connue connus connues suspect suspecte suspects suspectes douteux douteuse stade i ii iii iv v vi vii viii iva ivb localement moderement legere leger seul seule isole isoles avance avances indifferencie differencie focal focaux defini definie ulcere ulceree et sous forme moyen moyennement cellules claires type localisation siege groupe premiers presque complete complet er ere e eme ieme nd nde deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme'.split(
    ' ',
  ),
);
/** A stage with its letter: "carcinome de stade IIIB du col". */
const STAGE = /^(?:i{1,3}|iv)[abc]$/;
const SIGNS = new Set(["'", '-', '(', ')', '%', '+', '"']);
const SUBCATEGORIES = new Set(['a', 'b', 'c', 'd', 'mi', 'is']);
const E_ACUTE = 233;
const S = 115;

/** First halves of adjectives for the look of a lesion, folded. */
const COMPOUNDING = new Set('ulcero necrotico nodulo kysto papillo vegeto infiltro fongo exo scirrho erosivo condensato'.split(' '));

/** True for a word that may stand within the syntagm of a lesion between its noun and its site: adjective, participle, measure, side. */
export function isInside(view: TextView, t: number): boolean {
  if (view.kind[t] === NUMBER) return true;
  const w = view.norm(t);
  if (view.kind[t] === SIGN) return SIGNS.has(w);
  // "T3c", "pN1mi": what stands after the number of a category.
  if (SUBCATEGORIES.has(w) && t > 0 && view.space[t] === GLUED && view.kind[t - 1] === NUMBER) return true;
  // "ulcéro-bourgeonnante": the first half of a compound adjective.
  if (COMPOUNDING.has(w) && t + 1 < view.size && view.norm(t + 1) === '-' && view.space[t + 1] === GLUED) return true;
  if (
    ARTICLES.has(w) ||
    SIDES.has(w) ||
    PARTITIVE.has(w) ||
    MEASURE.has(w) ||
    OTHERS.has(w) ||
    STATED.has(w) ||
    STAGE.test(w) ||
    ADJECTIVE.test(w)
  )
    return true;
  const end = view.end[t]!;
  const last = view.text.charCodeAt(end - 1);
  return last === E_ACUTE || (last === S && view.text.charCodeAt(end - 2) === E_ACUTE);
}
