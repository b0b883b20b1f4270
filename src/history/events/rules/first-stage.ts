import { daysBetween } from '../../../model/index.ts';
import { secondarySite } from '../../../terminology/icdo/icd10.ts';
import type { Signal } from '../signal.ts';
import type { CourseState } from '../state.ts';
import type { Rule } from './rule.ts';

/** Distant metastases found within this time of the diagnosis belong to the first stage. */
export const INITIAL_DAYS = 120;
/** The same, once care has begun. */
const INITIAL_DAYS_IN_CARE = 62;
/** Stage IV is local disease in the head and neck, the skin, the thymus and the testis. */
const LOCAL_STAGE_IV = /^C(0\d|1[0-4]|3[0-2]|37|44|62|73)/;

/** Secondary nodes of a place not said. */
const NODES = 'C77.9';

/** Part of the first stage: before care, within the initial work-up, or told as the stage at diagnosis. */
export function isInitial(signal: Signal, state: CourseState): boolean {
  if (state.returned) return false;
  // Listed beside the stage at diagnosis, by whoever wrote it, and nothing was cured before.
  if (signal.item !== null && !state.curative && !state.free && state.listed.has(signal.item.sentence)) return true;
  const { diagnosed } = state.subject;
  const early = diagnosed !== null && signal.date !== null && daysBetween(diagnosed, signal.date) <= INITIAL_DAYS_IN_CARE;
  if (state.cares === 0) return !state.free && !state.isLater(signal, INITIAL_DAYS);
  // Told right after the operation or the irradiation, without a word of what came between: still the work-up, unless that was "il y a 4 ans".
  if (signal.date === null && state.onlyLocal && !state.free && !state.longAgo) return true;
  // A stage restated later on dates back, whatever has been treated since.
  if (signal.initial && !signal.firm) return true;
  return (early || signal.initial) && !state.free;
}

export const FIRST_STAGE: readonly Rule[] = Object.freeze([
  {
    id: 'stage/distant',
    version: 2,
    source: 'UICC TNM, 8e édition : stade IV, M1',
    reads: 'stage',
    says: {
      fr: 'Un stade IV ou M1 du bilan initial dit une maladie métastatique d’emblée ; les organes atteints nommés à côté en sont les sites.',
      en: 'Stage IV or M1 of the first work-up says disease that was metastatic from the start; organs named beside it are its sites.',
    },
    apply: ({ lead }, state) => {
      if (LOCAL_STAGE_IV.test(state.subject.topography) || !isInitial(lead, state)) return false;
      state.metastatic = true;
      const own = secondarySite(state.subject.topography);
      const organs = lead.codes.filter((code) => code !== own && !state.isRegional(code));
      for (const code of organs) state.metastases.add(code);
      // "Stade IV avec atteinte pulmonaire et ganglionnaire": nodes listed among the distant sites are one of them.
      if (organs.length > 0 && lead.codes.includes(NODES)) state.metastases.add(NODES);
      return true;
    },
  },
  {
    id: 'metastasis/first-stage',
    version: 2,
    source: 'docs/explanation/history.md : métastases synchrones',
    reads: 'metastasis',
    says: {
      fr: 'Des métastases trouvées avant tout traitement, ou dans le bilan initial, appartiennent au premier stade.',
      en: 'Metastases found before any care, or in the first work-up, belong to the first stage.',
    },
    apply: ({ lead }, state) => {
      if (lead.codes.length === 0 || !isInitial(lead, state)) return false;
      const distant = lead.codes.filter((code) => !state.isRegional(code));
      for (const code of distant) state.metastases.add(code);
      if (distant.length > 0) {
        state.metastatic = true;
        // "Hystérectomie, omentectomie et retrait d'implants péritonéaux": found at the operation and taken away.
        state.resected = lead.item !== null && lead.item.sentence === state.operated;
      }
      return true;
    },
  },
] satisfies readonly Rule[]);
