import { escapeMarkup } from './markup.ts';
import type { PrintableIdentity } from './printable.ts';

/** OID of test identities (INS-NIR de test): no synthetic person may ever carry a real INS root. */
const INS_TEST = '1.2.250.1.213.1.4.10';
/** Root of the synthetic hospital's own identifiers, under the example arc 2.999 that belongs to nobody. */
export const HOSPITAL_ROOT = '2.999.4800';
const LOINC = '2.16.840.1.113883.6.1';

const time = (day: string): string => `${day.replaceAll('-', '')}090000+0100`;
const name = (family: string, given: string): string =>
  `<name><given>${escapeMarkup(given)}</given><family>${escapeMarkup(family)}</family></name>`;
const templates = (ids: readonly (readonly [string, string?])[]): string =>
  ids.map(([root, extension]) => `<templateId root="${root}"${extension === undefined ? '' : ` extension="${extension}"`}/>`).join('\n  ');

/** Templates of every French CDA document, then those of the level of its body. */
export const CDA_TEMPLATES = {
  base: [['2.16.840.1.113883.2.8.2.1'], ['1.2.250.1.213.1.1.1.1']],
  unstructured: [['1.3.6.1.4.1.19376.1.2.20']],
  tumourBoard: [['1.2.250.1.213.1.1.1.8', '2022.01']],
} as const satisfies Record<string, readonly (readonly [string, string?])[]>;

/** All of a CDA R2 document before its body. `date` is `YYYY-MM-DD`. */
export function cdaHeader(
  identity: PrintableIdentity,
  title: string,
  date: string,
  level: readonly (readonly [string, string?])[],
): string {
  const organisation = `<id root="${HOSPITAL_ROOT}" extension="1"/>`;
  const hospital = escapeMarkup(identity.hospital);
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <realmCode code="FR"/>
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  ${templates([...CDA_TEMPLATES.base, ...level])}
  <id root="${HOSPITAL_ROOT}.1" extension="${escapeMarkup(identity.documentKey)}"/>
  <code code="${identity.type}" displayName="${escapeMarkup(identity.typeLabel)}" codeSystem="${LOINC}" codeSystemName="LOINC"/>
  <title>${escapeMarkup(title)}</title>
  <effectiveTime value="${time(date)}"/>
  <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
  <languageCode code="fr-FR"/>
  <setId root="${HOSPITAL_ROOT}.2" extension="${escapeMarkup(identity.documentKey)}"/>
  <versionNumber value="1"/>
  <recordTarget>
    <patientRole>
      ${identity.ins === null ? '' : `<id root="${INS_TEST}" extension="${identity.ins}"/>\n      `}<id root="${HOSPITAL_ROOT}.3" extension="${escapeMarkup(identity.ipp)}"/>
      <patient>
        <name><given qualifier="BR">${escapeMarkup(identity.givenName)}</given><family qualifier="BR">${escapeMarkup(identity.familyName)}</family></name>
        <administrativeGenderCode code="${identity.sex}" codeSystem="2.16.840.1.113883.5.1"/>
        <birthTime value="${identity.birthDate.replaceAll('-', '')}"/>
      </patient>
    </patientRole>
  </recordTarget>
  <author>
    <time value="${time(date)}"/>
    <assignedAuthor>
      <id root="${HOSPITAL_ROOT}.4" extension="${escapeMarkup(`${identity.authorFamilyName}-${identity.authorGivenName}`)}"/>
      <assignedPerson>${name(identity.authorFamilyName, identity.authorGivenName)}</assignedPerson>
      <representedOrganization>${organisation}<name>${escapeMarkup(identity.unit)}</name></representedOrganization>
    </assignedAuthor>
  </author>
  <custodian>
    <assignedCustodian><representedCustodianOrganization>${organisation}<name>${hospital}</name></representedCustodianOrganization></assignedCustodian>
  </custodian>
  ${encounter(identity)}`;
}

function encounter(identity: PrintableIdentity): string {
  if (identity.nda === null) return '';
  return `<componentOf>
    <encompassingEncounter><id root="${HOSPITAL_ROOT}.5" extension="${escapeMarkup(identity.nda)}"/><effectiveTime nullFlavor="NASK"/></encompassingEncounter>
  </componentOf>
  `;
}
