import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SearchAnswer, SearchFilters } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { FacetList } from './facet-list.tsx';
import { LIST_FACETS } from './facet-names.ts';
import { choose, chosen } from './filters.ts';
import { YearHistogram } from './year-histogram.tsx';

interface Props {
  readonly answer: SearchAnswer;
  readonly filters: SearchFilters;
  readonly onChange: (filters: SearchFilters) => void;
}

/** The facets at the left; on a narrow screen behind one button, so that results come first. */
export function Facets({ answer, filters, onChange }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <aside className={open ? 'facets facets-open' : 'facets'} aria-label={t('search.filters')}>
      <Button className="button facets-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        <Icon name="filter" />
        {t('search.filters.show')}
      </Button>
      <div className="facets-body">
        <YearHistogram
          values={answer.facets.year}
          selected={filters.years ?? []}
          onChange={(years) => onChange(choose(filters, 'year', years.map(String)))}
        />
        {LIST_FACETS.map((facet) => (
          <FacetList
            key={facet}
            facet={facet}
            values={answer.facets[facet]}
            selected={chosen(filters, facet)}
            onChange={(values) => onChange(choose(filters, facet, values))}
          />
        ))}
      </div>
    </aside>
  );
}
