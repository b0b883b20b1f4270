import type { Laterality } from '../../../model/index.ts';
import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { type Determiner, determiner, type Noun, sideWord } from '../lexicon/noun.ts';
import { secondaryCode, secondarySite } from '../lexicon/secondary-sites.ts';
import { SITES, UNNAMED_SITES } from '../lexicon/sites.ts';
import { morphologyNoun, siteNoun } from './nouns-of-fact.ts';
import { mentionOf } from './stated.ts';

const DETERMINERS: readonly string[] = ['', 'le', 'un', 'de', 'du', 'au', "d'un", 'ce', 'par'] satisfies readonly Determiner[];
const isDeterminer = (word: string): word is Determiner => DETERMINERS.includes(word);
/** Phrases write `dun` for `d'un`. */
export function determinerOf(argument: string): Determiner {
  const word = argument === 'dun' ? "d'un" : argument;
  if (!isDeterminer(word)) throw new TypeError(`No determiner ${argument}`);
  return word;
}

interface Place {
  readonly topography: string;
  readonly label: string;
  readonly laterality: Laterality | null;
}

/** Where the fact at hand is, for facts about a tumour by way of the course when the fact itself does not say. */
function placeOf(scribe: Scribe): Place {
  const told = scribe.told;
  switch (told.kind) {
    case 'diagnosis':
      return { topography: told.topography, label: told.siteLabel, laterality: told.laterality };
    case 'specimen':
      return { topography: told.topography, label: told.siteLabel, laterality: null };
    case 'family_cancer':
      return { topography: told.topography, label: told.topography, laterality: null };
    case 'lesion':
      return { topography: told.lesion.topography, label: told.lesion.label, laterality: null };
    default: {
      const tumour = tumourOf(scribe);
      return { topography: tumour?.topography ?? 'C80', label: tumour?.siteLabel ?? '', laterality: tumour?.laterality ?? null };
    }
  }
}

export function tumourOf(scribe: Scribe): Scribe['plan']['course']['tumours'][number] | undefined {
  const told = scribe.told;
  const n = 'tumour' in told ? told.tumour : 1;
  return scribe.plan.course.tumours.find((t) => t.n === n);
}

/** Writes a side with its mention. */
export function writeSide(scribe: Scribe, noun: Noun, side: Laterality | null): void {
  if (side === null || !noun.sided) return;
  const short = noun.glued || (scribe.style.abbreviates && scribe.rng.chance(0.5));
  const word = sideWord(side, noun, short);
  if (!noun.glued) scribe.out.write(' ');
  scribe.out.mark(mentionOf('laterality', scribe.context, { value: side }), () => scribe.out.write(word));
}

export function writeSite(scribe: Scribe, kind: Determiner, place: Place): void {
  const noun = siteNoun(place.topography, place.label, scribe);
  scribe.out.write(determiner(kind, noun));
  scribe.out.mark(mentionOf('topography', scribe.context, { system: 'ICD-O-3', code: place.topography, label: place.label }), () =>
    scribe.out.write(noun.before),
  );
  writeSide(scribe, noun, place.laterality);
  scribe.out.write(noun.after);
}

function writeMorphology(scribe: Scribe, kind: Determiner): Noun {
  const told = scribe.told;
  const [code, label] = told.kind === 'diagnosis' ? [told.morphology, told.morphologyLabel] : ['8000/3', 'cancer'];
  const noun = morphologyNoun(code, label, scribe);
  scribe.out.write(determiner(kind, noun));
  scribe.out.mark(mentionOf('morphology', scribe.context, { system: 'ICD-O-3', code, label }), () => scribe.out.write(noun.before));
  scribe.noun = noun;
  return noun;
}

export const hasSite = (topography: string): boolean =>
  !UNNAMED_SITES.has(topography.slice(0, 3)) && (topography in SITES || topography.slice(0, 3) in SITES);

/** A disease of blood, marrow or nodes by its everyday name: it has no site to be named by. */
function writeBloodCancer(scribe: Scribe, kind: Determiner, place: Place): void {
  const nodal = place.topography.startsWith('C77');
  const noun = nodal
    ? { before: 'lymphome', feminine: false, plural: false }
    : { before: 'hémopathie maligne', feminine: true, plural: false };
  scribe.noun = noun;
  scribe.out.write(determiner(kind, noun));
  if (nodal)
    scribe.out.mark(mentionOf('morphology', scribe.context, { system: 'ICD-O-3', code: '9590/3', label: 'lymphome' }), () =>
      scribe.out.write(noun.before),
    );
  else scribe.out.write(noun.before);
}

