import type { Regimen } from '../regimens.ts';

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
