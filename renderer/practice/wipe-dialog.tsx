import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import { ErrorNotice } from '../errors/error-notice';
import { wipePractice } from '../stores/practice';
import { say } from '../stores/said';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

export function WipeDialog({ onClose }: { onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const wipe = async () => {
    setBusy(true);
    const answer = await wipePractice();
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    say('Wiped the practice registry');
    onClose();
  };
  return (
    <Dialog
      title="Wipe the practice registry"
      onClose={onClose}
      isBusy={busy}
      footer={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            Keep it
          </Button>
          <Button variant="danger" isPending={busy} onPress={() => void wipe()}>
            Wipe it
          </Button>
        </>
      }
    >
      <p>
        Its container and everything pushed to it are deleted, and you are signed out of it. Images
        on this computer stay. This can’t be undone.
      </p>
      {error ? <ErrorNotice error={error} actions={{ retry: () => void wipe() }} /> : null}
    </Dialog>
  );
}