/** The cancer by its everyday name: "cancer du sein gauche", "cancer mammaire gauche". */
function writeCancer(scribe: Scribe, kind: Determiner): void {
  const place = placeOf(scribe);
  if (!hasSite(place.topography)) {
    writeBloodCancer(scribe, kind, place);
    return;
  }
  const words = scribe.style.abbreviates
    ? ['m cancer', 'f néoplasie', 'm néo', 'm K']
    : ['m cancer', 'f tumeur maligne', 'f néoplasie', 'm cancer'];
  const notation = scribe.rng.pick(words);
  const noun = { before: notation.slice(2), feminine: notation.startsWith('f'), plural: false };
  scribe.noun = noun;
  scribe.out.write(determiner(kind, noun));
  scribe.out.mark(mentionOf('morphology', scribe.context, { system: 'ICD-O-3', code: '8000/3', label: 'cancer' }), () =>
    scribe.out.write(noun.before),
  );
  const entry = SITES[place.topography] ?? SITES[place.topography.slice(0, 3)];
  if (entry?.adjective !== undefined && scribe.rng.chance(0.4)) {
    scribe.out.write(' ');
    scribe.out.mark(mentionOf('topography', scribe.context, { system: 'ICD-O-3', code: place.topography, label: place.label }), () =>
      scribe.out.write(entry.adjective?.[noun.feminine ? 1 : 0] ?? ''),
    );
    if (place.laterality !== null)
      writeSide(scribe, { ...noun, after: '', sided: true, sideFeminine: noun.feminine, glued: false }, place.laterality);
    return;
  }
  scribe.out.write(' ');
  writeSite(scribe, scribe.style.abbreviates && scribe.rng.chance(0.3) ? 'de' : 'du', place);
}

function writeDiagnosis(scribe: Scribe, argument: string): void {
  writeMorphology(scribe, determinerOf(argument));
  const agreement = scribe.noun;
  const place = placeOf(scribe);
  if (hasSite(place.topography)) {
    scribe.out.write(' ');
    writeSite(scribe, 'du', place);
  }
  scribe.noun = agreement;
}

/** "métastases hépatiques et osseuses", "localisations secondaires pulmonaires": every site is a mention of its own. */
function writeMetastases(scribe: Scribe, argument: string): void {
  const told = scribe.told;
  const sites = told.kind === 'metastases' || told.kind === 'event' ? told.sites : [];
  const short = scribe.style.abbreviates;
  const notation = scribe.rng.pick(
    short
      ? ['fp métastases', 'fp méta', 'fp localisations IIaires', 'fp lésions secondaires', 'fp M+']
      : ['fp métastases', 'fp localisations secondaires', 'fp lésions secondaires', 'fp métastases'],
  );
  const noun = { before: notation.slice(3), feminine: true, plural: true };
  scribe.noun = noun;
  scribe.out.write(determiner(determinerOf(argument), noun));
  if (sites.length === 0) {
    scribe.out.mark(mentionOf('metastasis', scribe.context), () => scribe.out.write(noun.before));
    return;
  }
  sites.forEach((code, i) => {
    const site = secondarySite(code);
    const body = mentionOf('metastasis', scribe.context, { system: 'CIM-10', code, label: site.at });
    if (i === 0) {
      scribe.out.mark(body, () => scribe.out.write(`${noun.before} ${site.adjective[1]}`));
      return;
    }
    scribe.out.write(i === sites.length - 1 ? ' et ' : ', ');
    scribe.out.mark(body, () => scribe.out.write(site.adjective[1]));
  });
}

/** What imaging sees at the secondary sites: "lésions hépatiques nodulaires". */
function writeLesions(scribe: Scribe): void {
  const told = scribe.told;
  const sites = told.kind === 'metastases' || told.kind === 'event' ? told.sites : [];
  sites.forEach((code, i) => {
    if (i > 0) scribe.out.write(i === sites.length - 1 ? ' et ' : ', ');
    const words = scribe.rng.pick(secondarySite(code).lesions);
    scribe.out.mark(mentionOf('metastasis', scribe.context, { system: 'CIM-10', code, label: secondarySite(code).at }), () =>
      scribe.out.write(words),
    );
  });
}

