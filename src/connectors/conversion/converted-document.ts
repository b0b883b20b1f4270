import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { documentOf } from '../document-record.ts';
import { refused } from '../item.ts';
import { readWhole } from '../whole-file.ts';
import type { ConvertedFormat } from './convert.ts';
import { converter } from './converter.ts';

/** A connector for one document a file, whose format is converted in the worker. */
export const convertedDocument = (format: ConvertedFormat, recognises: Connector['recognises']): Connector => ({
  name: format,
  recognises,
  phase: () => PHASES.documents,
  sourceOf: () => 'documents',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const { limits } = context;
    const bytes = await readWhole(file, context);
    const found = bytes.ok ? await converter.convert(format, bytes.value, limits, limits.pdfTimeoutMs) : bytes;
    yield found.ok
      ? documentOf(file, context, format, found.value.text, { title: found.value.title })
      : refused(found.code, found.message, { file: file.relative });
  },
});
