import path from 'node:path';
import { checkMapping, defaultContext, openSourceFile } from '../../connectors/index.ts';
import { inLanguage } from '../../model/index.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../fault.ts';

/** `continuum mapping check MAPPING SAMPLE`: what the mapping makes of a file, with its first row as an example. */
export async function mappingCheck(context: CommandContext, mapping: string, sample: string): Promise<number> {
  const { out } = context;
  const full = path.resolve(sample);
  const file = await openSourceFile(path.dirname(full), path.basename(full), 'sample');
  const check = await checkMapping(path.resolve(mapping), file, await defaultContext());
  const fr = out.language === 'fr';
  out.result(check, () => {
    if (!check.ok) return [fr ? 'Correspondance fautive :' : 'The mapping is at fault:', ...check.errors.map((e) => `  ${e}`)];
    const lines = [
      fr ? `${check.rows} ligne(s) lue(s), ${check.records} enregistrement(s)` : `${check.rows} row(s) read, ${check.records} record(s)`,
      `${fr ? 'Encodage' : 'Encoding'}: ${Object.entries(check.encodings)
        .map(([name, count]) => `${name} (${count})`)
        .join(', ')}`,
    ];
    if (check.unmapped.length > 0) lines.push(`${fr ? 'Colonnes laissées' : 'Columns left aside'}: ${check.unmapped.join(', ')}`);
    for (const [code, count] of Object.entries(check.problems)) lines.push(`  ${code}: ${count}`);
    for (const item of check.firstProblems)
      if (!item.ok)
        lines.push(
          `  ${item.problem.origin.file}:${item.problem.origin.line ?? '?'} [${item.problem.field ?? ''}] ${inLanguage(item.problem.message, out.language)}`,
        );
    if (check.example !== null)
      lines.push(
        '',
        fr ? 'Exemple' : 'Example',
        JSON.stringify(check.example.row, null, 2),
        '→',
        JSON.stringify(check.example.items, null, 2),
      );
    return lines;
  });
  return !check.ok ? EXIT.setup : Object.keys(check.problems).length > 0 ? EXIT.problems : EXIT.done;
}
