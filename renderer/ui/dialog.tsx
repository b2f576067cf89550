import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button';
import { useReadingMatter } from './use-reading-matter';
import './dialog.css';

export interface DialogProps {
  title: string;
  /** Escape and the cross. Render the dialog only while it is open; focus goes back by itself. */
  onClose: () => void;
  size?: 'normal' | 'wide';
  /** True to let a click outside close it: only where nothing typed can be lost. */
  isDismissable?: boolean;
  /** While true, Escape and the cross do nothing. */
  isBusy?: boolean;
  /** Buttons at the bottom right, the main one last. */
  footer?: ReactNode;
  children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { title, onClose, size = 'normal', isDismissable = false, isBusy = false } = props;
  return (
    <ModalOverlay
      isOpen
      className="dialog-scrim"
      isDismissable={isDismissable && !isBusy}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog-frame" data-size={size}>
        <AriaDialog className="dialog">
          <header className="dialog-header">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label="Close" onPress={onClose} isDisabled={isBusy}>
              <X aria-hidden="true" />
            </IconButton>
          </header>
          <Body title={title}>{props.children}</Body>
          {props.footer ? <footer className="dialog-footer">{props.footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ title, children }: Pick<DialogProps, 'title' | 'children'>) {
  const { ref, isReadingMatter } = useReadingMatter<HTMLElement>();
  const reached = isReadingMatter ? { tabIndex: 0, 'aria-label': title } : undefined;
  return (
    <section ref={ref} className="dialog-body" {...reached}>
      {children}
    </section>
  );
}
