import { compareDates, earliestDay, type History, latestDay } from '../../model/index.ts';
import { stateAt } from '../states/state-at.ts';
import type { HistoryItem } from './item-ref.ts';
import { ruleWords } from './rule-words.ts';
import { INTENT_WORDS, joined, lapse, type Said, said, TREATMENT_WORDS } from './words.ts';

type Explained = Pick<History, 'treatments' | 'states'>;

/** What came before that made it what it is, and the rule with its version. */
export function why(history: Explained, item: HistoryItem, id: string, version: string): Said {
  const words = ruleWords(id) ?? said(id, id);
  const course = item.kind === 'event' ? before(history, item) : item.kind === 'treatment' ? place(history, item) : null;
  const rule = said(`${words.fr} (règle ${id}, version ${version})`, `${words.en} (rule ${id}, version ${version})`);
  return course === null ? said(`${rule.fr}.`, `${rule.en}.`) : said(`${course.fr} ; ${rule.fr}.`, `${course.en}; ${rule.en}.`);
}

/** "18 mois après la fin de la chimiothérapie adjuvante, sans maladie entre les deux". */
function before(history: Explained, { item }: Extract<HistoryItem, { kind: 'event' }>): Said | null {
  const { date, tumour } = item;
  if (date === null || tumour === null || item.type === 'death' || item.type === 'second_cancer') return null;
  const care = history.treatments
    .filter((t) => t.tumour === tumour && t.start !== null && latestDay(t.end ?? t.start) < earliestDay(date))
    .sort((a, b) => compareDates(a.end ?? a.start ?? '', b.end ?? b.start ?? ''))
    .at(-1);
  const earlier = history.states.filter((s) => s.tumour === tumour && s.start !== null && earliestDay(s.start) < earliestDay(date)).at(-1);
  const quiet = earlier?.state === 'remission' || earlier?.state === 'surveillance';
  const ill = earlier?.state === 'metastatic' || earlier?.state === 'progressive' || earlier?.state === 'locally_recurrent';
  const since =
    care === undefined
      ? null
      : joined([
          lapse(care.end ?? care.start ?? date, date),
          care.end === null ? said('après le début de la', 'after the start of') : said('après la fin de la', 'after the end of'),
          careName(care),
        ]);
  const between = quiet
    ? said('sans maladie entre les deux', 'with no disease in between')
    : ill
      ? said('d’une maladie toujours présente', 'of a disease that was still there')
      : null;
  const parts = [since, item.type === 'complete_remission' ? null : between].filter((p) => p !== null);
  return parts.length === 0 ? null : joined(parts, ', ');
}

const careName = (care: History['treatments'][number]): Said => {
  const word = TREATMENT_WORDS[care.type];
  const intent = care.intent === null ? null : INTENT_WORDS[care.intent];
  const name = said(`${word.fr}${intent === null ? '' : ` ${intent.fr}`}`, `${intent === null ? '' : `${intent.en} `}${word.en}`);
  return name;
};

/** Why a treatment has its line, or none. */
function place(history: Explained, { item }: Extract<HistoryItem, { kind: 'treatment' }>): Said | null {
  if (item.tumour === null || item.start === null) return null;
  const { certain } = stateAt(history.states, item.tumour, item.start);
  if (item.line === null || certain === null) return null;
  return said(
    `ligne ${item.line}, donnée au stade ${STATE_WORDS[certain]?.fr ?? certain}`,
    `line ${item.line}, given for ${STATE_WORDS[certain]?.en ?? certain} disease`,
  );
}
const STATE_WORDS: Readonly<Record<string, Said>> = Object.freeze({
  metastatic: said('métastatique', 'metastatic'),
  progressive: said('de progression', 'progressive'),
  locally_recurrent: said('de récidive locale', 'locally recurrent'),
  initial_care: said('initial', 'initial'),
});
