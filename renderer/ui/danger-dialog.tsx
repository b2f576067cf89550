import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface DangerDialogProps {
  title: string;
  /** What the button says that leaves everything as it is. */
  keep: string;
  /** What the button says that does it. */
  confirm: string;
  isBusy: boolean;
  /** False while it is not known yet what would go. */
  isReady?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks before something goes that does not come back. */
export function DangerDialog(props: DangerDialogProps) {
  const { title, keep, confirm, isBusy, isReady = true, onConfirm, onClose } = props;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      isBusy={isBusy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            {keep}
          </Button>
          <Button variant="danger" isPending={isBusy} isDisabled={!isReady} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
