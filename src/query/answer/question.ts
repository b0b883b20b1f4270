import { dayNumber } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import type { Answered, Diagnostic, Expansion, Question, SearchFilters, SearchOptions } from '../answers.ts';
import { check } from '../check/check.ts';
import type { Meaning } from '../compile/meaning.ts';
import { conceptOf } from '../concept/concept.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import { type Places, parse } from '../parse/parse.ts';
import { type QueryTree, QueryTreeSchema } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';
import { withFilters } from './filters.ts';
import { resolvePeople } from './people.ts';
import { resolvePrefixes } from './prefixes.ts';

/** A question that can be answered: read, checked, with its truncated words looked up. */
export interface Ready {
  /** As asked, without the chosen facet values. */
  readonly asked: QueryTree;
  /** What is answered. */
  readonly tree: QueryTree;
  readonly places: Places;
  readonly meaning: Meaning;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_PLACES: Places = new Map();
const isError = (d: Diagnostic): boolean => d.severity === 'error';

/** `ask` is null where nothing has been published yet. */
export async function prepare(
  question: Question,
  filters: SearchFilters | undefined,
  table: ExpansionTable,
  ask: Ask | null,
  { today, people, numbers = true }: Pick<SearchOptions, 'today' | 'people' | 'numbers'>,
): Promise<Answered<Ready>> {
  const read = 'text' in question ? parse(question.text) : readTree(question.tree);
  if (read.tree === null) return { ok: false, diagnostics: read.diagnostics };
  const tree = withFilters(read.tree, filters);
  const checked = [...read.diagnostics, ...check(tree.where, read.places)];
  if (checked.some(isError)) return { ok: false, diagnostics: checked };
  const prefixes = ask === null ? { lexemesOfPrefix: () => [], diagnostics: [] } : await resolvePrefixes(tree.where, read.places, ask);
  const known = await resolvePeople(tree.where, read.places, people, numbers);
  const diagnostics = [...checked, ...prefixes.diagnostics, ...known.diagnostics];
  if (diagnostics.some(isError)) return { ok: false, diagnostics };
  return {
    ok: true,
    value: {
      asked: read.tree,
      tree,
      places: read.places,
      meaning: {
        table,
        lexemesOfPrefix: prefixes.lexemesOfPrefix,
        patientsOf: known.patientsOf,
        today: dayNumber(today ?? new Date().toISOString().slice(0, 10)),
      },
      diagnostics,
    },
  };
}

function readTree(tree: unknown): {
  readonly tree: QueryTree | null;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = QueryTreeSchema.safeParse(tree);
  if (parsed.success) return { tree: parsed.data, places: NO_PLACES, diagnostics: [] };
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  return {
    tree: null,
    places: NO_PLACES,
    diagnostics: [
      {
        code: 'bad_tree',
        severity: 'error',
        begin: 0,
        end: 0,
        fr: `La demande n’est pas un arbre de la version 1 (${at}).`,
        en: `The question is not a tree of version 1 (${at}).`,
      },
    ],
  };
}

/** Other forms under which words are looked for, as they are written. */
export function expansionsOf(tree: QueryTree, table: ExpansionTable): Expansion[] {
  const expansions = new Map<string, Expansion>();
  for (const node of walk(tree.where)) {
    if (node.kind === 'concept')
      expansions.set(node.text, { word: node.text, forms: (conceptOf(node.text) ?? []).map((condition) => condition.said.fr) });
    if (node.kind !== 'word' || node.exact) continue;
    const lexemes = lexemesOf(node.text);
    const forms = lexemes.length === 1 ? table.others(lexemes[0]!).map(table.written) : [];
    if (forms.length > 0) expansions.set(node.text, { word: node.text, forms });
  }
  return [...expansions.values()];
}
