import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { documentOf } from '../document-record.ts';
import { extensionOf, headText } from '../extension.ts';
import { refused } from '../item.ts';
import { readWhole } from '../whole-file.ts';
import { rtfText } from './render.ts';

/** Rich Text Format, which many French hospital systems write their letters in. */
export const rtfConnector: Connector = {
  name: 'rtf',
  recognises: (file) =>
    headText(file.head.subarray(0, 64)).trimStart().startsWith('{\\rtf') ? 0.99 : extensionOf(file.relative) === 'rtf' ? 0.5 : 0,
  phase: () => PHASES.documents,
  sourceOf: () => 'documents',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const bytes = await readWhole(file, context);
    const text = bytes.ok ? rtfText(bytes.value, context.limits.maxDepth) : bytes;
    yield text.ok ? documentOf(file, context, 'rtf', text.value) : refused(text.code, text.message, { file: file.relative });
  },
};
