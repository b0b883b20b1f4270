import type { PatientRef } from '../../model/index.ts';
import type { FoundInDocument } from '../document-record.ts';
import { hl7Date } from '../hl7-date.ts';
import { type Parsed, parsed, unparsed } from '../item.ts';
import { isInsRoot, isOwnAuthority } from '../patient-identifiers.ts';
import { at, attribute, childrenNamed, textOf, type XmlElement } from '../xml/element.ts';

const LOINC = '2.16.840.1.113883.6.1';

/** What the header of a CDA R2 document says: whose it is, what it is, when, by whom. */
export function cdaHeader(document: XmlElement, ippAuthorities: readonly string[] | undefined): Parsed<FoundInDocument> {
  const date = hl7Date(attribute(at(document, 'effectiveTime'), 'value'));
  if (!date.ok) return unparsed('bad_date', 'effectiveTime n’est pas un horodatage / effectiveTime is not a time');
  const code = at(document, 'code');
  const author = at(document, 'author', 'assignedAuthor');
  return parsed({
    patient: patientOf(document, ippAuthorities),
    type: attribute(code, 'codeSystem') === LOINC ? attribute(code, 'code') : null,
    title: textOf(at(document, 'title')) ?? attribute(code, 'displayName'),
    unit: textOf(at(author, 'representedOrganization', 'name')),
    author: authorName(at(author, 'assignedPerson', 'name')) ?? textOf(at(author, 'assignedAuthoringDevice', 'softwareName')),
    date: date.value,
    stayId: stayOf(document),
  });
}

function patientOf(document: XmlElement, ippAuthorities: readonly string[] | undefined): PatientRef {
  let ipp: string | null = null;
  let ins: string | null = null;
  for (const id of childrenNamed(at(document, 'recordTarget', 'patientRole'), 'id')) {
    const root = attribute(id, 'root');
    const extension = attribute(id, 'extension')?.trim() ?? '';
    if (extension === '') continue;
    if (isInsRoot(root)) ins ??= extension;
    else if (isOwnAuthority(root, ippAuthorities)) ipp ??= extension;
  }
  const nda = stayOf(document);
  return { ...(ipp === null ? {} : { ipp }), ...(ins === null ? {} : { ins }), ...(nda === null ? {} : { nda }) };
}

/** Tumour board records name their meeting by several identifiers there: only a single one is the number of a stay. */
function stayOf(document: XmlElement): string | null {
  const ids = childrenNamed(at(document, 'componentOf', 'encompassingEncounter'), 'id');
  return ids.length === 1 ? attribute(ids[0] ?? null, 'extension') : null;
}

function authorName(name: XmlElement | null): string | null {
  const parts = ['prefix', 'given', 'family'].flatMap((part) => textOf(at(name, part)) ?? []);
  return parts.length > 0 ? parts.join(' ') : textOf(name);
}
