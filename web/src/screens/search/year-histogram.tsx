import { type PointerEvent, useId, useRef, useState } from 'react';
import type { FacetValue } from '../../../../src/query/answers.ts';
import { formatNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { yearsBetween } from './filters.ts';

interface Props {
  readonly values: readonly FacetValue[];
  readonly selected: readonly number[];
  readonly onChange: (years: readonly number[]) => void;
}

const WIDTH = 240;
const HEIGHT = 64;

/** Patients by year. A press takes a year, a drag a range; the two lists beneath do the same for keyboard and screen reader. */
export function YearHistogram({ values, selected, onChange }: Props) {
  const { code, t } = useLanguage();
  const title = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const byYear = new Map(values.filter((v) => v.value !== null).map((v) => [Number(v.value), v.patients]));
  const known = [...byYear.keys(), ...selected];
  if (known.length === 0) return null;
  const years = yearsBetween(Math.min(...known), Math.max(...known));
  const first = years[0] ?? 0;
  const most = Math.max(1, ...byYear.values());
  const step = WIDTH / years.length;
  const chosen = new Set(drag === null ? selected : yearsBetween(drag[0], drag[1]));
  const undated = values.find((v) => v.value === null);

  const yearAt = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return first;
    const at = Math.floor(((event.clientX - box.left) / box.width) * years.length);
    return first + Math.min(years.length - 1, Math.max(0, at));
  };
  const finish = (): void => {
    if (drag === null) return;
    const range = yearsBetween(drag[0], drag[1]);
    const same = range.length === 1 && selected.length === 1 && selected[0] === range[0];
    setDrag(null);
    onChange(same ? [] : range);
  };

  return (
    <fieldset className="facet years" aria-labelledby={title}>
      <legend id={title} className="facet-title">
        {t('search.facet.year')}
      </legend>
      <svg
        ref={svg}
        className="histogram"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([yearAt(event), yearAt(event)]);
        }}
        onPointerMove={(event) => drag !== null && setDrag([drag[0], yearAt(event)])}
        onPointerUp={finish}
        onPointerCancel={() => setDrag(null)}
      >
        {years.map((year, i) => {
          const patients = byYear.get(year) ?? 0;
          const height = patients === 0 ? 0 : Math.max(2, (patients / most) * (HEIGHT - 2));
          return (
            <g key={year} className={chosen.size === 0 || chosen.has(year) ? 'year' : 'year year-out'}>
              <title>{`${year} : ${t('search.patients', { n: patients, shown: formatNumber(patients, code) })}`}</title>
              <rect className="year-hit" x={i * step} y={0} width={step} height={HEIGHT} />
              <rect x={i * step + step * 0.1} y={HEIGHT - height} width={step * 0.8} height={height} rx={Math.min(2, step * 0.2)} />
            </g>
          );
        })}
      </svg>
      <div className="years-range">
        <YearChoice
          label="search.facet.from"
          years={years}
          value={selected.length === 0 ? first : Math.min(...selected)}
          onChange={(from) => onChange(yearsBetween(from, Math.max(from, ...(selected.length === 0 ? [years.at(-1) ?? from] : selected))))}
        />
        <YearChoice
          label="search.facet.to"
          years={years}
          value={selected.length === 0 ? (years.at(-1) ?? first) : Math.max(...selected)}
          onChange={(to) => onChange(yearsBetween(Math.min(to, ...(selected.length === 0 ? [first] : selected)), to))}
        />
      </div>
      {undated !== undefined && undated.documents > 0 && (
        <p className="facet-note">{t('search.facet.undated', { n: undated.documents, shown: formatNumber(undated.documents, code) })}</p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: 'search.facet.from' | 'search.facet.to';
  readonly years: readonly number[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearChoice({ label, years, value, onChange }: ChoiceProps) {
  const { t } = useLanguage();
  return (
    <label className="year-choice">
      <span aria-hidden="true">{t(label)}</span>
      <select
        aria-label={`${t('search.facet.year')} : ${t(label)}`}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
