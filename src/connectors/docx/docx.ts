import type { Connector } from '../connector.ts';
import { convertedDocument } from '../conversion/converted-document.ts';
import { extensionOf } from '../extension.ts';

/** Word files (`.docx`, `.docm`). The old binary `.doc` is not read. */
export const docxConnector: Connector = convertedDocument('docx', (file) =>
  ['docx', 'docm'].includes(extensionOf(file.relative)) ? 0.95 : 0,
);
