import { addToDate, type BothLanguages, type ConnectorItem, type FactRecord, type Origin } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { cim10Code, writeCode } from '../csv/code-form.ts';
import { accepted, refused } from '../item.ts';
import { headLines } from './head-lines.ts';
import { textAt } from './layouts.ts';
import { recordLines } from './record-lines.ts';
import { RSA_ACT, RSA_LAYOUTS, RSA_WIDTHS, type RsaField, type RsaLayout } from './rsa-layouts.ts';
import { type TraRow, traBeside } from './tra.ts';

/** RSA files (formats 222 to 229): without name or day, they are tied to their stay by the TRA file that stands beside them. */
export const rsaConnector: Connector = {
  name: 'pmsi-rsa',
  recognises: (file) => (headLines(file.head).some(isRsa) ? 0.97 : 0),
  phase: () => PHASES.facts,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    const stays = await traBeside(file, context);
    for await (const step of recordLines(file, context)) {
      if ('item' in step) yield step.item;
      else yield* itemsOfLine(step.line, stays, file.source, step.origin);
    }
  },
};

function isRsa(line: string): boolean {
  const layout = RSA_LAYOUTS.get(line.slice(9, 12));
  return layout !== undefined && line.length >= layout.variable - 1 && /^\d{10}$/.test(textAt(line, layout.fields.index));
}

function* itemsOfLine(line: string, stays: ReadonlyMap<string, TraRow>, source: string, origin: Origin): Generator<ConnectorItem> {
  const problem = (code: Parameters<typeof refused>[0], message: BothLanguages, field: string): ConnectorItem =>
    refused(code, message, origin, { field, raw: line });
  const layout = RSA_LAYOUTS.get(line.slice(9, 12));
  if (layout === undefined) {
    yield problem(
      'unknown_format',
      'aucun format pour la version des colonnes 10 à 12 / no layout for the version in columns 10 to 12',
      'version',
    );
    return;
  }
  const rsa = readRsa(line, layout);
  if (typeof rsa === 'string') {
    yield problem(
      rsa === 'width' ? 'bad_width' : 'bad_number',
      rsa === 'width'
        ? `ligne de ${line.length} colonnes, trop courte pour ses effectifs / line of ${line.length} columns, less than its counts ask for`
        : 'pas un effectif / not a count',
      rsa === 'width' ? 'acts' : rsa,
    );
    return;
  }
  const stay = stays.get(rsa.index);
  if (stay === undefined) {
    yield problem(
      'unknown_patient',
      'aucun fichier TRA à côté ne donne le séjour de ce RSA / no TRA file beside this one names the stay of this RSA',
      'index',
    );
    return;
  }
  const common = { label: null, unit: null, start: stay.entry, end: stay.exit, stayId: stay.nda } as const;
  const group: Record<string, string> = { rsa: rsa.index, ghm: rsa.ghm, severity: rsa.ghm.slice(5) };
  const fact = (key: string, body: FactRecord['fact']): ConnectorItem =>
    accepted({ kind: 'fact', source, key: `${key}:rsa.${stay.nda}`, origin, patient: { nda: stay.nda }, fact: body });

  for (const { position, rank, code } of rsa.diagnoses) {
    const cim10 = cim10Code(code);
    if (cim10 === null) yield problem('bad_code', 'pas un code de la forme CIM-10 / not a code of the form CIM-10', `${position}${rank}`);
    else
      yield fact(`diagnosis.${position}${rank}`, {
        ...common,
        kind: 'diagnosis',
        system: 'CIM-10',
        code: cim10,
        value: null,
        attributes: { position, ...group },
      });
  }
  for (const [i, block] of rsa.acts.entries()) {
    const code = writeCode(textAt(block, RSA_ACT.code), 'ccam');
    const delay = textAt(block, RSA_ACT.delay);
    if (!code.ok || !/^\d*$/.test(delay)) {
      yield problem(
        code.ok ? 'bad_number' : 'bad_code',
        code.ok
          ? 'délai qui n’est pas un nombre de jours / delay is not a number of days'
          : 'pas un code de la forme CCAM / not a code of the form CCAM',
        `act ${i + 1}`,
      );
      continue;
    }
    const date = delay === '' ? stay.entry : addToDate(stay.entry, Number(delay), 'day');
    const attributes = {
      phase: textAt(block, RSA_ACT.phase),
      activity: textAt(block, RSA_ACT.activity),
      count: textAt(block, RSA_ACT.count),
      ...group,
    };
    yield fact(`procedure.${i + 1}`, {
      ...common,
      kind: 'procedure',
      system: 'CCAM',
      code: code.value,
      value: null,
      start: date,
      end: date,
      attributes,
    });
  }
  const principal = cim10Code(rsa.diagnoses[0]?.code ?? '');
  if (rsa.sessions > 0 && principal !== null)
    yield fact('session', { ...common, kind: 'session', system: 'CIM-10', code: principal, value: rsa.sessions, attributes: group });
}

interface Rsa {
  readonly index: string;
  readonly ghm: string;
  readonly sessions: number;
  readonly diagnoses: readonly { readonly position: 'DP' | 'DR' | 'DAS'; readonly rank: number | ''; readonly code: string }[];
  readonly acts: readonly string[];
}

/** The RSA of a line; `width` where the line is too short, the name of a count where it is none. */
function readRsa(line: string, layout: RsaLayout): Rsa | 'width' | RsaField {
  if (line.length < layout.variable - 1) return 'width';
  const text = (field: RsaField): string => textAt(line, layout.fields[field]);
  const counts: Partial<Record<RsaField, number>> = {};
  for (const field of ['units', 'sessions', 'authorisations', 'supplements', 'associated', 'acts'] as const) {
    if (!/^\d*$/.test(text(field))) return field;
    counts[field] = Number(text(field));
  }
  const { units = 0, sessions = 0, authorisations = 0, supplements = 0, associated = 0, acts = 0 } = counts;
  const diagnosesAt =
    layout.variable - 1 + authorisations * RSA_WIDTHS.authorisation + supplements * RSA_WIDTHS.supplement + units * layout.unitWidth;
  const actsAt = diagnosesAt + associated * RSA_WIDTHS.diagnosis;
  // The last sign of an act may be a blank that editors cut off.
  if (line.length < (acts > 0 ? actsAt + acts * RSA_WIDTHS.act - 1 : associated > 0 ? actsAt - 3 : 0)) return 'width';
  const blocks = (from: number, count: number, size: number): string[] =>
    Array.from({ length: count }, (_, i) => line.slice(from + i * size, from + (i + 1) * size));
  const das = blocks(diagnosesAt, associated, RSA_WIDTHS.diagnosis).map((code, i) => ({
    position: 'DAS' as const,
    rank: i + 1,
    code: code.trim(),
  }));
  const diagnoses = [
    { position: 'DP' as const, rank: '' as const, code: text('principal') },
    { position: 'DR' as const, rank: '' as const, code: text('related') },
    ...das,
  ].filter(({ code }) => code !== '');
  return { index: text('index'), ghm: text('ghm'), sessions, diagnoses, acts: blocks(actsAt, acts, RSA_WIDTHS.act) };
}
