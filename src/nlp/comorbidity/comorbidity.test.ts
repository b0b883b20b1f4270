import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { comorbidity } from './comorbidity.ts';

const reader = createReader([comorbidity]);

test.each([
  'antécédent d’{hypertension artérielle | comorbidity I10} et de {diabète | comorbidity E11 charlson=diabetes}',
  '{HTA | comorbidity I10}, {dyslipidémie | comorbidity E78}, {BPCO | comorbidity J44 charlson=chronic_pulmonary_disease}',
  '{insuffisance cardiaque | comorbidity I50}',
  '{infarctus du myocarde | comorbidity I21} en 2010',
  '{AVC | comorbidity I64} sylvien',
  '{insuffisance rénale chronique | comorbidity N18} stade 3',
  '{cirrhose alcoolique | comorbidity K74}',
  '{maladie d’Alzheimer | comorbidity F03 charlson=dementia}',
  '{polyarthrite rhumatoïde | comorbidity M35}',
  '{ulcère gastrique | comorbidity K27}',
  'patient {diabétique | comorbidity E11} et {hypertendu | comorbidity I10}',
  '{AOMI | comorbidity I70} stade II',
  '{obésité morbide | comorbidity E66}',
  'sérologie VIH, vaccination hépatite B',
  'idées de dépression, dépistage du VIH',
  'ulcération cutanée, un coronavirus',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, comorbidity.types, marked);
  expect(found).toEqual(expected);
});
