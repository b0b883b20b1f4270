import type { Progress } from '../ingest/index.ts';
import type { Language } from './language.ts';

const STEPS: Readonly<Record<Progress['step'], Readonly<Record<Language, string>>>> = Object.freeze({
  discover: { fr: 'Inventaire', en: 'Listing' },
  read: { fr: 'Lecture', en: 'Reading' },
  history: { fr: 'Histoires', en: 'Histories' },
  publish: { fr: 'Publication', en: 'Publishing' },
  done: { fr: 'Terminé', en: 'Done' },
});
const WIDTH = 28;
const EVERY_MS = 120;

/** Shows progress on a stream: one moving bar on a terminal, JSON lines (at most one a second) elsewhere. */
export function progressReporter(stream: NodeJS.WriteStream, language: Language, clock: () => number): (progress: Progress) => void {
  const started = clock();
  let last = Number.NEGATIVE_INFINITY;
  let step: Progress['step'] | null = null;
  return (progress) => {
    const now = clock();
    const due = now - last >= (stream.isTTY ? EVERY_MS : 1_000) || progress.step !== step || progress.step === 'done';
    if (!due) return;
    last = now;
    step = progress.step;
    if (!stream.isTTY) {
      stream.write(`${JSON.stringify({ ...progress, seconds: Math.round((now - started) / 100) / 10 })}\n`);
      return;
    }
    stream.write(`\r\u001b[2K${line(progress, (now - started) / 1000, language)}${progress.step === 'done' ? '\n' : ''}`);
  };
}

/** One line of at most 100 characters: step, bar, documents, rate, remaining time. */
export function line(progress: Progress, seconds: number, language: Language): string {
  const [done, total] =
    progress.step === 'history' ? [progress.patientsDone, progress.patientsTotal] : [progress.filesDone, progress.filesTotal];
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  const bar = `${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}`;
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 0 });
  const rate = seconds > 0 ? progress.documents / seconds : 0;
  const left = share > 0.02 && share < 1 ? Math.round((seconds / share) * (1 - share)) : null;
  const words = [`${format.format(progress.documents)} documents`, `${format.format(rate)}/s`];
  if (left !== null) words.push(language === 'fr' ? `encore ${left} s` : `${left} s left`);
  return `${STEPS[progress.step][language].padEnd(12)}${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${words.join('  ')}`;
}
