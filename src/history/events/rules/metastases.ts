import { RECURRENCE_TYPES } from '../return-types.ts';
import { endOfInterval } from './outcomes.ts';
import type { Rule } from './rule.ts';

const YEAR_DAYS = 365;

/** Metastases told without a word of return, after the first stage. */
export const METASTASES: readonly Rule[] = Object.freeze([
  {
    id: 'recurrence/metastasis-of-unknown-place',
    version: 1,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'metastasis',
    says: {
      fr: 'Une métastase dont le siège n’est pas dit, après une rémission ou plus d’un an après un traitement curatif, est une récidive à distance ; ailleurs elle ne dit rien de nouveau.',
      en: 'A metastasis of a place not said, after a remission or more than a year after curative care, is a distant recurrence; elsewhere it tells nothing new.',
    },
    apply: (episode, state, name) => {
      const { codes, nodes } = episode.lead;
      if (codes.length > 0) return false;
      const back = state.curative && (state.free || state.isLater(episode.lead, YEAR_DAYS));
      if (!back || nodes.length > 0 || state.left || state.returned) return true;
      endOfInterval(state);
      state.add('metastatic_recurrence', name, episode, []);
      state.metastatic = true;
      return true;
    },
  },
  {
    id: 'metastasis/restated',
    version: 1,
    source: 'docs/explanation/history.md : la répétition n’est pas une preuve',
    reads: 'metastasis',
    says: {
      fr: 'Des métastases déjà connues, redites dans un courrier sans date à elles, ne sont pas un événement.',
      en: 'Metastases known before, told again in a letter without a date of their own, are no event.',
    },
    apply: ({ lead }, state) => !lead.firm && lead.item !== null && lead.item.told !== null && state.fresh(lead.codes).length === 0,
  },
  {
    id: 'recurrence/regional-nodes',
    version: 1,
    source: 'UICC TNM, 8e édition : ganglions régionaux (sites/regional-nodes.ts)',
    reads: 'metastasis',
    says: {
      fr: 'Les ganglions de la région atteints après un intervalle sans maladie sont une récidive régionale.',
      en: 'Nodes of the region involved after a disease-free interval are a regional recurrence.',
    },
    apply: (episode, state, name) => {
      const { codes } = episode.lead;
      if (codes.some((code) => !state.isRegional(code))) return false;
      if (state.curative && state.free && codes.some((code) => code !== 'C77.9')) state.add('regional_recurrence', name, episode, codes);
      return true;
    },
  },
  {
    id: 'progression/new-sites',
    version: 2,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'metastasis',
    says: {
      fr: 'De nouveaux sites d’une maladie métastatique qui n’a jamais disparu sont une progression.',
      en: 'New sites of a metastatic disease that never left are a progression.',
    },
    apply: (episode, state, name) => {
      if (!state.left) return false;
      // "Résection des implants du rectum": what is taken away was known.
      if (episode.lead.removed) return true;
      const fresh = state.fresh(episode.lead.codes.filter((code) => !state.isRegional(code)));
      if (fresh.length === 0) return true;
      // A recurrence of the same days only gets one more site.
      const latest = state.events.at(-1);
      const same = latest !== undefined && RECURRENCE_TYPES.has(latest.type) && state.isSame(latest, episode.lead) ? latest : undefined;
      if (same?.type === 'metastatic_recurrence') state.add(same.type, same.rule, episode, fresh);
      else state.add('progression', name, episode, fresh);
      return true;
    },
  },
  {
    id: 'recurrence/metastasis-after-care',
    version: 4,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'metastasis',
    says: {
      fr: 'Des métastases qui apparaissent après un traitement curatif, une rémission, ou plus d’un an sans maladie métastatique, sont une récidive.',
      en: 'Metastases that appear after curative care, a remission, or more than a year without them are a recurrence.',
    },
    apply: (episode, state, name) => {
      const late = state.cares === 0 && state.isLater(episode.lead, YEAR_DAYS);
      if (!state.curative && !state.free && !late) return false;
      endOfInterval(state);
      state.add(
        'metastatic_recurrence',
        name,
        episode,
        episode.lead.codes.filter((code) => !state.isRegional(code)),
      );
      // "Nodules pulmonaires et adénopathies axillaires": together these are two events.
      if (episode.lead.nodes.length > 0) state.add('regional_recurrence', name, episode, episode.lead.nodes);
      state.metastatic = true;
      return true;
    },
  },
  {
    id: 'progression/first-metastases',
    version: 1,
    source: 'docs/explanation/history.md, 4 : récidive ou progression',
    reads: 'metastasis',
    says: {
      fr: 'Des métastases qui apparaissent sous traitement, sans intervalle sans maladie, sont une progression.',
      en: 'Metastases that appear under care, without a disease-free interval, are a progression.',
    },
    apply: (episode, state, name) => {
      endOfInterval(state);
      state.add(
        'progression',
        name,
        episode,
        episode.lead.codes.filter((code) => !state.isRegional(code)),
      );
      state.metastatic = true;
      return true;
    },
  },
] satisfies readonly Rule[]);
