import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { tobacco } from './tobacco.ts';

const reader = createReader([tobacco]);

test.each([
  '{Tabagisme | tobacco value=current} évalué à {15 PA | measurement value=15 code=pack-years}',
  'On a un {tabagisme ancien | tobacco value=former}',
  '{Tabagisme passif | tobacco value=passive negated}',
  'Le patient {ne fume aucun | tobacco value=never negated} truc.',
  '{Tabac: 0 | tobacco value=never negated}',
  '{Tabac: sevré | tobacco value=former} depuis 5 ans',
  '{ex-fumeur | tobacco value=former} depuis 15 ans de {10 paquets/an | measurement value=10}',
  '{Ancienne fumeuse | tobacco value=former}',
  '{Fumeur non sevré | tobacco value=current}, {aide au sevrage tabagique | tobacco value=current} proposée',
  'Son mari fume. Père fumeur, décédé d’un infarctus.',
  'patiente {non-fumeuse | tobacco value=never}, {n’ayant jamais fumé | tobacco value=never}',
  '{Pas d’habitudes toxiques | tobacco value=never}.',
  'allergies médicamenteuses {ni habitudes toxiques | tobacco value=never}',
  'Elle nie avoir des {habitudes toxiques | tobacco value=never}.',
  'Elle n’a pas signalé d’{habitudes toxiques | tobacco value=never}.',
  'Pas d’autres habitudes toxiques. Habitudes toxiques : consommateur occasionnel d’alcool.',
  '{Aucune habitude toxique | tobacco value=never}.',
  '{Fumeur actif jusqu’en | tobacco value=former} 2013',
  'patient {sans allergies médicamenteuses ou habitudes toxiques | tobacco value=never} connues',
  '{fumeur actif | tobacco value=current} de 20 {cigarettes | tobacco value=current} par jour',
  'patient {tabagique | tobacco value=current} chronique à raison de {40 paquets-année | measurement value=40}',
  '{Tabagisme actif | tobacco value=current} à {30 PA | measurement value=30}',
  '{Tabac | tobacco value=current} : {20 PA | measurement value=20}',
  '{sans notion de tabagisme | tobacco value=never} actif ni passif',
  'Elle {ne consommait pas de tabac | tobacco value=never} ni d’alcool',
  '{indice paquet-année de 90 | measurement value=90}',
  '{Tabagisme non sevré | tobacco value=current}',
  'PA 120/80 mmHg, il tient un bureau de tabac',
  'consultation de tabacologie',
  '{Tabac - | tobacco value=never negated}, alcool occasionnel',
  '1 {paquet/jour | tobacco value=current} depuis 20 ans',
  'BPCO post-tabagique',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, tobacco.types, marked);
  expect(found).toEqual(expected);
});
