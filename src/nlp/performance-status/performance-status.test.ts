import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { performanceStatus } from './performance-status.ts';

const reader = createReader([performanceStatus]);

test.each([
  'Patiente en bon état général, {OMS 1 | performance_status value=1}.',
  '{PS 0 | performance_status value=0}, {ECOG : 2 | performance_status value=2}',
  '{OMS à 3 | performance_status value=3}, {PS=1 | performance_status value=1}',
  '{ECOG PS 1 | performance_status value=1} pour asthénie',
  '{Indice de performance de l’OMS à 3 | performance_status value=3}',
  'un {état de performance de 1 | performance_status value=1} selon l’Eastern Cooperative Oncology Group',
  'État général : {1 (ECOG | performance_status value=1})',
  '{performance status (ECOG) de 1 | performance_status value=1}',
  '{ECOG 0 | performance_status value=0}-1',
  '{OMS 0 | performance_status value=0} et {indice de Karnofsky de 100 % | performance_status value=0 code=100 system=Karnofsky}',
  '{Karnofsky à 70% | performance_status value=2 code=70}',
  'astrocytome de grade OMS 4, tumeur classée OMS 3',
  '{OMS zéro | performance_status value=0}',
  'classification OMS 2016, OMS grade II, gliome de grade 3 OMS',
  'anticorps anti-PS 100, le PS du service, P.S. 1',
  'thymome de type B3 (OMS), {IK 100 | performance_status value=0}',
  'l’OMS 2e édition recommande',
  'Antalgiques de palier OMS 2',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, performanceStatus.types, marked);
  expect(found).toEqual(expected);
});
