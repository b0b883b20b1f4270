import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** True where something is lost that cannot be shown again: only its own button closes it. */
  readonly firm?: boolean;
  readonly children: ReactNode;
}

/** A question or form over the page: holds the focus, gives it back, and closes with Escape. */
export function ModalCard({ title, onClose, firm = false, children }: Props) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable={!firm}
      isKeyboardDismissDisabled={firm}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="modal">
        <Dialog className="modal-card" role={firm ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="modal-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
