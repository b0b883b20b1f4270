import type { Phrase } from '../engine/contract.ts';
import type { HabitWord, Use } from '../habit/habit.ts';

const habit = (use: Use | null, sure: boolean, ...patterns: string[]): Phrase<HabitWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ use, sure }) }));

/** How French reports speak of drinking. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<HabitWord>[] = Object.freeze([
  ...habit(
    'current',
    false,
    'alcoolisme',
    'alcoolique',
    'éthylisme',
    'éthylique',
    'alcool',
    '=OH',
    'exogénose',
    'œnolisme',
    'intoxication (alcoolique|éthylique)',
    'consommation (d alcool|éthylique|alcoolique)',
    'buveur',
    'buveuse',
    'éthylotabagique',
    '(alcoolo|éthylo) tabagique',
    '(alcoolo|éthylo) tabagisme',
    'alcoolotabagique',
    'alcoolodépendance',
    'verre[s] de (vin|bière|alcool|whisky)',
    'dépendance à l alcool',
    'alcoolo dépendance',
  ),
  ...habit(
    'current',
    true,
    'alcoolisme non sevré',
    'éthylisme non sevré',
    'alcoolisme actif',
    'éthylisme actif',
    'éthylisme chronique',
    'alcoolisme chronique',
    'buveur régulier',
  ),
  ...habit(
    'never',
    true,
    'non buveur',
    'non buveuse',
    'pas d alcool',
    'ne boit pas',
    'ne buvait pas',
    'ne consomme pas d alcool',
    'pas d éthylisme',
    'pas d intoxication éthylique',
    'pas d alcoolisme',
    '(pas|sans|ni|aucune) [d] habitudes toxiques',
    'absence d alcoolisme',
    'jamais d alcool',
  ),
  ...habit(
    'former',
    true,
    'alcoolisme sevré',
    'éthylisme sevré',
    'alcoolique sevré',
    'éthylique sevré',
    'éthylisme chronique sevré',
    'alcoolisme chronique sevré',
    'éthylisme ancien',
    'alcoolisme ancien',
    'exogénose sevrée',
    'ancien alcoolique',
    'ancien éthylique',
    'ancien éthylisme',
    'ex alcoolique',
    'sevrage (alcoolique|éthylique|éthylotabagique|alcoolotabagique)',
    'sevrage (alcoolo|éthylo) tabagique',
    'ne boit plus',
    'abstinent',
    'alcool (sevré|sevrée|arrêté)',
    '=OH (sevré|sevrée|arrêté|stoppé)',
    'exogénose ancienne',
    'a arrêté l alcool',
    'arrêt de l alcool',
  ),
]);

/** Alcohol on a dressing, in a needle or in a molecule. */
export const NOT_A_HABIT: ReadonlySet<string> = new Set(
  'adicap pansement compresse compresses solution desinfection antisepsie injection alcoolisation vitamine 25 17 21 1 gel friction hydroalcoolique'.split(
    ' ',
  ),
);
