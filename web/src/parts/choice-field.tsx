import { useId } from 'react';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

/** One of a few values, in the list that the system itself draws: known to everyone, on a telephone too. */
export function ChoiceField<Value extends string>({ label, value, options, onChange, description, isDisabled = false }: Props<Value>) {
  const id = useId();
  const change = (text: string): void => {
    const chosen = options.find(([known]) => known === text);
    if (chosen !== undefined) onChange(chosen[0]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isDisabled}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
        onChange={(event) => change(event.target.value)}
      >
        {options.map(([known, text]) => (
          <option key={known} value={known}>
            {text}
          </option>
        ))}
      </select>
      {description !== undefined && (
        <span id={`${id}-about`} className="field-about">
          {description}
        </span>
      )}
    </div>
  );
}
