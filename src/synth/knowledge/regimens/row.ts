import type { SystemicLine } from '../../course/types.ts';
import type { ToxicityTerm } from '../toxicities.ts';

/**
 * Protocols of systemic treatment as French centres name them: drugs (DCI), length of a cycle in days, usual number of cycles, where it is
 * given, and the share of lines with each side effect. Written from published schedules; version 2026-01.
 */
export interface Regimen {
  readonly type: SystemicLine['type'];
  readonly drugs: readonly string[];
  readonly cycleDays: number;
  readonly cycles: number;
  readonly setting: 'session' | 'stay' | 'home';
  readonly toxicities: readonly (readonly [ToxicityTerm, number])[];
  /** First year in which it could be prescribed in France. */
  readonly since: number;
}

export type Row = readonly [
  protocol: string,
  type: Regimen['type'],
  drugs: string,
  cycleDays: number,
  cycles: number,
  setting: Regimen['setting'],
  toxicities: string,
  since?: number,
];

/** Side effects that protocols of a kind share. */
export const IO = 'colitis .09 hypothyroidism .1 pneumonitis .05 hepatitis .04 asthenia .3 rash .1';
export const MYELO = 'neutropenia .25 febrile_neutropenia .1 nausea .3 asthenia .3 anaemia .15';
export const HOT = 'hot_flush .3 arthralgia .3';
