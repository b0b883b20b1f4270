import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Form } from 'react-aria-components/Form';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import type { Opposition } from '../../../../src/access/opposition.ts';
import { useRecordOpposition, type WhoObjects } from '../../api/administration.ts';
import { formatPatientNumber } from '../../format/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { useFailureText } from '../../parts/failure.tsx';

type By = 'ipp' | 'number';

/** Who objects, by the number of the hospital or by the one on the patient's page. */
export function NewOpposition({
  patient,
  onRecorded,
}: {
  readonly patient: number | null;
  readonly onRecorded: (opposition: Opposition) => void;
}) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  const record = useRecordOpposition();
  const [by, setBy] = useState<By>(patient === null ? 'ipp' : 'number');
  const [who, setWho] = useState(patient === null ? '' : formatPatientNumber(patient));
  const [reason, setReason] = useState('');
  const [unread, setUnread] = useState(false);
  const submit = (): void => {
    const named = whoObjects(by, who);
    setUnread(named === null);
    if (named === null) return;
    record.mutate(
      { who: named, reason: reason.trim() },
      {
        onSuccess: (opposition) => {
          setWho('');
          setReason('');
          onRecorded(opposition);
        },
      },
    );
  };
  const problem = unread ? t('oppositions.number.bad') : record.isError ? failureText(record.error) : null;
  return (
    <section className="card" aria-labelledby="new-opposition">
      <h2 id="new-opposition" className="card-title">
        {t('oppositions.new')}
      </h2>
      <Form
        className="form-row"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ChoiceField
          label={t('oppositions.by')}
          value={by}
          options={[
            ['ipp', t('oppositions.by.ipp')],
            ['number', t('oppositions.by.number')],
          ]}
          onChange={setBy}
        />
        <TextField className="field" value={who} onChange={setWho} isRequired autoComplete="off" maxLength={64}>
          <Label>{t(`oppositions.by.${by}`)}</Label>
          <Input inputMode={by === 'number' ? 'numeric' : 'text'} spellCheck="false" />
          {by === 'number' && <Text slot="description">{t('oppositions.number.rule')}</Text>}
        </TextField>
        <TextField className="field field-wide" value={reason} onChange={setReason} autoComplete="off" maxLength={200}>
          <Label>{t('oppositions.reason')}</Label>
          <Input />
          <Text slot="description">{t('oppositions.reason.rule')}</Text>
        </TextField>
        <Button type="submit" className="button button-primary" isPending={record.isPending}>
          {t('oppositions.submit')}
        </Button>
        {problem !== null && (
          <p className="form-error" role="alert">
            {problem}
          </p>
        )}
      </Form>
    </section>
  );
}

/** Null where the number cannot be one. Blanks between its groups do not count. */
function whoObjects(by: By, typed: string): WhoObjects | null {
  if (by === 'ipp') return { ipp: typed.trim() };
  const digits = typed.replace(/\s/gu, '');
  return /^\d{1,15}$/.test(digits) && Number(digits) > 0 ? { patientId: Number(digits) } : null;
}
