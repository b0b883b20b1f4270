import { type Evidence, earliestDay, type FactKind, type Grounds, type History, type Tumour } from '../../model/index.ts';
import { labelOf } from '../../terminology/index.ts';
import { computedStage } from '../tumours/computed-stage.ts';
import { type HistoryItem, itemsOfHistory } from './item-ref.ts';
import { why } from './reasons.ts';
import { ruleWords } from './rule-words.ts';
import {
  documentWord,
  EVENT_WORDS,
  factWord,
  INTENT_WORDS,
  joined,
  lowerFirst,
  ofDay,
  type Said,
  said,
  siteWords,
  TREATMENT_WORDS,
  upperFirst,
  when,
} from './words.ts';

/** What an evidence points at, as the caller found it: the sentence of a document, or a structured row. */
export type Source =
  | {
      readonly kind: 'text';
      readonly documentId: string;
      readonly type: string | null;
      readonly date: string | null;
      readonly begin: number;
      readonly end: number;
      readonly sentence: string;
    }
  | {
      readonly kind: 'fact';
      readonly factId: string;
      readonly fact: FactKind;
      readonly date: string | null;
      readonly code: string | null;
      readonly label: string | null;
    };

/** Why a line stands in a history: at most three sentences a language, the rule, and the sources for and against. */
export interface Explanation {
  readonly ref: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
  readonly rule: { readonly id: string; readonly version: string; readonly fr: string; readonly en: string };
  readonly certainty: number;
  readonly sources: readonly Source[];
  readonly against: readonly Source[];
}

/** Finds what an evidence points at; null where it is no longer there. */
export type FindSource = (evidence: Evidence) => Source | null;

type Explained = Pick<History, 'tumours' | 'events' | 'treatments' | 'states'>;

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
  };
}

const withSource = (a: Said, b: Said): Said => said(`${a.fr} : ${b.fr}.`, `${a.en}: ${b.en}.`);

/** Every line of the history explained. */
export const explainAll = (history: Explained, find: FindSource): Explanation[] =>
  itemsOfHistory(history).map((item) => explain(history, item, find));

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

const LONGEST_QUOTE = 220;
function cited(source: Source): Said {
  if (source.kind === 'fact') {
    const word = factWord(source.fact);
    const code = [source.code, source.label].filter((x) => x !== null).join(' ');
    return said(
      `${word.fr} ${ofDay(source.date).fr}${code === '' ? '' : ` « ${code} »`}`,
      `${word.en} ${ofDay(source.date).en}${code === '' ? '' : ` “${code}”`}`,
    );
  }
  const word = documentWord(source.type);
  const quote = source.sentence
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
  const short = quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')}…`;
  return said(`${word.fr} ${ofDay(source.date).fr} « ${short} »`, `${word.en} ${ofDay(source.date).en} “${short}”`);
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
export function what(history: Explained, { kind, item }: HistoryItem): Said {
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
