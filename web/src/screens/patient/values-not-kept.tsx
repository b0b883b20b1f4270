import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useDecision } from '../../api/decisions.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { byField, choicesOf, decisionOf, isChosen, type Loser } from './decision.ts';
import type { Explanation } from './explained.ts';

/** Values that a line does not keep, field by field, each with who says it; who may correct chooses here. */
export function ValuesNotKept({
  explanation,
  patient,
  mayCorrect,
}: {
  readonly explanation: Explanation | null;
  readonly patient: number;
  readonly mayCorrect: boolean;
}) {
  const { t } = useLanguage();
  if (explanation === null || explanation.losers.length === 0) return null;
  const { ref, losers } = explanation;
  return (
    <div className="why">
      <h4>{t('item.notKept')}</h4>
      {byField(losers).map((of) => (
        <div key={of[0]!.field} className="not-kept">
          <Losers losers={of} />
          {mayCorrect && isChosen(ref, of[0]!) && (
            <details>
              <summary>{t('item.decide.open')}</summary>
              <Choice of={ref} losers={of} patient={patient} />
            </details>
          )}
        </div>
      ))}
    </div>
  );
}

const SHOWN = 2;
/** Two first: a marker that is measured for years has many. */
function Losers({ losers }: { readonly losers: readonly Loser[] }) {
  const { t, local } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? losers : losers.slice(0, SHOWN);
  return (
    <>
      {shown.map((loser) => (
        <p key={loser.value}>
          {loser.conflict && <strong>{t('item.conflict')} </strong>}
          {local(loser)}
        </p>
      ))}
      {shown.length < losers.length && (
        <Button className="button button-quiet" onPress={() => setAll(true)}>
          {t('item.moreValues', { n: losers.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** One of the values of a field, with the reason why. */
function Choice({ of, losers, patient }: { readonly of: string; readonly losers: readonly Loser[]; readonly patient: number }) {
  const { code, t } = useLanguage();
  const failureText = useFailureText();
  const decide = useDecision(patient);
  const choices = choicesOf(losers, code);
  const [value, setValue] = useState(choices[0]![0]);
  const [reason, setReason] = useState('');
  return (
    <div className="form-row">
      <ChoiceField label={t('item.decide.value')} value={value} options={choices} onChange={setValue} />
      <TextField className="field field-wide" value={reason} onChange={setReason} autoComplete="off" maxLength={2000}>
        <Label>{t('item.decide.reason')}</Label>
        <Input />
      </TextField>
      <Button
        className="button"
        isDisabled={reason.trim() === ''}
        isPending={decide.isPending}
        onPress={() => decide.mutate(decisionOf(of, losers[0]!.field, value, reason))}
      >
        {t('item.decide')}
      </Button>
      {decide.isError && (
        <p className="form-error" role="alert">
          {failureText(decide.error)}
        </p>
      )}
    </div>
  );
}
