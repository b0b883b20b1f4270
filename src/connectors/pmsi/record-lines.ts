import type { ConnectorItem, Origin } from '../../model/index.ts';
import type { ConnectorContext, SourceFile } from '../connector.ts';
import { readLines } from '../encoding/index.ts';
import { refused } from '../item.ts';

/** Lines of a fixed-width file with their places; a line over the limit is a problem in its place, empty lines are passed over. */
export async function* recordLines(
  file: SourceFile,
  context: ConnectorContext,
): AsyncGenerator<{ readonly item: ConnectorItem } | { readonly line: string; readonly origin: Origin }> {
  for await (const line of readLines(file.path, context.limits.maxRowBytes)) {
    const origin = { file: file.relative, line: line.number, offset: line.offset };
    if (line.tooLong)
      yield {
        item: refused(
          'too_large',
          `ligne de plus de ${context.limits.maxRowBytes} octets / line longer than ${context.limits.maxRowBytes} bytes`,
          origin,
        ),
      };
    // DOS exports end with a control character of their own.
    else if (line.text.trim() !== '' && line.text !== '\u001A') yield { line: line.text, origin };
  }
}
