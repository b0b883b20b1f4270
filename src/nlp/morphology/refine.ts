import { morphologyIn, refinedBy } from '../../terminology/icdo/lexicon.ts';
import type { Hit, TextView } from '../engine/contract.ts';
import { lowerBound } from '../lesion/lower-bound.ts';
import type { QualifierValue, TumourPhrase } from '../lesion/phrases.ts';
import { SIDES } from '../topography/gap-words.ts';
import type { Link } from '../topography/links.ts';
import { isInside } from '../topography/syntagm.ts';

/** The code that says that the words name no tumour ("lésions érythémateuses"). */
export const NO_TUMOUR = 'not';

/** Longest syntagm, in tokens, in which a qualifier still belongs to the name. */
const FAR = 24;
/** Words that lead to a qualifier ("variante alvéolaire", "à prédominance lépidique"). Folded; source: wording of pathology reports, 2026.11. */
const LEADING: ReadonlySet<string> = new Set(
  'variante variant forme phenotype histologie predominance architecture a primitif primitive'.split(' '),
);

/** A comma before these goes on with the name ("carcinome indifférencié, non à petites cellules"). */
const CONTINUING: ReadonlySet<string> = new Set([...LEADING, 'de', 'd', 'avec', 'non']);
/** Words of a grade: they make the code more precise, and are no part of the name. */
const GRADE = /^(?:bas|haut|grade|bien|peu|moyennement|malin|maligne|benin|benigne|primaire|primitif|primitive)$/;

/** What stands after these is another noun, no adjective of the name ("adénocarcinome infiltrant la séreuse"), until a site ends it. */
const DEFINITE = new Set('le la l les du au aux son sa ses'.split(' '));

/** What the sentence holds, for one name: its hits that do not overlap, and every qualifier, both by first token. */
export interface Around {
  readonly hits: readonly Hit<TumourPhrase>[];
  readonly qualifiers: readonly Hit<QualifierValue>[];
}

/** The code, and the last token of the name: a qualifier that stands right after it is a part of it. */
export interface Refined {
  readonly code: string;
  readonly last: number;
}

/**
 * The code of a name with what its syntagm says: every qualifier after the name, its sites passed over ("carcinome rénal à cellules claires":
 * 8310/3), and the organ where ICD-O makes the code depend on it ("carcinome médullaire de la thyroïde": 8345/3).
 */
export function refined(view: TextView, code: string, last: number, links: readonly Link[], around: Around): Refined {
  const site = links[0]?.site;
  const topography = site?.code ?? null;
  const sentence = view.sentenceOf[last];
  const inOrgan = (c: string): string => (topography === null ? c : morphologyIn(c, topography));
  let precise = inOrgan(code);
  let end = last;
  let near = true;
  let owned = false;
  // Behind a comma: a word that leads to a qualifier, or a qualifier itself ("lymphome folliculaire, grade 2").
  const continues = (c: string, site: string | null, t: number): boolean =>
    CONTINUING.has(view.norm(t)) || qualifierAt(c, site, t, around.qualifiers) !== null;
  const until = lastWithin(around.qualifiers, last + 1, last + FAR);
  for (let t = last + 1; t <= until && view.sentenceOf[t] === sentence; ) {
    const qualifier = owned ? null : qualifierAt(precise, topography, t, around.qualifiers);
    if (qualifier !== null && (qualifier.code !== NO_TUMOUR || near)) {
      const changed = qualifier.code !== precise;
      precise = qualifier.code;
      if (precise === NO_TUMOUR) break;
      if (changed && t === end + 1 && !isGrade(view, t)) end = qualifier.next - 1;
      t = qualifier.next;
      continue;
    }
    const hit = hitAt(around.hits, t);
    if (hit?.value.is === 'lesion') break;
    if (hit?.value.is === 'site' || hit?.value.is === 'part') {
      t = hit.last + 1;
      near = site !== undefined && site.last === hit.last;
      owned = false;
      continue;
    }
    if (
      !isInside(view, t) &&
      !LEADING.has(view.norm(t)) &&
      !(view.norm(t) === ',' && t + 1 < view.size && continues(precise, topography, t + 1))
    )
      break;
    if (!SIDES.has(view.norm(t))) near = false;
    if (DEFINITE.has(view.norm(t))) owned = true;
    t++;
  }
  return { code: inOrgan(precise), last: end };
}

const isGrade = (view: TextView, t: number): boolean =>
  GRADE.test(view.norm(t)) || (view.norm(t) === 'de' && t + 1 < view.size && GRADE.test(view.norm(t + 1)));

/** The code that the longest fitting qualifier at a token gives, and the token after it. */
function qualifierAt(
  code: string,
  topography: string | null,
  token: number,
  qualifiers: readonly Hit<QualifierValue>[],
): { readonly code: string; readonly next: number } | null {
  for (let i = lowerBound(qualifiers, token); i < qualifiers.length && qualifiers[i]!.first === token; i++) {
    const precise = refinedBy(qualifiers[i]!.value, code, topography);
    if (precise !== null) return { code: precise, next: qualifiers[i]!.last + 1 };
  }
  return null;
}

/** Where the last qualifier within reach begins: there the walk may end; -1 where none stands within reach, and most names have none. */
function lastWithin(qualifiers: readonly Hit<QualifierValue>[], from: number, to: number): number {
  let until = -1;
  for (let i = lowerBound(qualifiers, from); i < qualifiers.length && qualifiers[i]!.first <= to; i++) until = qualifiers[i]!.first;
  return until;
}

function hitAt(hits: readonly Hit<TumourPhrase>[], token: number): Hit<TumourPhrase> | undefined {
  const hit = hits[lowerBound(hits, token)];
  return hit?.first === token ? hit : undefined;
}
