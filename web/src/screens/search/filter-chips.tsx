import { Button } from 'react-aria-components/Button';
import type { SearchAnswer, SearchFilters } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { FACETS, type FacetName } from './facet-names.ts';
import { choose, chosen, yearRuns, yearsBetween } from './filters.ts';

interface Chip {
  readonly key: string;
  readonly facet: FacetName;
  readonly text: string;
  readonly without: SearchFilters;
}

/** Every active filter, always in sight, each removed by one press. */
export function FilterChips({
  filters,
  answer,
  onChange,
}: {
  readonly filters: SearchFilters;
  readonly answer: SearchAnswer | undefined;
  readonly onChange: (filters: SearchFilters) => void;
}) {
  const { code, t } = useLanguage();
  const label = (facet: FacetName, value: string): string => answer?.facets[facet].find((v) => v.value === value)?.label?.[code] ?? value;
  const chips = FACETS.flatMap((facet): Chip[] => {
    if (facet === 'year') {
      return yearRuns(filters.years ?? []).map(([from, to]) => {
        const inside = new Set(yearsBetween(from, to).map(String));
        const without = choose(
          filters,
          'year',
          chosen(filters, 'year').filter((year) => !inside.has(year)),
        );
        return { key: `year${from}`, facet, text: from === to ? String(from) : `${from} – ${to}`, without };
      });
    }
    const values = chosen(filters, facet);
    return values.map((value) => ({
      key: `${facet}:${value}`,
      facet,
      text: label(facet, value),
      without: choose(
        filters,
        facet,
        values.filter((v) => v !== value),
      ),
    }));
  });
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('search.filters.active')}>
      {chips.map(({ key, facet, text, without }) => (
        <li key={key}>
          <Button className="chip" onPress={() => onChange(without)}>
            <span className="visually-hidden">{t('search.filters.remove', { name: t(`search.facet.${facet}`), value: text })}</span>
            <span className="chip-name" aria-hidden="true">{`${t(`search.facet.${facet}`)} :`}</span>
            <span aria-hidden="true">{text}</span>
            <Icon name="close" size={12} />
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button className="button button-quiet" onPress={() => onChange({})}>
            {t('search.filters.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
