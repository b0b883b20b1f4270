import { type Mapping, parseMapping } from './mapping.ts';

/** The mapping that a test writes down; one at fault fails it with every reason. */
export function mappingOf(value: unknown): Mapping {
  const result = parseMapping(value);
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.mapping;
}

export const LAB = mappingOf({
  name: 'labo',
  match: { file: ['labo*.csv'], header: ['IPP', 'analyse'] },
  dates: ['JJ/MM/AAAA', 'AAAA-MM-JJ'],
  empty: ['NULL'],
  lists: { analyses: { 'ACE ': '2039-6', 'CA 15-3': '6875-9' } },
  records: [
    {
      target: 'laboratory',
      key: ['id'],
      fields: {
        ipp: 'ipp',
        system: { value: 'LOINC' },
        code: { column: 'analyse', list: 'analyses' },
        label: 'Analyse',
        value: 'Résultat',
        unit: 'unité',
        start: { column: 'date', required: true },
      },
      rest: true,
    },
  ],
});
export const LAB_HEADER = 'id;IPP;Analyse;Resultat;Unite;Date;Préleveur';
