import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { extensionOf } from '../extension.ts';
import { refused } from '../item.ts';
import { headLines } from './head-lines.ts';
import { recordLines } from './record-lines.ts';

const NAMED = /(?:^|[^a-z])(?:rss|rum|rsa|tra|vid[-_ ]?hosp|fich[-_ ]?comp(?:ma|med|[-_ ]?atu)?|pmsi)(?:[^a-z]|$)/i;
/** Signs of a fixed-width line: capitals, digits and padding; a sentence has others. */
const RECORD = /^[\dA-Z +./_-]{12,}$/;
const SHORTEST = 20;

/**
 * Fixed-width files that no PMSI format fits: cut lines, a width of another year, another export. Taken before the reader of texts takes
 * them for a document: each line goes to quarantine with its width.
 */
export const unreadPmsiConnector: Connector = {
  name: 'pmsi-unread',
  recognises(file) {
    if (['csv', 'tsv', 'json', 'jsonl', 'ndjson'].includes(extensionOf(file.relative))) return 0;
    const lines = headLines(file.head);
    const records = lines.filter((line) => RECORD.test(line));
    if (lines.length === 0 || records.length * 2 < lines.length) return 0;
    const base = file.relative.slice(file.relative.lastIndexOf('/') + 1);
    return NAMED.test(base) || records.every(isNumeric) ? 0.55 : 0;
  },
  phase: () => PHASES.facts,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    for await (const step of recordLines(file, context)) {
      if ('item' in step) yield step.item;
      else
        yield refused(
          'bad_width',
          `ligne de ${step.line.length} colonnes, largeur d’aucun format PMSI lu (RSS, RSA, TRA, VID-HOSP, FICHCOMP) / line of ${step.line.length} columns, the width of no PMSI format that is read (RSS, RSA, TRA, VID-HOSP, FICHCOMP)`,
          step.origin,
          { raw: step.line },
        );
    }
  },
};

/** Long, and digits for the most part: no sentence is. */
const isNumeric = (line: string): boolean => {
  const signs = line.replaceAll(' ', '');
  return line.length >= SHORTEST && signs.replaceAll(/\D/g, '').length * 2 > signs.length;
};
