import type { ReactNode } from 'react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { useAttempt } from '../errors/use-attempt';
import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';
import { DangerDialog } from '../ui/danger-dialog';
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
  const { isBusy, error, start } = useAttempt(onConfirm, onClose);
  return (
    <DangerDialog
      title={title}
      keep="Cancel"
      confirm={confirm}
      isBusy={isBusy}
      onConfirm={start}
      onClose={onClose}
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
    </DangerDialog>
  );
}
