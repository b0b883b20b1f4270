import type { ConnectorItem } from '../../model/index.ts';
import { type Connector, type ConnectorContext, type ConnectorLimits, PHASES, type SourceFile } from '../connector.ts';
import { documentOf } from '../document-record.ts';
import { extensionOf, headText } from '../extension.ts';
import { type Parsed, parsed, refused, unparsed } from '../item.ts';
import { fromBase64, mediaText } from '../media/media-text.ts';
import { readWhole } from '../whole-file.ts';
import { decodeXml } from '../xml/charset.ts';
import { at, attribute, childrenNamed, parseXml, type XmlElement } from '../xml/element.ts';
import { cdaHeader } from './header.ts';
import { structuredText } from './narrative.ts';

/** CDA R2 documents of the French CI-SIS: header, and the text of a structured (N3) or embedded (N1) body. */
export const cdaConnector: Connector = {
  name: 'cda',
  recognises(file) {
    const head = headText(file.head);
    if (/<(?:\w{1,20}:)?ClinicalDocument\b/.test(head)) return 0.99;
    return extensionOf(file.relative) === 'xml' ? 0.3 : 0;
  },
  phase: () => PHASES.documents,
  sourceOf: () => 'documents',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const bytes = await readWhole(file, context);
    const document = bytes.ok ? parseXml(decodeXml(bytes.value), context.limits.maxDepth) : bytes;
    yield document.ok
      ? await documentOfXml(document.value, file, context)
      : refused(document.code, document.message, { file: file.relative });
  },
};

async function documentOfXml(document: XmlElement, file: SourceFile, context: ConnectorContext): Promise<ConnectorItem> {
  const origin = { file: file.relative };
  if (document.name !== 'ClinicalDocument')
    return refused('unknown_format', 'XML qui n’est pas un document CDA / XML that is not a CDA document', origin);
  const header = cdaHeader(document, context.ippAuthorities);
  if (!header.ok) return refused(header.code, header.message, origin, { field: 'effectiveTime' });
  const text = await bodyText(document, context.limits);
  return text.ok
    ? documentOf(file, context, 'cda', text.value, header.value)
    : refused(text.code, text.message, origin, { field: 'component' });
}

async function bodyText(document: XmlElement, limits: ConnectorLimits): Promise<Parsed<string>> {
  const component = childrenNamed(document, 'component')[0] ?? null;
  const structured = at(component, 'structuredBody');
  if (structured !== null) return parsed(structuredText(structured));
  const body = at(component, 'nonXMLBody', 'text');
  if (body === null) return unparsed('no_text', 'document CDA sans corps / CDA document without body');
  if (at(body, 'reference') !== null) return unparsed('no_text', 'le corps est dans un autre fichier / the body stands in another file');
  const mediaType = attribute(body, 'mediaType') ?? 'text/plain';
  const content = body.children.filter((child) => typeof child === 'string').join('');
  if (attribute(body, 'representation') !== 'B64') return mediaText(mediaType, Buffer.from(content), limits);
  const bytes = fromBase64(content);
  return bytes.ok ? mediaText(mediaType, bytes.value, limits) : bytes;
}
