import type { Biomarker } from '../../course/types.ts';
import type { Scribe, Slot } from '../engine/scribe.ts';
import { BIOMARKER_NAMES, POLARITIES } from '../lexicon/biomarkers.ts';
import { decimal, markStated, romans } from './numbers.ts';
import { stated } from './stated.ts';

function biomarkerText(b: Biomarker, scribe: Scribe): string {
  const names = BIOMARKER_NAMES[b.name] ?? [b.name];
  const name = scribe.style.abbreviates ? scribe.rng.pick(names) : scribe.rng.chance(0.5) ? (names[0] ?? b.name) : scribe.rng.pick(names);
  if (b.value === 'numeric' || (b.number !== null && b.name.startsWith('Ki'))) {
    const value = b.number === null ? (b.detail ?? '') : `${decimal(b.number)} %`;
    return `${name} ${scribe.rng.pick(['à ', ': ', '= ', ''])}${value}`.replace(' :', ' :');
  }
  const words = POLARITIES[b.value];
  const polarity = scribe.rng.pick(words).replace(/^(?:positif|négatif)$/, (word) => (name.startsWith('récepteurs') ? `${word}s` : word));
  const detail = b.detail === null ? '' : b.detail;
  if (b.number !== null && !(b.number === 0 && scribe.rng.chance(0.7)))
    return `${name} ${polarity.trim()} ${scribe.rng.pick([`(${decimal(b.number)} %)`, `à ${decimal(b.number)} %`])}`;
  if (detail === '') return polarity.startsWith('+') || polarity.startsWith('-') ? `${name}${polarity}` : `${name} ${polarity}`;
  if (detail.startsWith(b.name)) return `${detail} ${polarity.replace(/^\+$|^-$/, '')}`.trim();
  if (polarity === '+' || polarity === '-') return `${name} ${detail}`;
  return scribe.rng.pick([`${name} ${polarity} (${detail})`, `${name} ${detail}`, `${name} ${polarity} ${detail}`]);
}

/** Grades with their scale; `bare` without the word grade, for a line that says it already. */
function gradeText(scribe: Scribe, bare: boolean): string {
  const told = scribe.told;
  if (told.kind !== 'grade') return '';
  const g = told.grade;
  const roman = romans[Number(g)] ?? g;
  if (told.gleason !== null) {
    const score = told.gleason.replace(/\s*=.*$/, '').trim();
    const isup = scribe.rng.chance(0.5) ? `, ${scribe.rng.pick(['grade ISUP', 'ISUP', 'groupe pronostique ISUP'])} ${g}` : '';
    return `${scribe.rng.pick(['score de Gleason', 'Gleason', 'score de Gleason'])} ${scribe.rng.pick([score, score.replace('+', ' + ')])}${isup}`;
  }
  if (g === 'high' || g === 'low')
    return scribe.rng.pick(
      g === 'high' ? ['haut grade', 'haut grade OMS', 'de haut grade'] : ['bas grade', 'bas grade OMS', 'de bas grade'],
    );
  if (bare && told.system !== 'differentiation')
    return scribe.rng.pick([`${g} (${told.system})`, `${told.system} ${g}`, `${told.system} ${roman}`]);
  switch (told.system) {
    case 'SBR':
      return scribe.rng.pick([
        `grade ${g} SBR`,
        `grade SBR ${roman}`,
        `SBR ${g}`,
        `grade histopronostique ${g} (Elston et Ellis)`,
        `grade ${roman} d’Elston-Ellis`,
        `SBR${g}`,
      ]);
    case 'ISUP':
      return scribe.rng.pick([`grade ISUP ${g}`, `ISUP ${g}`, `grade nucléolaire ISUP ${g}`]);
    case 'FNCLCC':
      return scribe.rng.pick([`grade ${g} FNCLCC`, `grade ${g} de la FNCLCC`, `FNCLCC grade ${g}`]);
    case 'OMS':
      return scribe.rng.pick([`grade ${g} OMS`, `grade ${roman} de l’OMS`, `grade OMS ${g}`]);
    default:
      return differentiation(g, scribe);
  }
}

function differentiation(grade: string, scribe: Scribe): string {
  const e = scribe.noun.feminine ? 'e' : '';
  const words =
    grade === '1'
      ? [`bien différencié${e}`, 'de bas grade', `bien différencié${e}`]
      : grade === '2'
        ? [`moyennement différencié${e}`, 'de grade intermédiaire', `modérément différencié${e}`]
        : [`peu différencié${e}`, 'de haut grade', `peu différencié${e}`];
  return scribe.rng.pick(words);
}

export const MARKER_SLOTS: readonly (readonly [string, Slot])[] = [
  [
    'accord',
    (scribe, argument) => {
      scribe.noun = { feminine: argument.startsWith('f'), plural: argument.endsWith('p') };
    },
  ],
  ['grade', (scribe, argument) => markStated(scribe, gradeText(scribe, argument === 'nu'))],
  ['marqueur', (scribe) => scribe.told.kind === 'biomarker' && markStated(scribe, biomarkerText(scribe.told.biomarker, scribe))],
  [
    'marqueur_ligne',
    (scribe, separator) => {
      const told = scribe.told;
      const body = stated(told);
      if (body === null) return;
      scribe.out.mark(body, () => {
        if (told.kind === 'biomarker') {
          const b = told.biomarker;
          const value =
            b.value === 'numeric'
              ? `${decimal(b.number ?? 0)} %`
              : scribe.rng.pick(POLARITIES[b.value]).replace(/^\+$/, 'positif').replace(/^-$/, 'négatif');
          const more = b.detail ?? (b.number === null || b.value === 'numeric' ? null : `${decimal(b.number)} %`);
          scribe.out.raw(`${scribe.rng.pick(BIOMARKER_NAMES[b.name] ?? [b.name])}${separator}${value}${more === null ? '' : ` (${more})`}`);
        } else if (told.kind === 'biomarker_missing') {
          scribe.out.raw(
            `${scribe.rng.pick(BIOMARKER_NAMES[told.name] ?? [told.name])}${separator}${scribe.rng.pick(['en cours', 'non réalisé', 'NC', 'non interprétable'])}`,
          );
        }
      });
    },
  ],
  [
    'marqueur_nom',
    (scribe) => {
      const told = scribe.told;
      const name = told.kind === 'biomarker' ? told.biomarker.name : told.kind === 'biomarker_missing' ? told.name : '';
      markStated(scribe, scribe.rng.pick(BIOMARKER_NAMES[name] ?? [name]));
    },
  ],
];