/** "hépatique et osseuse": sites of a recurrence, feminine singular in meaning, written after "récidive" or "progression". */
function writeSecondaryOf(scribe: Scribe): void {
  const told = scribe.told;
  const sites = told.kind === 'metastases' || told.kind === 'event' ? told.sites : [];
  sites.forEach((code, i) => {
    if (i > 0) scribe.out.write(i === sites.length - 1 ? ' et ' : ', ');
    const site = secondarySite(code);
    scribe.out.mark(mentionOf('metastasis', scribe.context, { system: 'CIM-10', code, label: site.at }), () =>
      scribe.out.write(feminineSingular(site.adjective[1])),
    );
  });
}
const feminineSingular = (plural: string): string => (plural.endsWith('s') ? plural.slice(0, -1) : plural);

/** "localisation secondaire hépatique ou osseuse": singular, for what is searched and not found. Always feminine, without determiner. */
function writeSecondarySingular(scribe: Scribe): void {
  const told = scribe.told;
  const sites = told.kind === 'metastases' || told.kind === 'event' ? told.sites : [];
  const words = scribe.rng.pick(
    scribe.style.abbreviates
      ? ['localisation secondaire', 'métastase', 'méta', 'localisation IIaire', 'lésion secondaire']
      : ['localisation secondaire', 'métastase', 'lésion secondaire'],
  );
  if (sites.length === 0) {
    scribe.out.mark(mentionOf('metastasis', scribe.context), () =>
      scribe.out.write(scribe.rng.chance(0.3) ? `${words} à distance` : words),
    );
    return;
  }
  sites.forEach((code, i) => {
    const site = secondarySite(code);
    if (i > 0) scribe.out.write(i === sites.length - 1 ? ' ou ' : ', ');
    scribe.out.mark(mentionOf('metastasis', scribe.context, { system: 'CIM-10', code, label: site.at }), () =>
      scribe.out.write(i === 0 ? `${words} ${feminineSingular(site.adjective[1])}` : feminineSingular(site.adjective[1])),
    );
  });
}

/** The new tumour of a second-cancer event, named from the course. */
function writeSecond(scribe: Scribe): void {
  const tumour = tumourOf(scribe);
  if (tumour === undefined) return;
  const noun = morphologyNoun(tumour.morphology, tumour.morphologyLabel, scribe);
  scribe.out.mark(
    mentionOf('morphology', scribe.context, { system: 'ICD-O-3', code: tumour.morphology, label: tumour.morphologyLabel }),
    () => scribe.out.write(noun.before),
  );
  if (!hasSite(tumour.topography)) return;
  scribe.out.write(' ');
  writeSite(scribe, 'du', { topography: tumour.topography, label: tumour.siteLabel, laterality: tumour.laterality });
}

/** "une métastase hépatique": the secondary site that the place of the fact is. */
function writeMetastasisHere(scribe: Scribe, argument: string): void {
  const place = placeOf(scribe);
  const code = secondaryCode(place.topography);
  const site = secondarySite(code);
  const noun = { before: scribe.rng.pick(['métastase', 'localisation secondaire', 'métastase']), feminine: true, plural: false };
  scribe.out.write(determiner(determinerOf(argument), noun));
  scribe.out.mark(mentionOf('metastasis', scribe.context, { system: 'CIM-10', code, label: site.at }), () =>
    scribe.out.write(`${noun.before} ${feminineSingular(site.adjective[1])}`),
  );
}

export const TUMOUR_SLOTS: readonly (readonly [string, Slot])[] = [
  ['diag', writeDiagnosis],
  ['morph', (scribe, argument) => void writeMorphology(scribe, determinerOf(argument))],
  ['cancer', (scribe, argument) => writeCancer(scribe, determinerOf(argument))],
  ['site', (scribe, argument) => writeSite(scribe, determinerOf(argument), placeOf(scribe))],
  ['mets', writeMetastases],
  ['lesions', writeLesions],
  ['meta_sans', writeSecondarySingular],
  ['second', writeSecond],
  ['metastase', writeMetastasisHere],
  ['secondaire', writeSecondaryOf],
  [
    'biopsie_meta',
    (scribe) => {
      const told = scribe.told;
      const code = told.kind === 'metastases' || told.kind === 'event' ? told.sites[0] : undefined;
      scribe.out.write(code === undefined ? 'biopsie' : secondarySite(code).biopsy);
    },
  ],
];

export const TUMOUR_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['site', (scribe) => hasSite(placeOf(scribe).topography)],
  ['sites', (scribe) => 'sites' in scribe.told && scribe.told.sites.length > 0],
  ['liquide', (scribe) => UNNAMED_SITES.has(placeOf(scribe).topography.slice(0, 3))],
];
