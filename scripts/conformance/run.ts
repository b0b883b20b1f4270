import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from '../../src/nlp/index.ts';
import { ASIDE } from './aside.ts';
import { inDocument, onPhrase, onSpans } from './attributes.ts';
import { breast, breastSizes } from './breast.ts';
import { type Check, loadCases } from './case.ts';
import { disease, drugs, habit, tumour } from './diseases.ts';
import { quantities } from './quantities.ts';
import { dates, datesAmong, reason, sections, sentences } from './structure.ts';
import { adicap, scorePrinted, scores, tnm, tnmAsserted, tnmPrinted } from './tumours.ts';

const DISEASES = [
  'aids',
  'cerebrovascular_accident',
  'ckd',
  'congestive_heart_failure',
  'connective_tissue_disease',
  'copd',
  'dementia',
  'diabetes',
  'hemiplegia',
  'liver_disease',
  'myocardial_infarction',
  'peptic_ulcer_disease',
  'peripheral_vascular_disease',
];

/** How the cases of each file are checked. Files with every case set aside have none. */
const CHECKS: Readonly<Record<string, Check>> = {
  'edsnlp/negation': onSpans('negation', 'negated'),
  'edsnlp/hypothesis': onSpans('hypothesis', 'hypothetical'),
  'edsnlp/family': onSpans('family', 'family'),
  'edsnlp/history': onSpans('history', 'history'),
  'edsnlp/reported_speech': onSpans('reported_speech', 'reported'),
  'edsnlp/doc__negation': inDocument('negation', 'negated'),
  'edsnlp/doc__hypothesis': inDocument('hypothesis', 'hypothetical'),
  'edsnlp/doc__family': inDocument('family', 'family'),
  'edsnlp/doc__history': inDocument('history', 'history'),
  'edsnlp/doc__reported_speech': inDocument('reported_speech', 'reported'),
  'medkit/negation': onPhrase('negation', 'negated'),
  'medkit/hypothesis': onPhrase('hypothesis', 'hypothetical'),
  'medkit/family': onPhrase('family', 'family'),
  'edsnlp/sentences': sentences,
  'edsnlp/sections': sections,
  'edsnlp/reason': reason,
  'edsnlp/dates': dates,
  'edsnlp/consultation_dates': datesAmong,
  'edsnlp/tnm': tnm,
  'edsnlp/doc__tnm': tnmPrinted,
  'edsnlp/adicap': adicap,
  'edsnlp/scores': scores,
  'edsnlp/doc__charlson': scorePrinted,
  'edsnlp/doc__sofa': scorePrinted,
  'edsnlp/tobacco': habit('tobacco'),
  'edsnlp/alcohol': habit('alcohol'),
  'edsnlp/solid_tumor': tumour(/^8/),
  'edsnlp/lymphoma': tumour(/^9[5-7]/),
  'edsnlp/leukemia': tumour(/^9[89]/),
  'edsnlp/drugs': drugs,
  'edsnlp/terminology': drugs,
  'edsnlp/quantities': quantities,
  ...Object.fromEntries(DISEASES.map((label) => [`edsnlp/${label}`, disease(label)])),
  'edsnlp-breast-cancer/tnm': tnmAsserted,
  'edsnlp-breast-cancer/tumor_size': breastSizes,
  ...Object.fromEntries(
    ['biomarkers', 'diagnosis', 'patient_info', 'side_findings', 'treatment', 'tumor_info'].map((name) => [
      `edsnlp-breast-cancer/${name}`,
      breast,
    ]),
  ),
};

/** One case: `aside` holds the reason where it does not apply, `faults` what the reader says otherwise. */
export interface Outcome {
  readonly file: string;
  readonly line: number;
  readonly aside: string | null;
  readonly faults: readonly string[];
}

/** Every case under a folder of cases (.../cases/nlp), checked. A file that nobody has a check for is an error: nothing is left out unsaid. */
export function runConformance(folder: string, reader: Reader): Outcome[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(path.sep) && name.endsWith('.jsonl'))
    .map((name) => name.replaceAll(path.sep, '/').replace(/\.jsonl$/, ''))
    .sort();
  return files.flatMap((file) =>
    loadCases(path.join(folder, `${file}.jsonl`)).map((c, i): Outcome => {
      const line = i + 1;
      const aside = ASIDE[file]?.[line] ?? ASIDE[file]?.['*'] ?? null;
      if (aside !== null) return { file, line, aside, faults: [] };
      const check = CHECKS[file];
      if (check === undefined) throw new Error(`no check for the cases of ${file}`);
      return { file, line, aside: null, faults: check(c, reader) };
    }),
  );
}
