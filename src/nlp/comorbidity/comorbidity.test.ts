import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { toxicity } from '../toxicity/toxicity.ts';
import { comorbidity } from './comorbidity.ts';

const reader = createReader([comorbidity]);

test.each([
  'antécédent d’{hypertension artérielle | comorbidity I10} et de {diabète | comorbidity E11.9 charlson=diabetes}',
  '{HTA | comorbidity I10}, {dyslipidémie | comorbidity E78.5}, {BPCO | comorbidity J44.9 charlson=chronic_pulmonary_disease}',
  '{insuffisance cardiaque | comorbidity I50.9}',
  '{infarctus du myocarde | comorbidity I21.9} en 2010',
  '{AVC | comorbidity I64} sylvien',
  '{insuffisance rénale chronique | comorbidity N18.9} stade 3',
  '{cirrhose alcoolique | comorbidity K70.3}',
  '{maladie d’Alzheimer | comorbidity F03 charlson=dementia}',
  '{polyarthrite rhumatoïde | comorbidity M35}',
  '{ulcère gastrique | comorbidity K27.9}',
  'patient {diabétique | comorbidity E11.9} et {hypertendu | comorbidity I10}',
  '{AOMI | comorbidity I70.2} stade II',
  '{obésité morbide | comorbidity E66.9}',
  'sérologie VIH, vaccination hépatite B',
  'idées de dépression, dépistage du VIH',
  'ulcération cutanée, un coronavirus',
  '{RGO | comorbidity K21.9} sous IPP, {hernie hiatale | comorbidity K21.9}',
  'pas d’{HTA | comorbidity I10 negated} ni de {diabète | comorbidity E11.9 negated}',
  'père : {AVC | comorbidity I64 family}',
  '{insuffisance rénale aiguë | comorbidity N17.9} résolutive',
  'hypertension intracrânienne, HTA induite par le bévacizumab',
  'diabète insipide',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, comorbidity.types, marked);
  expect(found).toEqual(expected);
});

test('an effect with its grade is no disease of the patient', () => {
  const both = createReader([toxicity, comorbidity]);
  const found = both.read('HTA grade 2 sous bévacizumab, hypothyroïdie G1.').mentions.map((m) => m.type);
  expect(found).toEqual(['toxicity', 'toxicity']);
});
