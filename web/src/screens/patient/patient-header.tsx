import type { PatientAnswer } from '../../api/queries.ts';
import { searchFor } from '../../app/address.ts';
import { PlaceLink } from '../../app/navigation.tsx';
import { ageAt, formatDate, formatNumber, formatPatientNumber } from '../../format/format.ts';
import { type Translate, useLanguage } from '../../language/language.tsx';
import { Icon } from '../../parts/icons.tsx';
import { dateText, type Wording } from '../../timeline/describe.ts';
import { tumourExtent } from '../../timeline/tumour-text.ts';
import { lastNews, patientState } from './patient-state.ts';

/** Who, how old, which tumours, where things stand, until when it is known. */
export function PatientHeader({
  answer,
  q,
  words,
  mayOppose,
}: {
  readonly answer: PatientAnswer;
  readonly q: string;
  readonly words: Wording;
  readonly mayOppose: boolean;
}) {
  const { code, t } = useLanguage();
  const { record, identity } = answer;
  const { patient, history } = record;
  const sex = patient.sex ?? history?.sex ?? 'unknown';
  const news = lastNews(patient, history);
  const name =
    identity === null ? '' : [identity.familyName ?? identity.birthName, identity.givenName].filter((part) => part !== null).join(' ');
  return (
    <header className="card patient-head">
      <div className="patient-who">
        {q !== '' && (
          <p className="crumbs">
            <PlaceLink to={searchFor(q)}>
              <Icon name="back" size={14} />
              {q}
            </PlaceLink>
          </p>
        )}
        <h1>
          {t('patient.title', { n: formatPatientNumber(patient.patientId) })}
          {name !== '' && <span className="patient-name">{name}</span>}
        </h1>
        <p className="patient-line">
          <span>{t(`patient.sex.${sex}`)}</span>
          <span>{ageText(answer, t)}</span>
          {history?.smoker !== null && history !== null && (
            <span>
              {t('patient.smoker')} {t(`patient.smoker.${history.smoker}`)}
            </span>
          )}
          {history !== null && history.performanceStatus !== null && (
            <span>
              {t('patient.performance')} {history.performanceStatus}
            </span>
          )}
          {identity !== null && identity.ipp.length > 0 && <span>IPP {identity.ipp.join(', ')}</span>}
        </p>
        <p className="muted patient-foot">
          {t('patient.inventory', {
            documents: formatNumber(record.documents.length, code),
            facts: formatNumber(record.facts.length, code),
            samples: formatNumber(record.samples.length, code),
          })}
          {mayOppose && <PlaceLink to={{ screen: 'oppositions', patient: patient.patientId }}>{t('oppositions.fromPatient')}</PlaceLink>}
        </p>
      </div>
      <dl className="patient-now">
        <div>
          <dt>{t('patient.state')}</dt>
          <dd>
            <State answer={answer} words={words} />
          </dd>
        </div>
        <div>
          <dt>{t('patient.lastNews')}</dt>
          <dd>{news === null ? t('patient.state.unknown') : formatDate(news, code)}</dd>
        </div>
      </dl>
      {history !== null && history.tumours.length > 0 && (
        <ul className="tumours" aria-label={t('patient.tumours')}>
          {history.tumours.map((tumour) => (
            <li key={tumour.n} className="tumour">
              <span className="tumour-number">{tumour.n}</span>
              <span className="tumour-what">
                <strong>
                  {words.code(tumour.topography)}
                  {tumour.laterality !== null && `, ${t(`laterality.${tumour.laterality}`)}`}
                </strong>
                <span>
                  {[tumour.morphology === null ? '' : words.code(tumour.morphology), tumourExtent(tumour, code, t)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
                <span className="muted">
                  {[dateText(tumour.diagnosed, code), tumour.topography, tumour.morphology ?? ''].filter((part) => part !== '').join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function State({ answer, words }: { readonly answer: PatientAnswer; readonly words: Wording }) {
  const { code, t } = useLanguage();
  const state = patientState(answer.record.patient, answer.record.history);
  switch (state.kind) {
    case 'dead':
      return t('patient.state.dead', { date: dateText(state.date, code) });
    case 'event': {
      const sites = state.event.sites.map(words.code).join(', ');
      const what = t(`event.${state.event.type}`) + (sites === '' ? '' : ` (${sites})`);
      return t('patient.since', { what, date: dateText(state.event.date, code) });
    }
    case 'no-event':
      return t('patient.state.none');
    case 'unknown':
      return t('patient.state.unknown');
  }
}

/** Age at death, else at the last news: "today" would be wrong for who was lost to follow-up. */
function ageText({ record: { patient, history } }: PatientAnswer, t: Translate): string {
  const at = patient.deathDate ?? lastNews(patient, history);
  const age = patient.birthDate === null || at === null ? (history?.age ?? null) : ageAt(patient.birthDate, at);
  const name = t(patient.deathDate === null ? 'patient.ageAt' : 'patient.ageAtDeath');
  return `${name} : ${age === null ? t('patient.age.unknown') : t('patient.age', { n: age })}`;
}
