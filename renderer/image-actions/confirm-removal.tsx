import { type ReactNode, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { copyText } from '../stores/desktop';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { Dialog } from '../ui/dialog';
import './confirm-removal.css';

export interface ConfirmRemovalProps {
  title: string;
  /** What the button that does it says. */
  confirm: string;
  /** The same in a terminal, where there is such a thing. */
  command?: string | undefined;
  /** @returns why it did not go; undefined closes the dialog. */
  onConfirm: () => Promise<AppError | undefined>;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Says what will happen, and does it. Nothing at any registry changes. */
export function ConfirmRemoval(props: ConfirmRemovalProps) {
  const { title, confirm, command, onConfirm, onClose, children } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const remove = async () => {
    setBusy(true);
    setError(undefined);
    const failure = await onConfirm();
    setBusy(false);
    if (failure === undefined) onClose();
    else setError(failure);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            Cancel
          </Button>
          <Button variant="danger" isPending={busy} onPress={() => void remove()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="confirm-removal">
        {children}
        {command === undefined ? null : (
          <CommandLine
            command={command}
            copyLabel="Copy the docker rmi command"
            onCopy={copyText}
          />
        )}
        {error ? <ErrorNotice error={error} /> : null}
      </div>
    </Dialog>
  );
}
