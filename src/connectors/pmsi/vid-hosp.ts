import type { BothLanguages, ConnectorItem, Identity, Origin, PatientRef, Sex } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { accepted, refused } from '../item.ts';
import { headLines } from './head-lines.ts';
import { type Place, reach, textAt, VID_HOSP_LAYOUTS, VID_HOSP_TOKEN, type VidHospLayout } from './layouts.ts';
import { recordLines } from './record-lines.ts';
import { day } from './rum.ts';
import { widthMessage } from './width-message.ts';

const SEX: Readonly<Record<string, Sex>> = { '1': 'M', '2': 'F' };

/** VID-HOSP: one line a stay; the PMSI file that ties the number of a stay (NDA) to the patient (IPP, INS). Social insurance numbers are not read. */
export const vidHospConnector: Connector = {
  name: 'pmsi-vid-hosp',
  recognises: (file) =>
    headLines(file.head).some((line) => VID_HOSP_LAYOUTS.has(textAt(line, VID_HOSP_TOKEN)) && /^\d{8}$/.test(textAt(line, [20, 8])))
      ? 0.98
      : 0,
  phase: () => PHASES.identities,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    for await (const step of recordLines(file, context)) {
      if ('item' in step) yield step.item;
      else yield* itemsOfLine(step.line, file, step.origin);
    }
  },
};

function* itemsOfLine(line: string, file: SourceFile, origin: Origin): Generator<ConnectorItem> {
  const layout = VID_HOSP_LAYOUTS.get(textAt(line, VID_HOSP_TOKEN));
  if (layout === undefined) {
    yield refused(
      'unknown_format',
      'aucun format pour la version des colonnes 49 à 52 / no layout for the version in columns 49 to 52',
      origin,
      { field: 'version', raw: line },
    );
    return;
  }
  // The INS stands at the end of what is read and is often empty, its blanks cut off.
  const { ins: _, ...needed } = layout.fields;
  const width = reach(Object.values(needed));
  if (line.length < Math.min(width, 355)) {
    yield refused('bad_width', widthMessage(line.length, layout.version, width), origin, { raw: line });
    return;
  }
  const reading = readFields(line, layout);
  if (!reading.ok) {
    yield refused(reading.code, reading.message, origin, { field: reading.field, raw: line });
    return;
  }
  const { patient, birthDate, entry, exit } = reading;
  const nda = patient.nda ?? '';
  const identity: Identity = {
    ref: patient,
    familyName: null,
    birthName: null,
    givenName: null,
    birthDate,
    sex: SEX[textAt(line, layout.fields.sex)] ?? null,
    deathDate: null,
    lastNews: null,
    postcode: null,
  };
  // Formats V011 and V012 have no number of the patient: they say when a stay was, not whose it is.
  if (patient.ipp !== undefined) yield accepted({ kind: 'identity', source: file.source, key: `vidhosp:${nda}`, origin, identity });
  yield accepted({
    kind: 'stay',
    source: file.source,
    key: `vidhosp-stay:${nda}`,
    origin,
    patient,
    stay: { stayId: nda, start: entry, end: exit, unit: null, kind: null, exitMode: null, origin },
  });
}

type Fields =
  | {
      readonly ok: true;
      readonly patient: PatientRef;
      readonly birthDate: string | null;
      readonly entry: string | null;
      readonly exit: string | null;
    }
  | { readonly ok: false; readonly code: 'bad_date' | 'missing_field'; readonly message: BothLanguages; readonly field: string };

function readFields(line: string, layout: VidHospLayout): Fields {
  const { fields } = layout;
  const nda = textAt(line, fields.nda);
  if (nda === '') return { ok: false, code: 'missing_field', message: 'pas de numéro de séjour / no local stay number', field: 'nda' };
  const dates: Record<'birthDate' | 'entry' | 'exit', string | null> = { birthDate: null, entry: null, exit: null };
  for (const field of ['birthDate', 'entry', 'exit'] as const) {
    const date = day(textAt(line, fields[field]));
    if (date === undefined)
      return { ok: false, code: 'bad_date', message: 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', field };
    dates[field] = date;
  }
  const optional = (place: Place | undefined): string => (place === undefined ? '' : textAt(line, place));
  const ipp = optional(fields.ipp);
  const ins = optional(fields.ins);
  return { ok: true, patient: { nda, ...(ipp === '' ? {} : { ipp }), ...(ins === '' ? {} : { ins }) }, ...dates };
}
