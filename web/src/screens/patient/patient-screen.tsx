import { useMemo, useState } from 'react';
import type { StateSpan } from '../../../../src/model/history.ts';
import type { PatientAnswer } from '../../api/queries.ts';
import { useExplanations, usePatient } from '../../api/queries.ts';
import type { Place } from '../../app/address.ts';
import { goTo } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Failure, Loading } from '../../parts/failure.tsx';
import { wording } from '../../timeline/describe.ts';
import { lanesOf, type TimelineItem } from '../../timeline/items.ts';
import { Timeline } from '../../timeline/timeline.tsx';
import { Chronology } from './chronology.tsx';
import { ItemDetail } from './item-detail.tsx';
import { PatientHeader } from './patient-header.tsx';
import { WithdrawnLines } from './withdrawn-lines.tsx';

type PatientPlace = Extract<Place, { screen: 'patient' }>;

const NO_STATES: readonly StateSpan[] = Object.freeze([]);

export default function PatientScreen({
  place,
  mayOppose,
  mayCorrect,
}: {
  readonly place: PatientPlace;
  readonly mayOppose: boolean;
  readonly mayCorrect: boolean;
}) {
  const found = usePatient(place.id);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return <Dossier answer={found.data} place={place} mayOppose={mayOppose} mayCorrect={mayCorrect} />;
}

function Dossier({
  answer,
  place,
  mayOppose,
  mayCorrect,
}: {
  readonly answer: PatientAnswer;
  readonly place: PatientPlace;
  readonly mayOppose: boolean;
  readonly mayCorrect: boolean;
}) {
  const { code, t } = useLanguage();
  const { record } = answer;
  const explained = useExplanations(place.id).data;
  const lanes = useMemo(() => lanesOf(record), [record]);
  const words = useMemo(() => wording(code, t, answer.labels), [code, t, answer.labels]);
  const items = useMemo(() => lanes.flatMap((lane) => lane.items), [lanes]);
  // Several items drawn as one sign: chosen together, then one of them.
  const [group, setGroup] = useState<readonly TimelineItem[]>([]);
  const item = items.find(({ id }) => id === place.item) ?? null;
  const select = (chosen: readonly TimelineItem[]): void => {
    setGroup(chosen.length > 1 ? chosen : []);
    const [first] = chosen;
    if (first !== undefined) goTo({ ...place, item: first.id }, { replace: true });
  };
  const one = (next: TimelineItem): void => goTo({ ...place, item: next.id }, { replace: true });
  return (
    <div className="patient">
      <PatientHeader answer={answer} q={place.q} words={words} mayOppose={mayOppose} />
      {record.history === null && (
        <p className="note">
          {t('patient.noHistory')} {t('patient.noHistory.hint')}
        </p>
      )}
      <section className="card" aria-labelledby="timeline-title">
        <h2 id="timeline-title" className="card-title">
          {t('timeline.title')}
        </h2>
        <Timeline states={record.history?.states ?? NO_STATES} lanes={lanes} words={words} selected={item?.id ?? null} onSelect={select} />
      </section>
      <div className="patient-columns">
        <ItemDetail
          explained={explained}
          item={item}
          group={group}
          record={record}
          words={words}
          q={place.q}
          mayCorrect={mayCorrect}
          onSelect={one}
        />
        <Chronology explained={explained} items={items} words={words} selected={item?.id ?? null} onSelect={(next) => select([next])} />
      </div>
      <WithdrawnLines explained={explained} />
    </div>
  );
}
