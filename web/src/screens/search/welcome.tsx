import { searchFor } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { SearchBox } from './search-box.tsx';

const EXAMPLES = [
  'récidive hépatique',
  'carcinome lobulaire HER2 positif',
  '"mélanome de la choroïde"',
  'trastuzumab SAUF pertuzumab',
  'récidiv* foie',
];

/** Before any question: the box, and a few questions to start from. */
export function Welcome() {
  const { t } = useLanguage();
  return (
    <div className="welcome">
      <h1>{t('search.welcome')}</h1>
      <SearchBox q="" large />
      <section aria-labelledby="examples" className="examples">
        <h2 id="examples">{t('search.try')}</h2>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <PlaceLink className="example" to={searchFor(example)}>
                {example}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
