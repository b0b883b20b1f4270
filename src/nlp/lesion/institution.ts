import { type TextView, WORD } from '../engine/contract.ts';

/** Words, folded, that name an institution, a programme or a body by the disease it deals with. Source: names of French institutions, 2026.11. */
const HEADS: ReadonlySet<string> = new Set(
  (
    'centre centres institut instituts ligue ligues registre registres reseau reseaux plan plans fondation association associations federation ' +
    'societe pole poles journee journees comite comites reunion reunions unite unites service services departement departements groupe groupes ' +
    'banque biobanque agence filiere filieres observatoire rcp staff club espace campagne campagnes'
  ).split(' '),
);
/** Words, folded, between that name and the disease: "Ligue nationale contre le cancer", "Centre régional de lutte contre le cancer". */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    "d ' - le la les l du des de contre lutte sur en et regional regionale regionaux national nationale general generale departemental departementale " +
    'francais francaise europeen interregional expert experts reference recherche information prevention chirurgie oncologie ' +
    'arc ' +
    'mondiale internationale travail coordination integre intergroupe specialise traitement'
  ).split(' '),
);
const RESEARCH: ReadonlySet<string> = new Set(['recherche', 'lutte', 'prevention']);
/** Most tokens between the two. */
const FAR = 8;

/** True where the word for a tumour at `token` is a part of a name: "Institut du cancer", "registre des tumeurs", "plan cancer". */
export function namesInstitution(view: TextView, token: number): boolean {
  const sentence = view.sentenceOf[token];
  for (let t = token - 1; t >= 0 && t >= token - FAR && view.sentenceOf[t] === sentence; t--) {
    const word = view.norm(t);
    if (HEADS.has(word)) return view.kind[t] === WORD;
    // "Fondation pour la recherche sur le cancer", but "suivie au centre pour un cancer".
    if (word === 'pour' && RESEARCH.has(view.norm(t + 2))) continue;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}
