import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Mention } from '../../../../src/model/mention.ts';
import type { DocumentRecord } from '../../../../src/query/answers.ts';
import { formatDate } from '../../format/format.ts';
import { type LanguageCode, useLanguage } from '../../language/language.tsx';
import { procedureText } from '../../language/procedures.ts';
import { valueText } from '../../language/value-words.ts';
import { ContextChips } from '../../parts/context-chips.tsx';
import { type Concept, conceptsOf, contextsOf } from './concepts.ts';

interface Props {
  readonly record: DocumentRecord;
  readonly selected: number | null;
  readonly onJump: (mention: number) => void;
}

/** What the reader found, one line a concept and context. Pressing a line again goes to its next place in the text. */
export function ConceptPanel({ record, selected, onJump }: Props) {
  const { code, t } = useLanguage();
  const concepts = useMemo(() => conceptsOf(record.mentions), [record.mentions]);
  const [only, setOnly] = useState<string | null>(null);
  const types = [...new Set(concepts.map((concept) => concept.mention.type))];
  const jump = ({ places }: Concept): void => {
    const at = places.indexOf(selected ?? -1);
    const place = places[(at + 1) % places.length];
    if (place !== undefined) onJump(place);
  };
  return (
    <aside className="panel" aria-label={t('document.concepts')}>
      <h2 className="panel-title">{t('document.concepts')}</h2>
      {selected !== null && <Chosen record={record} place={selected} />}
      {concepts.length === 0 && <p className="muted">{t('document.concepts.none')}</p>}
      {types.length > 1 && (
        <fieldset className="type-filter" aria-label={t('document.concepts.filter')}>
          {types.map((type) => (
            <Button key={type} className="tag" aria-pressed={only === type} onPress={() => setOnly(only === type ? null : type)}>
              {t(`mention.${type}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <ul className="concepts">
        {concepts
          .filter((concept) => only === null || concept.mention.type === only)
          .map((concept) => (
            <li key={concept.key}>
              <Button
                className={concept.places.includes(selected ?? -1) ? 'concept-line concept-line-now' : 'concept-line'}
                onPress={() => jump(concept)}
              >
                <span className={`swatch family-${concept.family}`} aria-hidden="true" />
                <span className="concept-name">{nameOf(concept.mention, code)}</span>
                <span className="concept-code">
                  {[concept.mention.code, valueText(concept.mention, code)].filter((part) => part !== null && part !== '').join(' · ')}
                </span>
                {concept.places.length > 1 && <span className="concept-times">×{concept.places.length}</span>}
                <ContextChips contexts={concept.contexts} />
              </Button>
            </li>
          ))}
      </ul>
    </aside>
  );
}

const nameOf = (mention: Mention, language: LanguageCode): string =>
  mention.label === null ? mention.text : mention.type === 'procedure' ? procedureText(mention.label, language) : mention.label;

function Chosen({ record, place }: { readonly record: DocumentRecord; readonly place: number }) {
  const { code, t } = useLanguage();
  const mention = record.mentions[place];
  if (mention === undefined) return null;
  const value = valueText(mention, code);
  const cues = mention.cues.map(([begin, end]) => record.document.text.slice(begin, end)).join(' … ');
  const contexts = contextsOf(mention);
  return (
    <section className="chosen" aria-label={t('document.selected')} aria-live="polite">
      <p className="chosen-type">{t(`mention.${mention.type}`)}</p>
      <p className="chosen-text">{t('document.quoted', { text: mention.text })}</p>
      <dl className="facts">
        {mention.label !== null && <Line name={t('item.nature')} value={nameOf(mention, code)} />}
        {mention.code !== null && <Line name={mention.system ?? t('item.code')} value={mention.code} />}
        {value !== '' && <Line name={t('item.value')} value={value} />}
        {mention.date !== null && <Line name={t('item.date')} value={formatDate(mention.date, code)} />}
      </dl>
      {contexts.length > 0 && (
        <p>
          <ContextChips contexts={contexts} /> {cues !== '' && <span className="muted">{t('document.cue', { words: cues })}</span>}
        </p>
      )}
    </section>
  );
}

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
