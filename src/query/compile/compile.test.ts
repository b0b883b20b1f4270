import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRENCH_FORMS } from '../expand/expansion.ts';
import {
  All,
  And,
  Attribute,
  Concept,
  DateCriterion,
  MentionCriterion,
  type NodeKind,
  Not,
  Or,
  Phrase,
  Prefix,
  type QueryNode,
  queryTree,
  Site,
  Word,
} from '../tree/index.ts';
import { anyTree } from '../tree/tree.testing.ts';
import { compile } from './compile.ts';
import type { Meaning } from './document-condition.ts';

const meaning: Meaning = { table: FRENCH_FORMS, lexemesOfPrefix: (node) => [`${node.text}a`, `${node.text}b`] };

/** All that SQL may hold: our own words, and placeholders for everything else. */
const SHAPE =
  /^(?:\{p\d+:(?:Array\()?(?:String|UInt32|UInt64|Int32)\)?\}|NOT|AND|OR|IN|SELECT|FROM|WHERE|hasAnyTokens|hasAllTokens|position|ifNull|startsWith|lexical|marks|patient_id|doc|tumours|icd10|topography|source|type|unit|first_day|last_day|[01]|[\s(),=<>]+)+$/;

describe('compile', () => {
  it('puts no text of a user into SQL, whatever the tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { documents, patients } = compile(tree, meaning, [7]);
        expect(documents).toMatch(SHAPE);
        if (patients !== null) expect(patients).toMatch(SHAPE);
      }),
      { numRuns: 2000 },
    );
  });

  const ONE_OF_EACH: Readonly<Record<NodeKind, QueryNode>> = {
    all: All.create(),
    word: Word.create('récidive'),
    phrase: Phrase.create('cancer du sein'),
    prefix: Prefix.create('récidiv'),
    concept: Concept.create('HER2 positif'),
    mention: MentionCriterion.create('C50'),
    site: Site.create('C50'),
    attribute: Attribute.create('type', 'x'),
    date: DateCriterion.create('2015', null),
    and: And.create<QueryNode>([All.create(), Word.create('a')]),
    or: Or.create<QueryNode>([All.create(), Word.create('a')]),
    not: Not.create<QueryNode>(Word.create('a')),
  };
  it.each(Object.entries(ONE_OF_EACH))('leaves out patients who object at the outermost level: %s', (_, where) => {
    const found = compile(queryTree(where), meaning, [3, 5], { found: [1_048_577], stricter: where }).documents;
    expect(found).toMatch(/ AND patient_id NOT IN \{p\d+:Array\(UInt32\)\}$/);
    for (const node of [where, Not.create<QueryNode>(where), Or.create<QueryNode>([where, All.create()])]) {
      const { documents, patients, parameters } = compile(queryTree(node), meaning, [3, 5]);
      for (const condition of [documents, patients]) {
        if (condition === null) continue;
        const guard = / AND patient_id NOT IN \{(p\d+):Array\(UInt32\)\}$/.exec(condition);
        expect(guard).not.toBeNull();
        expect(parameters.values[guard![1]!]).toEqual([3, 5]);
        expect(closesAtTheEnd(condition.slice(0, guard!.index))).toBe(true);
      }
    }
  });
});

/** The first parenthesis is closed by the last one: what is before the guard is one condition. */
function closesAtTheEnd(condition: string): boolean {
  let depth = 0;
  for (let i = 0; i < condition.length; i++) {
    if (condition[i] === '(') depth++;
    if (condition[i] === ')' && --depth === 0) return i === condition.length - 1;
  }
  return false;
}
