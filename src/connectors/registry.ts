import { cdaConnector } from './cda/cda.ts';
import type { Connector } from './connector.ts';
import { csvConnector } from './csv/csv.ts';
import { docxConnector } from './docx/docx.ts';
import { hl7Connector } from './hl7/hl7.ts';
import { htmlConnector } from './html/html.ts';
import { pdfConnector } from './pdf/pdf.ts';
import { fichcompConnector } from './pmsi/fichcomp.ts';
import { rsaConnector } from './pmsi/rsa.ts';
import { rssConnector } from './pmsi/rss.ts';
import { traConnector } from './pmsi/tra.ts';
import { unreadPmsiConnector } from './pmsi/unread.ts';
import { vidHospConnector } from './pmsi/vid-hosp.ts';
import { rtfConnector } from './rtf/rtf.ts';
import { jsonlConnector } from './text/jsonl.ts';
import { textConnector } from './text/text.ts';

/** Every source format that Continuum reads. The order says nothing: the surest connector takes the file. */
export const connectors: readonly Connector[] = Object.freeze([
  csvConnector,
  vidHospConnector,
  rssConnector,
  rsaConnector,
  traConnector,
  fichcompConnector,
  unreadPmsiConnector,
  jsonlConnector,
  textConnector,
  pdfConnector,
  docxConnector,
  rtfConnector,
  htmlConnector,
  cdaConnector,
  hl7Connector,
]);
