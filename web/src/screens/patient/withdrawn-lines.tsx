import type { PatientExplanations } from '../../../../src/query/answers.ts';
import { useLanguage } from '../../language/language.tsx';

/** Lines that later documents took back, with the words that tell them and those that take them back. */
export function WithdrawnLines({ explained }: { readonly explained: PatientExplanations | undefined }) {
  const { t, local } = useLanguage();
  const gone = (explained?.items ?? []).filter(({ ref }) => ref.startsWith('R'));
  if (gone.length === 0) return null;
  return (
    <section className="card" aria-labelledby="withdrawn-title">
      <h2 id="withdrawn-title" className="card-title">
        {t('patient.withdrawn')}
      </h2>
      <ul className="evidence-list">
        {gone.map(({ ref, fr, en }) => (
          <li key={ref}>
            {fr.map((sentence, i) => (
              <p key={sentence}>{local({ fr: sentence, en: en[i] ?? '' })}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
