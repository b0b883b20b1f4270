import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useDecision } from '../../api/decisions.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFailureText } from '../../parts/failure.tsx';
import { decisionOf, isChosen, type Loser } from './decision.ts';
import type { Explanation } from './explained.ts';

/** Values that a line does not keep, each with who says it; who may correct chooses here. */
export function ValuesNotKept({
  explanation,
  patient,
  mayCorrect,
}: {
  readonly explanation: Explanation | null;
  readonly patient: number;
  readonly mayCorrect: boolean;
}) {
  const { t, local } = useLanguage();
  if (explanation === null || explanation.losers.length === 0) return null;
  const { ref, losers } = explanation;
  return (
    <div className="why">
      <h4>{t('item.notKept')}</h4>
      <ul className="evidence-list">
        {losers.map((loser) => (
          <li key={`${loser.field} ${loser.value}`}>
            <p>
              {loser.conflict && <strong>{t('item.conflict')} </strong>}
              {local(loser)}
            </p>
            {mayCorrect && isChosen(ref, loser) && <Choice of={ref} loser={loser} patient={patient} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Both values as buttons, once a reason is written. */
function Choice({ of, loser, patient }: { readonly of: string; readonly loser: Loser; readonly patient: number }) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const decide = useDecision(patient);
  const [reason, setReason] = useState('');
  const choose = (value: string): void => decide.mutate(decisionOf(of, loser.field, value, reason));
  return (
    <div className="form-row">
      <TextField className="field field-wide" value={reason} onChange={setReason} autoComplete="off" maxLength={2000}>
        <Label>{t('item.decide.reason')}</Label>
        <Input />
      </TextField>
      {[loser.kept, loser.value].map((value) => (
        <Button key={value} className="button" isDisabled={reason.trim() === ''} isPending={decide.isPending} onPress={() => choose(value)}>
          {t('item.decide', { value })}
        </Button>
      ))}
      {decide.isError && (
        <p className="form-error" role="alert">
          {failureText(decide.error)}
        </p>
      )}
    </div>
  );
}
