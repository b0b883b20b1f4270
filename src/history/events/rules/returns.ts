import { bestDate, type Episode } from '../episodes.ts';
import type { RecurrenceKind, Signal } from '../signal.ts';
import type { CourseState } from '../state.ts';
import { INITIAL_DAYS, isInitial } from './first-stage.ts';
import { endOfInterval } from './outcomes.ts';
import type { Rule } from './rule.ts';

/** What the statements of one return say together. */
interface Said {
  readonly recurrence: boolean;
  readonly where: ReadonlySet<RecurrenceKind>;
  readonly distant: readonly string[];
  readonly regional: readonly string[];
}

function saidBy({ signals }: Episode, state: CourseState): Said {
  const recurrences = signals.filter((s) => s.kind === 'recurrence');
  const told = [...new Set(signals.flatMap((s) => s.codes))];
  // "Adénopathies médiastinales": nodes of a place not said are those that are named beside them.
  const codes = told.some((code) => isNode(code) && isNamed(code)) ? told.filter(isNamed) : told;
  // "Échappement avec progression": of a disease that never left a bare word of return is only another word for its growth.
  const bare = recurrences.every((s) => s.recurrence === 'unknown' && s.codes.length === 0);
  return {
    recurrence: recurrences.length > 0 && !(bare && !state.free && signals.some((s) => s.kind === 'progression')),
    where: new Set(signals.map((s) => s.recurrence)),
    distant: codes.filter((code) => !state.isRegional(code)),
    // "Apparition d'une métastase cérébrale et d'adénopathies médiastinales": nodes named beside the first spread after an interval.
    regional: [
      ...new Set([
        ...codes.filter((code) => state.isRegional(code)),
        ...(state.free && !state.metastatic ? signals.flatMap((s) => s.nodes) : []),
      ]),
    ],
  };
}

/** The statements that name this kind of return, at their best date; all of them where none does. */
function placed(episode: Episode, names: (s: Signal) => boolean): readonly [readonly Signal[], Signal] {
  const own = episode.signals.filter(names);
  const signals = own.length > 0 ? own : episode.signals;
  return [
    episode.signals,
    {
      ...episode.lead,
      date:
        bestDate(
          signals.filter((s) => s.kind !== 'metastasis'),
          episode.lead.date,
        ) ?? episode.lead.date,
    },
  ];
}

const isNamed = (code: string): boolean => code !== 'C77.9';
const isNode = (code: string): boolean => code.startsWith('C77');

export const RETURNS: readonly Rule[] = Object.freeze([
  {
    id: 'return/before-care',
    version: 2,
    source: 'docs/explanation/history.md : avant tout traitement rien ne revient',
    reads: 'return',
    says: {
      fr: 'Avant tout traitement et dans les mois du diagnostic, un mot de récidive ou de progression n’est pas un événement.',
      en: 'Before any care and within months of the diagnosis a word of return is no event.',
    },
    apply: (episode, state) => {
      if (state.cares > 0 || state.isLater(episode.lead, INITIAL_DAYS)) return false;
      const { recurrence } = saidBy(episode, state);
      if (recurrence && (state.free || episode.signals.some((s) => s.item?.recap === true && s.kind === 'recurrence'))) return false;
      // Metastases told beside it are of the first stage.
      for (const signal of episode.signals)
        if (signal.kind === 'metastasis' && isInitial(signal, state))
          for (const code of signal.codes.filter((c) => !state.isRegional(c))) {
            state.metastases.add(code);
            state.metastatic = true;
          }
      return true;
    },
  },
  {
    id: 'progression/never-left',
    version: 4,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'return',
    says: {
      fr: 'La maladie croît ou reparaît sans avoir disparu : une progression, avec ses nouveaux sites.',
      en: 'The disease grows or shows again without having gone: a progression, with its new sites.',
    },
    apply: (episode, state, name) => {
      const { recurrence, where, distant, regional } = saidBy(episode, state);
      // Only the first spread after curative care is a recurrence by the word "progression"; later on a stated interval must lie between.
      const interval = state.remitted || state.quiet !== null || (!state.returned && (state.free || state.curative));
      // "Progression hépatique" of a cancer of the liver, after a stated interval, is back where it was.
      const back = where.has('local') && state.free && !recurrence;
      const spread = (distant.length > 0 || regional.some(isNamed) || back) && !state.metastatic && interval;
      // What was taken away, metastases included, comes back by a word of return.
      const grows = recurrence ? state.left && !state.resected && !where.has('local') && !where.has('regional') : !spread;
      if (!grows) return false;
      endOfInterval(state);
      const both = where.has('metastatic') && !state.metastatic && state.curative && !recurrence;
      state.add('progression', name, episode, recurrence ? distant : state.fresh([...distant, ...regional]));
      if (both) state.add('metastatic_recurrence', name, episode, distant);
      if (both || distant.length > 0) state.metastatic = true;
      return true;
    },
  },
  {
    id: 'recurrence/after-care',
    version: 5,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'return',
    says: {
      fr: 'La maladie revient après un traitement : au site primitif, aux ganglions de la région, à distance ; à la fois, ce sont plusieurs événements.',
      en: 'The disease comes back after care: at the primary site, in the nodes of the region, far away; together these are several events.',
    },
    apply: (episode, state, name) => {
      const { recurrence, where, distant, regional } = saidBy(episode, state);
      const left = state.left && !state.resected;
      const metastatic = distant.length > 0 || (where.has('metastatic') && !where.has('regional'));
      // "Récidive métastatique lombo-aortique", "récidive ganglionnaire médiastinale" of an ovary: nodes that lie far away are no regional return.
      const beyond = distant.length > 0 && (regional.length === 0 || (distant.some(isNode) && !regional.some(isNamed)));
      const nodes = (where.has('regional') && !beyond) || (regional.length > 0 && (!where.has('metastatic') || where.has('local')));
      endOfInterval(state);
      // "Semble une progression. […] Récidive confirmée": one return, by its better word.
      if (recurrence && !left) state.takeBareProgression(episode.lead);
      const add = (type: Parameters<CourseState['add']>[0], sites: readonly string[], names: (s: Signal) => boolean): void => {
        const [signals, at] = placed(episode, names);
        state.add(type, name, episode, sites, signals, at);
      };
      if (where.has('local')) add('local_recurrence', [], (s) => s.recurrence === 'local');
      if (nodes && (!metastatic || regional.some(isNamed) || where.has('local') || where.has('regional')))
        add(
          'regional_recurrence',
          regional.filter(isNamed),
          (s) => s.recurrence === 'regional' || s.codes.some((c) => state.isRegional(c)),
        );
      if (metastatic) {
        const sites = distant.length > 0 ? distant : regional;
        add(
          left ? 'progression' : 'metastatic_recurrence',
          nodes ? distant : sites,
          (s) => s.recurrence === 'metastatic' || s.codes.length > 0,
        );
        state.metastatic = true;
      }
      if (!where.has('local') && !nodes && !metastatic) {
        const known = state.events.findLast((e) => e.type.endsWith('_recurrence') && state.isSame(e, episode.lead));
        // Of a place not said: metastases that had been taken away are what came back.
        const unknown = state.metastatic ? 'metastatic_recurrence' : 'local_recurrence';
        add(known === undefined || !recurrence ? unknown : known.type, [], () => true);
      }
      return true;
    },
  },
] satisfies readonly Rule[]);
