import type { Connector } from '../connector.ts';
import { convertedDocument } from '../conversion/converted-document.ts';
import { extensionOf, headText } from '../extension.ts';

/** PDF files with text. Image-only and protected ones say so. */
export const pdfConnector: Connector = convertedDocument('pdf', (file) =>
  headText(file.head.subarray(0, 1024)).includes('%PDF-') ? 0.99 : extensionOf(file.relative) === 'pdf' ? 0.5 : 0,
);
