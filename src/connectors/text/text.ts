import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { documentOf } from '../document-record.ts';
import { decode, looksBinary } from '../encoding/index.ts';
import { extensionOf } from '../extension.ts';
import { refused } from '../item.ts';
import { readWhole } from '../whole-file.ts';

/** One document per `.txt` or `.text` file; its text is the file as it stands, in its detected encoding. */
export const textConnector: Connector = {
  name: 'text',
  recognises: (file) => (['txt', 'text'].includes(extensionOf(file.relative)) ? 0.5 : 0),
  phase: () => PHASES.documents,
  sourceOf: () => 'documents',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const bytes = await readWhole(file, context);
    if (!bytes.ok) yield refused(bytes.code, bytes.message, { file: file.relative });
    else if (looksBinary(bytes.value))
      yield refused('bad_encoding', 'octets d’aucun encodage de texte / holds bytes of no text encoding', { file: file.relative });
    else yield documentOf(file, context, 'text', decode(bytes.value).text);
  },
};
