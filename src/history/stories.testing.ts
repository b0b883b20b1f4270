import { expect } from 'vitest';
import type { Fact, FactKind, History } from '../model/index.ts';
import { createReader } from '../nlp/index.ts';
import { type HistoryInput, inferHistory } from './index.ts';

let reader: ReturnType<typeof createReader> | null = null;

export interface Told {
  readonly text: string;
  readonly date?: string;
  readonly type?: string;
}

export const PATHOLOGY = '60568-3';
export const CONSULTATION = '11488-4';

/** A structured row, by what matters to the story. */
export function fact(
  kind: FactKind,
  code: string,
  start: string,
  attributes: Record<string, string> = {},
  label: string | null = null,
): Fact {
  const system = kind === 'tumour_record' ? 'ICD-O-3' : kind === 'procedure' ? 'CCAM' : kind.startsWith('drug') ? 'UCD' : 'CIM-10';
  return {
    factId: `${kind}${code}${start}${Object.values(attributes).join()}`.replaceAll(/\W/g, '').slice(0, 40),
    patientId: 1,
    source: 'test',
    kind,
    system,
    code,
    label,
    value: null,
    unit: null,
    start,
    end: null,
    stayId: null,
    attributes,
    origin: { file: 'test' },
  };
}

/** What the history sees of documents told in French and of facts. */
export function inputOf(documents: readonly (Told | string)[], facts: readonly Fact[] = []): HistoryInput {
  reader ??= createReader();
  const read = reader;
  return {
    patient: null,
    facts,
    documents: documents.map((told, n) => {
      const { text, date = null, type = null } = typeof told === 'string' ? { text: told } : told;
      const { mentions, sentences } = read.read(text, { date, type });
      return { documentId: `d${String(n).padStart(15, '0')}`, type, date, mentions, sentences };
    }),
  };
}

export const historyOf = (documents: readonly (Told | string)[], facts: readonly Fact[] = []): History =>
  inferHistory(inputOf(documents, facts));

/** One line a tumour, an event, a treatment: what a story expects. */
export const tumoursOf = (h: History): string[] =>
  h.tumours.map((t) => [t.topography, t.morphology, t.laterality, t.diagnosed].filter((x) => x !== null).join(' '));
export const eventsOf = (h: History): string[] =>
  h.events.map((e) => [e.type, e.date, e.sites.join(',')].filter((x) => x !== null && x !== '').join(' '));
export const treatmentsOf = (h: History): string[] =>
  h.treatments.map((t) =>
    [t.type, t.start, t.drugs.join('+'), t.line === null ? null : `L${t.line}`].filter((x) => x !== null && x !== '').join(' '),
  );

/** A patient in a few sentences and rows, and what a registrar would write. */
export interface Story {
  readonly name: string;
  readonly told: readonly (Told | string)[];
  readonly facts?: readonly Fact[];
  readonly tumours?: readonly string[];
  readonly events?: readonly string[];
  readonly treatments?: readonly string[];
  readonly metastases?: readonly string[];
  readonly stage?: string;
}

export function checkStory(story: Story): void {
  const history = historyOf(story.told, story.facts ?? []);
  if (story.tumours !== undefined) expect(tumoursOf(history)).toEqual(story.tumours);
  if (story.events !== undefined) expect(eventsOf(history)).toEqual(story.events);
  if (story.treatments !== undefined) expect(treatmentsOf(history)).toEqual(story.treatments);
  if (story.metastases !== undefined) expect(history.tumours[0]?.metastasesAtDiagnosis ?? []).toEqual(story.metastases);
  if (story.stage !== undefined) expect(history.tumours[0]?.stage).toBe(story.stage);
}
