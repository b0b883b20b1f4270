import type { SearchFilters } from '../../../../src/query/answers.ts';
import { useSearch } from '../../api/queries.ts';
import { type SearchPlace, searchFor } from '../../app/address.ts';
import { goTo } from '../../app/navigation.tsx';
import { isHome } from '../../app/shell.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { Apart } from './apart.tsx';
import { Facets } from './facets.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Results } from './results.tsx';
import { Summary } from './summary.tsx';
import { Welcome } from './welcome.tsx';

export const SearchScreen = ({ place }: { readonly place: SearchPlace }) => (isHome(place) ? <Welcome /> : <Answers place={place} />);

function Answers({ place }: { readonly place: SearchPlace }) {
  const search = useSearch(place.q, place.filters, place.cursor);
  const filterBy = (filters: SearchFilters): void => goTo({ ...searchFor(place.q, filters), apart: place.apart });
  if (search.isPending) return <Loading />;
  if (search.isError) return <Failure error={search.error} retry={() => void search.refetch()} />;
  const answer = search.data;
  return (
    <div className={search.isPlaceholderData ? 'answers answers-stale' : 'answers'} aria-busy={search.isPlaceholderData}>
      <Facets answer={answer} filters={place.filters} onChange={filterBy} />
      <div className="answers-main">
        <Summary answer={answer} place={place} stale={search.isPlaceholderData} />
        <Apart place={place} />
        <FilterChips filters={place.filters} answer={answer} onChange={filterBy} />
        <Results answer={answer} place={place} />
      </div>
    </div>
  );
}
