import { documentWord, factWord, type HistoryItem, itemsOfHistory, ofDay, what } from '../history/index.ts';
import type { Evidence, Tumour } from '../model/index.ts';
import { type PatientRecord, RESULTS } from '../query/index.ts';
import type { Language } from './language.ts';

/** The lines of a history for people: what each says, under its name of `explain` (T1, E2, S3), and the best of what says so. */
export function historyLines(record: PatientRecord, language: Language): string[] {
  const { history } = record;
  if (history === null) return [language === 'fr' ? 'Aucune histoire inférée.' : 'No history inferred.'];
  return itemsOfHistory(history).flatMap((line) => {
    const more = line.kind === 'tumour' ? known(line.item, language) : '';
    const said = `${line.ref.padEnd(4)} ${what(history, line)[language]}${more === '' ? '' : `${language === 'fr' ? ' : ' : ': '}${more}`}`;
    return [said, ...sourced(line, record, language).map((source) => `       ← ${source}`)];
  });
}

function known(tumour: Tumour, language: Language): string {
  const fr = language === 'fr';
  const markers = Object.entries(tumour.biomarkers).map(([name, result]) => `${name} ${RESULTS[result]?.[language] ?? result}`);
  const spread = tumour.metastasesAtDiagnosis;
  return [
    [tumour.t, tumour.n_, tumour.m].filter((part) => part !== null).join(' '),
    tumour.stage === null ? '' : `${fr ? 'stade' : 'stage'} ${tumour.stage}`,
    tumour.grade === null ? '' : `grade ${tumour.grade}`,
    ...markers,
    spread.length === 0 ? '' : `${fr ? 'métastases au diagnostic' : 'metastases at diagnosis'} ${spread.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Where the first evidence stands: kind, day and file of a document with its place, or of a row. */
function sourced({ item }: HistoryItem, record: PatientRecord, language: Language): string[] {
  const [first, ...others] = item.evidence;
  if (first === undefined) return [];
  const fr = language === 'fr';
  const more =
    others.length === 0 ? '' : ` ${fr ? 'et' : 'and'} ${others.length} ${fr ? (others.length > 1 ? 'autres' : 'autre') : 'more'}`;
  return [`${place(first, record, language)}${more}`];
}

function place(evidence: Evidence, { documents, facts }: PatientRecord, language: Language): string {
  if (evidence.kind === 'text') {
    const document = documents.find((d) => d.documentId === evidence.documentId);
    const at = `${evidence.begin}-${evidence.end}`;
    if (document === undefined) return `${evidence.documentId}:${at}`;
    return `${documentWord(document.type)[language]} ${ofDay(document.date)[language]}, ${file(document.origin)} (${at})`;
  }
  const fact = facts.find((f) => f.factId === evidence.factId);
  if (fact === undefined) return evidence.factId;
  const code = [fact.code, fact.label].filter((part) => part !== null).join(' ');
  return `${factWord(fact.kind)[language]} ${ofDay(fact.start)[language]} ${code}, ${file(fact.origin)}`;
}

const file = (origin: { readonly file: string; readonly line?: number | undefined }): string =>
  origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`;
