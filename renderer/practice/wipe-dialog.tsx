import { useEffect } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { useAttempt } from '../errors/use-attempt';
import { focusScreenSoon } from '../registry-view/focus-list';
import { wipePractice } from '../stores/practice';
import { say } from '../stores/said';
import { DangerDialog } from '../ui/danger-dialog';

export function WipeDialog({ onClose }: { onClose: () => void }) {
  // The button that opened it goes with the registry, and so may all that is around this dialog.
  useEffect(() => focusScreenSoon, []);
  const wiping = useAttempt(
    async () => {
      const answer = await wipePractice();
      return answer.ok ? undefined : answer.error;
    },
    () => {
      say('Wiped the practice registry');
      onClose();
    },
  );
  const { error } = wiping;
  return (
    <DangerDialog
      title="Wipe the practice registry"
      keep="Keep it"
      confirm="Wipe it"
      isBusy={wiping.isBusy}
      onConfirm={wiping.start}
      onClose={onClose}
    >
      <p>
        Its container and everything pushed to it are deleted, and you are signed out of it. Images
        on this computer stay. This can’t be undone.
      </p>
      {error ? <ErrorNotice error={error} actions={{ retry: wiping.start }} /> : null}
    </DangerDialog>
  );
}
