import type { ConnectorItem, Origin, PatientRef, Stay } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { accepted, refused } from '../item.ts';
import { headLines } from './head-lines.ts';
import { RUM_LAYOUTS, type RumLayout, reach, textAt } from './layouts.ts';
import { recordLines } from './record-lines.ts';
import { type Rum, readRum } from './rum.ts';
import { factsOfRum } from './rum-facts.ts';
import { widthMessage } from './width-message.ts';

const VERSION: readonly [number, number] = [10, 3];

/** RSS files: RUM lines not grouped (016-022) or grouped (115-122), the layout chosen by the version token of each line. */
export const rssConnector: Connector = {
  name: 'pmsi-rss',
  recognises: (file) => (headLines(file.head).some(isRum) ? 0.97 : 0),
  phase: () => PHASES.facts,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    let stay: StayInProgress | null = null;
    for await (const step of recordLines(file, context)) {
      if ('item' in step) {
        yield step.item;
        continue;
      }
      const { line, origin } = step;
      const layout = RUM_LAYOUTS.get(textAt(line, VERSION));
      const fault = layout === undefined ? versionFault(line, origin) : widthFault(line, layout, origin);
      if (fault !== null || layout === undefined) {
        if (fault !== null) yield fault;
        continue;
      }
      const rum = readRum(line, layout);
      if (!rum.ok) {
        yield refused(rum.code, rum.message, origin, { field: rum.field, raw: line });
        continue;
      }
      // Lines of one RSS follow each other: its stay is known when the next one begins.
      if (stay !== null && stay.key !== stayKey(rum.value)) yield stayRecord(stay, file.source);
      stay = stay === null || stay.key !== stayKey(rum.value) ? begun(rum.value, origin) : continuedBy(stay, rum.value);
      yield* factsOfRum(rum.value, file.source, origin, line);
    }
    if (stay !== null) yield stayRecord(stay, file.source);
  },
};

function isRum(line: string): boolean {
  const layout = RUM_LAYOUTS.get(textAt(line, VERSION));
  if (layout === undefined) return false;
  const { finess, entry, exit } = layout.fields;
  return /^\w{9}$/.test(textAt(line, finess)) && /^\d{8}$/.test(textAt(line, entry)) && /^(?:\d{8})?$/.test(textAt(line, exit));
}

const NARROWEST = Math.min(...[...RUM_LAYOUTS.values()].map((layout) => reach(Object.values(layout.fields))));

/** A line so short that it is of no format is a cut one, whatever stands in the columns of the version. */
const versionFault = (line: string, origin: Origin): ConnectorItem =>
  line.length < NARROWEST
    ? refused('bad_width', widthMessage(line.length, 'RSS', NARROWEST), origin, { raw: line })
    : refused(
        'unknown_format',
        'aucun format pour la version des colonnes 10 à 12 / no layout for the version in columns 10 to 12',
        origin,
        { field: 'version', raw: line },
      );

function widthFault(line: string, layout: RumLayout, origin: Origin): ConnectorItem | null {
  const fixed = reach(Object.values(layout.fields));
  if (line.length < fixed) return refused('bad_width', widthMessage(line.length, layout.version, fixed), origin, { raw: line });
  return null;
}

interface StayInProgress {
  readonly key: string;
  readonly patient: PatientRef;
  readonly stay: Stay;
}

const stayKey = (rum: Rum): string => `${rum.rss}|${rum.nda}`;

const kindOf = (rum: Rum): Stay['kind'] => (rum.sessions > 0 ? 'session' : rum.entry !== null && rum.entry === rum.exit ? 'day' : 'full');

const begun = (rum: Rum, origin: Origin): StayInProgress => ({
  key: stayKey(rum),
  patient: { nda: rum.nda },
  stay: { stayId: rum.nda, start: rum.entry, end: rum.exit, unit: rum.unit, kind: kindOf(rum), exitMode: rum.exitMode, origin },
});

/** The stay with one more unit: from the first entry to the last exit; moving between units on one day does not make a long stay of it. */
function continuedBy(before: StayInProgress, rum: Rum): StayInProgress {
  const { stay } = before;
  const start = stay.start !== null && rum.entry !== null && rum.entry < stay.start ? rum.entry : stay.start;
  const later = stay.end === null || rum.exit === null ? null : rum.exit >= stay.end;
  const end = later === null ? null : later ? rum.exit : stay.end;
  const kind = stay.kind === 'session' ? 'session' : start !== null && start === end ? 'day' : 'full';
  return { ...before, stay: { ...stay, start, end, kind, exitMode: later === false ? stay.exitMode : rum.exitMode } };
}

const stayRecord = (stay: StayInProgress, source: string): ConnectorItem =>
  accepted({ kind: 'stay', source, key: `stay:${stay.stay.stayId}`, origin: stay.stay.origin, patient: stay.patient, stay: stay.stay });
