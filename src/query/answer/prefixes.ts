import { stem } from '../../nlp/lexeme/index.ts';
import type { Diagnostic } from '../answers.ts';
import { prefixOf } from '../compile/terms.ts';
import type { Places } from '../parse/parse.ts';
import type { PrefixNode, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';

/** More words than this behind one truncation say nothing any more, and are refused rather than counted in part. */
const MOST = 5_000;

export interface Prefixes {
  readonly lexemesOfPrefix: (node: PrefixNode) => readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up which words of the warehouse each truncated word stands for. */
export async function resolvePrefixes(where: QueryNode, places: Places, ask: Ask): Promise<Prefixes> {
  const nodes = prefixNodes(where);
  const found = new Map<string, readonly string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const node of nodes) {
    const prefix = prefixOf(node);
    if (!found.has(prefix)) {
      const rows = await ask<{ lexeme: string }>(
        'SELECT lexeme FROM words WHERE startsWith(lexeme, {prefix:String}) OR lexeme = {stem:String} ORDER BY lexeme LIMIT {most:UInt32}',
        { prefix, stem: stem(prefix), most: MOST + 1 },
      );
      found.set(
        prefix,
        rows.map((row) => row.lexeme),
      );
    }
    if (found.get(prefix)!.length > MOST) {
      const { begin, end } = places.get(node) ?? { begin: 0, end: 0 };
      diagnostics.push({
        code: 'prefix_too_broad',
        severity: 'error',
        begin,
        end,
        fr: `Plus de ${MOST} mots commencent par « ${node.text} » : ajoutez des lettres.`,
        en: `More than ${MOST} words begin with “${node.text}”: add letters.`,
      });
    }
  }
  return { lexemesOfPrefix: (node) => found.get(prefixOf(node)) ?? [], diagnostics };
}

const prefixNodes = (where: QueryNode): PrefixNode[] => [...walk(where)].filter((node) => node.kind === 'prefix');
