import { compatibleDates } from '../../../model/index.ts';
import { secondarySite } from '../../../terminology/icdo/icd10.ts';
import type { Episode } from '../episodes.ts';
import { RETURN_TYPES } from '../return-types.ts';
import type { Signal } from '../signal.ts';
import type { CourseState } from '../state.ts';
import { nameOf, type Rule } from './rule.ts';

const QUIET = { id: 'remission/nothing-came-back', version: 4 } as const;

/** A date carried over from the beginning of the treatment is not the day of its outcome. */
function datedAfterCare(signal: Signal, state: CourseState): Signal {
  const { date, item } = signal;
  const carried = date !== null && item !== null && !item.stamped && item.date !== null;
  return carried && state.careDates.some((care) => compatibleDates(care, date)) ? { ...signal, date: null } : signal;
}

const alone = (signal: Signal): Episode => ({ kind: 'remission', lead: signal, signals: [signal] });

/** The disease is back, or the record ends: a remission that was only said by "sans récidive" counts where no other was stated. */
export function endOfInterval(state: CourseState): void {
  if (state.quiet !== null) {
    const at = datedAfterCare(state.quiet, state);
    state.add('complete_remission', nameOf(QUIET), alone(at), [], [at], at);
  }
  state.quiet = null;
  state.remitted = false;
  state.free = false;
  state.cared = false;
}

/** A remission told again lends its day to the one told without. */
function refine(signal: Signal, state: CourseState): void {
  const at = state.events.findLastIndex((e) => e.type === 'complete_remission');
  const known = state.events[at];
  if (known !== undefined && known.date === null && signal.date !== null)
    state.events[at] = { ...known, date: datedAfterCare(signal, state).date };
}

export const OUTCOMES: readonly Rule[] = Object.freeze([
  {
    id: 'care/given',
    version: 1,
    source: 'docs/explanation/history.md : soins à visée curative',
    reads: 'care',
    says: {
      fr: 'Un traitement commence ; à visée curative, il ouvre un intervalle sans maladie.',
      en: 'Care begins; with curative intent it opens a disease-free interval.',
    },
    apply: ({ lead }, state) => {
      state.cares++;
      if (lead.date !== null) state.careDates.push(lead.date);
      if (!lead.local) state.onlyLocal = false;
      if (lead.longAgo) state.longAgo = true;
      // Who says "sans récidive" after an operation that was not palliative found nothing left, whichever organ it was on.
      if (lead.curative && lead.surgical && state.metastatic) state.resected = true;
      if (lead.surgical) state.operated = lead.curative ? lead.careSentence : null;
      if (lead.curative && !state.metastatic && !(lead.onSpread && !state.curative)) {
        state.curative = true;
        state.cared = true;
      }
      return true;
    },
  },
  {
    id: 'surveillance/after-care',
    version: 2,
    source: 'docs/explanation/history.md : intervalle sans maladie',
    reads: 'surveillance',
    says: {
      fr: 'Surveillé après un traitement curatif d’une maladie non métastatique, ou des métastases opérées d’une récidive : rien n’est plus visible.',
      en: 'Watched after curative care of a disease without metastases, or after those of a recurrence were taken away: nothing is seen any more.',
    },
    apply: (_episode, state) => {
      const taken = state.resected && state.events.at(-1)?.type === 'metastatic_recurrence';
      if (!taken && (!state.curative || state.metastatic || (state.returned && !state.cared))) return false;
      state.free = true;
      return true;
    },
  },
  {
    id: 'remission/stated',
    version: 4,
    source: 'docs/explanation/history.md, 4 : rémission, transformation',
    reads: 'remission',
    says: {
      fr: 'Une rémission ou une réponse complète dite après un traitement ; répétée, elle reste la même.',
      en: 'A remission or complete response stated after care; told again it is the same.',
    },
    apply: ({ lead }, state, name) => {
      if (!lead.strong || state.cares === 0) return false;
      // "Disparition des lésions cérébrales" where the cancer was not: they were something else; where the primary is still there, only they are gone.
      const own = secondarySite(state.subject.topography);
      if (
        lead.codes.length > 0 &&
        !lead.codes.includes(own ?? '') &&
        (!state.curative || state.fresh(lead.codes).length === lead.codes.length)
      )
        return true;
      const at = datedAfterCare(lead, state);
      if (state.remitted) refine(lead, state);
      else state.add('complete_remission', name, alone(at), [], [at], at);
      state.remitted = true;
      state.quiet = null;
      state.free = true;
      state.metastatic = false;
      return true;
    },
  },
  {
    ...QUIET,
    source: 'docs/explanation/history.md, 4 : rémission, transformation',
    reads: 'remission',
    says: {
      fr: '« Sans récidive » dit une rémission là où la maladie avait été enlevée, métastases comprises, « sans signe de maladie » après tout traitement, si personne n’en dit une autrement.',
      en: '“No recurrence” says a remission where the disease had been taken away, metastases included, “no sign of disease” after any care, where nobody states one outright.',
    },
    apply: ({ lead }, state) => {
      if (lead.strong || state.cares === 0) return false;
      if (state.metastatic ? !state.resected && !lead.clear : !(state.curative || state.free)) return false;
      // The time that ended with the return just told.
      if (lead.interval && state.events.some((e) => RETURN_TYPES.has(e.type) && e.cares === state.cares)) return false;
      if (!state.remitted) state.quiet ??= lead;
      state.free = true;
      return true;
    },
  },
  {
    id: 'transformation/stated',
    version: 1,
    source: 'docs/explanation/history.md, 4 : rémission, transformation',
    reads: 'transformation',
    says: {
      fr: 'Une transformation dite après un traitement, ou d’une hémopathie même seulement surveillée.',
      en: 'A transformation stated after care, or of a blood cancer that is only watched.',
    },
    // A benign tumour that turns malignant is the diagnosis.
    apply: (episode, state, name) => {
      if (state.cares === 0 && !/^C(42|77)/.test(state.subject.topography)) return false;
      state.add('transformation', name, episode, []);
      return true;
    },
  },
] satisfies readonly Rule[]);
