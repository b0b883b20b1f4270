import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import type { FacetName, FacetValue } from '../../../../src/query/answers.ts';
import { formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';

const SHOWN = 6;

interface Props {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
  readonly selected: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The values of one facet with their numbers of patients; the chosen ones first, "not stated" always said. */
export function FacetList({ facet, values, selected, onChange }: Props) {
  const { code, t } = useLanguage();
  const [all, setAll] = useState(false);
  const stated = values.filter((v): v is FacetValue & { value: string } => v.value !== null);
  const missing = selected
    .filter((value) => !stated.some((v) => v.value === value))
    .map((value) => ({ value, label: null, patients: 0, documents: 0 }));
  const ordered = [...missing, ...stated.filter((v) => selected.includes(v.value)), ...stated.filter((v) => !selected.includes(v.value))];
  const most = Math.max(1, ...values.map((v) => v.patients));
  const shown = all ? ordered : ordered.slice(0, Math.max(SHOWN, selected.length));
  const unstated = values.find((v) => v.value === null && v.patients > 0);
  if (ordered.length === 0 && unstated === undefined) return null;
  return (
    <CheckboxGroup className="facet" value={[...selected]} onChange={onChange}>
      <Label className="facet-title">{t(`search.facet.${facet}`)}</Label>
      {shown.map((v) => (
        <Checkbox key={v.value} value={v.value} className="facet-value">
          {({ isSelected }) => (
            <>
              <span className="tick" aria-hidden="true">
                {isSelected && <Icon name="check" size={12} />}
              </span>
              <span className="facet-label">{v.label?.[code] ?? v.value}</span>
              <span className="facet-count">{formatNumber(v.patients, code)}</span>
              <Share of={v.patients / most} />
            </>
          )}
        </Checkbox>
      ))}
      {unstated !== undefined && (
        <p className="facet-value facet-unstated">
          <span className="facet-label">{t('search.facet.unstated')}</span>
          <span className="facet-count">{formatNumber(unstated.patients, code)}</span>
          <Share of={unstated.patients / most} />
        </p>
      )}
      {ordered.length > SHOWN && (
        <Button className="button button-quiet facet-more" onPress={() => setAll(!all)}>
          {all ? t('search.facet.less') : t('search.facet.more', { n: ordered.length - shown.length })}
        </Button>
      )}
    </CheckboxGroup>
  );
}

const Share = ({ of }: { readonly of: number }) => (
  <span className="share" aria-hidden="true" style={{ inlineSize: `${Math.max(1, of * 100)}%` }} />
);
