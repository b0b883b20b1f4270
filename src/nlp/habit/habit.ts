import { GLUED, type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { after, before, isChar } from '../walk/walk.ts';

export type Use = 'current' | 'former' | 'never' | 'passive';

/** A word for a habit: what it says alone, null where only its neighbours can tell. */
export interface HabitWord {
  readonly use: Use | null;
  /** The word itself decides: neighbours are not asked. */
  readonly sure: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Around the habit: what says that it stopped, goes on, or never was. Written for Continuum; version 2026-11. */
const STOPPED = set(
  'sevre sevree sevres arrete arretee arretes stoppe stoppee stoppes interrompu interrompue ancien ancienne passe passee cesse cessee sevrage arret abandonne abandonnee anterieur jusqu jusque',
);
const GOING_ON = set(
  'actif active actifs actuel actuelle actuellement poursuivi persistant persistante quotidien quotidienne poursuite continue cours festif festive occasionnel occasionnelle occasionnellement mondain mondaine modere moderee excessif excessive social sociale regulier reguliere regulierement',
);
const DENIED_AFTER = set('0 non neant jamais aucun aucune absent absente nul nulle zero nie');
const DENIED_BEFORE = set('pas sans ni aucun aucune absence jamais nie non negative');
const PASSIVE = set('passif passive');
const LINKS = set(': = - , ( est etait ; " et');
/** A clause ends here: what comes before says nothing of the habit. */
const BARRIERS = set('mais ; . car puis');
const REACH = 7;

/** What a text says of the habit at a hit. */
export function habitAt(
  view: TextView,
  hit: Hit<HabitWord>,
  other: (token: number) => boolean,
): { readonly use: Use | null; readonly last: number } {
  const { use, sure } = hit.value;
  if (sure) return { use, last: hit.last };
  const minus = minusAfter(view, hit.last);
  if (minus >= 0) return { use: 'never', last: minus };
  let denied = false;
  let stopped = false;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 5; i = before(view, i), n++) {
    const word = view.norm(i);
    if (BARRIERS.has(word) || (word === ',' && !denied && n > 0)) break;
    if (DENIED_BEFORE.has(word)) denied = true;
    if (STOPPED.has(word)) stopped = true;
  }
  for (let i = after(view, hit.last), n = 0, plain = 0; i >= 0 && n < REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    if (BARRIERS.has(word) || other(i)) break;
    if (PASSIVE.has(word) && n < 2 && !denied) return { use: 'passive', last: i };
    if (STOPPED.has(word))
      return isChar(view, before(view, i), 'non') ? { use: 'current', last: i } : { use: denied ? 'never' : 'former', last: i };
    if (GOING_ON.has(word) && !denied) return { use: 'current', last: i };
    // "Fumeur non sevré": the denial is of the weaning.
    const weaned = after(view, i);
    if (word === 'non' && weaned >= 0 && STOPPED.has(view.norm(weaned))) return { use: 'current', last: weaned };
    if (plain === 0 && DENIED_AFTER.has(word) && !countsOn(view, i)) return { use: 'never', last: i };
    if (!LINKS.has(word)) plain++;
  }
  if (denied) return { use: 'never', last: hit.last };
  return { use: stopped ? 'former' : use, last: hit.last };
}

/** "Tabac -, OH -": a minus that nothing follows. */
function minusAfter(view: TextView, last: number): number {
  const minus = after(view, last);
  if (minus < 0 || !isChar(view, minus, '-')) return -1;
  const then = after(view, minus);
  return then < 0 || /^[,;.(/]$/.test(view.norm(then)) ? minus : -1;
}

/** "0,5 PA", "0 PA": a zero that a unit follows is still a denial, "0 à 10 cigarettes" is not. */
const countsOn = (view: TextView, token: number): boolean => {
  const next = after(view, token);
  return (
    view.kind[token] === NUMBER && next >= 0 && (view.norm(next) === 'a' || (view.kind[next] === NUMBER && view.space[next] !== GLUED))
  );
};
