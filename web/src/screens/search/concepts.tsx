import { Button } from 'react-aria-components/Button';
import type { SearchAnswer } from '../../../../src/query/answers.ts';
import { type SearchPlace, searchFor } from '../../app/address.ts';
import { goTo } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { asConcept, asWords, conceptsOf } from './concept-text.ts';

interface Reading {
  readonly concept: string;
  readonly kind: 'concept' | 'words';
  /** The question read the other way. */
  readonly other: string;
}

/** Which words were taken as one thing, and the other way of reading them, one press away; and back. */
export function Concepts({ answer, place }: { readonly answer: SearchAnswer; readonly place: SearchPlace }) {
  const { t } = useLanguage();
  const readings = [
    ...conceptsOf(answer.tree).map((concept) => ({ concept, kind: 'concept' as const, other: asWords(place.q, concept) })),
    ...place.apart.map((concept) => ({ concept, kind: 'words' as const, other: asConcept(place.q, concept) })),
  ].filter((reading): reading is Reading => reading.other !== null);
  if (readings.length === 0) return null;
  const read = ({ concept, kind, other }: Reading): void => {
    const others = place.apart.filter((known) => known !== concept);
    goTo({ ...searchFor(other, place.filters), apart: kind === 'concept' ? [...others, concept] : others });
  };
  return (
    <ul className="concepts-read" aria-label={t('search.concepts')}>
      {readings.map((reading) => (
        <li key={`${reading.kind}:${reading.concept}`}>
          <span>
            <strong>{reading.concept}</strong> {t(`search.readAs.${reading.kind}`)}
          </span>
          <Button className="button button-small" onPress={() => read(reading)}>
            {t(`search.readAs.${reading.kind}.other`)}
            <span className="visually-hidden"> : {reading.concept}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
