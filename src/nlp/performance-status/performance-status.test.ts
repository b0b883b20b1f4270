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
  'L’{état de performance de la patiente est de 0 | performance_status value=0}.',
  'un {état de performance (EP) de 1 | performance_status value=1}, un {niveau de performance de 2 | performance_status value=2}',
  'un score de {0 sur l’échelle de l’Eastern Cooperative Oncology Group | performance_status value=0} (ECOG)',
  'patient de niveau {1 de l’Eastern Cooperative Oncology Group | performance_status value=1}',
  'grade {1 selon l’ECOG | performance_status value=1}, EG {2 selon l’OMS | performance_status value=2}',
  '{ECOG (Eastern Cooperative Oncologic Group) 4 | performance_status value=4}',
  'BEG. {ECOG O | performance_status value=0}. {PS-O | performance_status value=0}.',
  '{indice de Karnofsky >80% | performance_status value=1 code=80}',
  'antalgiques de niveau 3 de l’OMS, glioblastome de grade IV de l’OMS, gliome de grade 2 de l’OMS',
  'étude ECOG 1684, mauvais état de performance de cisplatine à 50 mg/m2, bon niveau de performance',
  'toxicité de grade 3 selon la classification de l’OMS',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, performanceStatus.types, marked);
  expect(found).toEqual(expected);
});
