import type { Fact } from '../../../../src/model/fact.ts';
import { formatSpan } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';

/** A structured row as its source gives it, with file and line. */
export function SourceRow({ fact }: { readonly fact: Fact }) {
  const { code, t } = useLanguage();
  const { file, line } = fact.origin;
  const value = fact.value === null ? '' : `${String(fact.value)} ${fact.unit ?? ''}`.trim();
  const when = formatSpan(fact.start, fact.end, code);
  const lines = [
    [t('item.date'), when],
    [fact.system ?? t('item.code'), fact.code ?? ''],
    [t('item.nature'), fact.label ?? ''],
    [t('item.value'), value],
    ...Object.entries(fact.attributes),
  ].filter((pair): pair is [string, string] => pair[1] !== '');
  return (
    <figure className="evidence evidence-row">
      <dl className="facts">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <figcaption>
        <Icon name="row" size={14} />
        <span className="source-tag">{fact.source}</span>
        {t('item.row', { file, line: line === undefined ? '' : String(line) })}
      </figcaption>
    </figure>
  );
}
