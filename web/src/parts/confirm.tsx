import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language/language.tsx';
import { useFailureText } from './failure.tsx';
import { ModalCard } from './modal-card.tsx';

interface Props {
  readonly title: string;
  /** What will happen, in full: the button repeats the act, never "OK". */
  readonly effect: string;
  readonly act: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function Confirm({ title, effect, act, pending, error, onConfirm, onClose }: Props) {
  const { t } = useLanguage();
  const failureText = useFailureText();
  return (
    <ModalCard title={title} onClose={onClose}>
      <p>{effect}</p>
      {error !== null && (
        <p className="form-error" role="alert">
          {failureText(error)}
        </p>
      )}
      <div className="modal-acts">
        <Button className="button" onPress={onClose}>
          {t('admin.cancel')}
        </Button>
        <Button className="button button-primary" isPending={pending} onPress={onConfirm} autoFocus>
          {act}
        </Button>
      </div>
    </ModalCard>
  );
}
