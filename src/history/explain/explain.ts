import { earliestDay, type Grounds, type History, type Tumour } from '../../model/index.ts';
import { labelOf } from '../../terminology/index.ts';
import { computedStage } from '../tumours/computed-stage.ts';
import { cited } from './cited.ts';
import type { Explanation } from './explanation.ts';
import { type HistoryItem, itemsOfHistory } from './item-ref.ts';
import { losersOfLine } from './losers.ts';
import { why } from './reasons.ts';
import { ruleWords } from './rule-words.ts';
import type { FindSource, Source } from './source.ts';
import { explainWithdrawn, withdrawnItems } from './withdrawn.ts';
import { EVENT_WORDS, INTENT_WORDS, joined, lowerFirst, type Said, said, siteWords, TREATMENT_WORDS, upperFirst, when } from './words.ts';

type Explained = Pick<History, 'tumours' | 'events' | 'treatments' | 'states' | 'disagreements'>;

export function explain(history: Explained, item: HistoryItem, find: FindSource): Explanation {
  const { evidence, against, rule, certainty }: Grounds = item.item;
  const [id = rule, version = ''] = rule.split('@');
  const sources = evidence.flatMap((e) => find(e) ?? []);
  const contrary = against.flatMap((e) => find(e) ?? []);
  const best = bestSource(sources, dateOf(item));
  const sentences = [
    withSource(what(history, item), best === null ? said('aucune source conservée', 'no source kept') : cited(best)),
    why(history, item, id, version),
    doubts(sources.length, contrary, certainty),
  ];
  const words = ruleWords(id) ?? said(id, id);
  return {
    ref: item.ref,
    fr: sentences.map((s) => upperFirst(s.fr)),
    en: sentences.map((s) => upperFirst(s.en)),
    rule: { id, version, ...words },
    certainty,
    sources,
    against: contrary,
    losers: losersOfLine(history.disagreements, item.ref, find),
  };
}

const withSource = (a: Said, b: Said): Said => said(`${a.fr} : ${b.fr}.`, `${a.en}: ${b.en}.`);

/** Every line of the history explained, then those that were taken back. */
export const explainAll = (history: Explained, find: FindSource): Explanation[] => [
  ...itemsOfHistory(history).map((item) => explain(history, item, find)),
  ...withdrawnItems(history.disagreements).map((item) => explainWithdrawn(item, find)),
];

const dateOf = ({ kind, item }: HistoryItem): string | null =>
  kind === 'tumour' ? item.diagnosed : kind === 'event' ? item.date : item.start;

/** The source nearest to the day itself; a text before a row, for it can be read. */
function bestSource(sources: readonly Source[], date: string | null): Source | null {
  const distance = (s: Source): string =>
    s.date === null || date === null ? '~' : s.date < earliestDay(date) ? `1${s.date}` : `0${s.date}`;
  const texts = sources.filter((s) => s.kind === 'text');
  const pool = texts.length > 0 ? texts : sources;
  return [...pool].sort((a, b) => (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : 0))[0] ?? null;
}

const tumourName = (t: Tumour): Said => {
  const site = labelOf('ICD-O-3', t.topography) ?? { fr: t.topography, en: t.topography };
  const side = t.laterality === null ? null : SIDES[t.laterality];
  const histology = t.morphology === null ? null : labelOf('ICD-O-3', t.morphology);
  return said(
    `${histology === null ? 'tumeur maligne' : lowerFirst(histology.fr)}, ${lowerFirst(site.fr)}${side === null ? '' : `, ${side.fr}`}`,
    `${histology === null ? 'malignant tumour' : lowerFirst(histology.en)}, ${lowerFirst(site.en)}${side === null ? '' : `, ${side.en}`}`,
  );
};
const SIDES: Readonly<Record<Exclude<Tumour['laterality'], null>, Said>> = Object.freeze({
  left: said('côté gauche', 'left side'),
  right: said('côté droit', 'right side'),
  bilateral: said('des deux côtés', 'both sides'),
});

/** The stage that no source states, where T, N and M make one: told as computed. */
function stageWords(tumour: Tumour): Said {
  const group = computedStage(tumour);
  if (group === null) return said('', '');
  const tnm = [tumour.t, tumour.n_, tumour.m].filter((x) => x !== null).join(' ');
  return said(` (stade ${group} calculé de ${tnm})`, ` (stage ${group} computed from ${tnm})`);
}

/** What a line of a history says, in one phrase: the tumour with its day, the event with its sites, the treatment with its name. */
export function what(history: Pick<History, 'tumours'>, { kind, item }: HistoryItem): Said {
  switch (kind) {
    case 'tumour': {
      const name = tumourName(item);
      const day = when(item.diagnosed);
      const stage = stageWords(item);
      return said(
        `Tumeur ${item.n}, ${name.fr}, diagnostiquée ${day.fr}${stage.fr}`,
        `Tumour ${item.n}, ${name.en}, diagnosed ${day.en}${stage.en}`,
      );
    }
    case 'event': {
      const word = EVENT_WORDS[item.type];
      const sites = siteWords(item.sites);
      const second = item.type === 'second_cancer' ? history.tumours.find((t) => t.n === item.tumour) : undefined;
      const more = second === undefined ? sites : said(`(${tumourName(second).fr})`, `(${tumourName(second).en})`);
      return joined([
        word,
        ...(more === null ? [] : [item.type === 'second_cancer' ? more : said(more.fr, `(${more.en})`)]),
        when(item.date),
      ]);
    }
    case 'treatment': {
      const word = TREATMENT_WORDS[item.type];
      const name = item.protocol ?? (item.drugs.length > 0 ? item.drugs.join(', ') : null);
      const intent = item.intent === null ? null : INTENT_WORDS[item.intent];
      const line = item.line === null ? '' : `, ligne ${item.line}`;
      return said(
        `${upperFirst(word.fr)}${intent === null ? '' : ` ${intent.fr}`}${name === null ? '' : ` (${name})`} ${item.start === null ? 'à une date inconnue' : `à partir ${fromDay(item.start)}`}${line}`,
        `${intent === null ? upperFirst(word.en) : `${upperFirst(intent.en)} ${word.en}`}${name === null ? '' : ` (${name})`} ${item.start === null ? 'from an unknown date' : `from ${when(item.start).en.replace(/^(on|in) /, '')}`}${item.line === null ? '' : `, line ${item.line}`}`,
      );
    }
  }
}
const fromDay = (date: string): string =>
  when(date)
    .fr.replace(/^le /, 'du ')
    .replace(/^en (?=[aeiouyéèh])/i, 'd’')
    .replace(/^en /, 'de ');

function doubts(known: number, against: readonly Source[], certainty: number): Said {
  const percent = Math.round(certainty * 100);
  const fr = known > 1 ? `${known} sources concordent` : known === 1 ? 'une seule source le dit' : 'aucune source conservée';
  const en = known > 1 ? `${known} sources agree` : known === 1 ? 'one source alone says it' : 'no source kept';
  const first = against[0];
  const contrary =
    first === undefined
      ? said('rien ne s’y oppose', 'nothing speaks against it')
      : said(
          `s’y oppose${against.length > 1 ? 'nt' : ''} : ${cited(first).fr}${against.length > 1 ? ` et ${against.length - 1} autre(s)` : ''}`,
          `against it: ${cited(first).en}${against.length > 1 ? ` and ${against.length - 1} more` : ''}`,
        );
  return said(`${fr}, ${contrary.fr} (certitude ${percent} %).`, `${en}, ${contrary.en} (certainty ${percent} %).`);
}
