import { type BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import type { PushDesktop } from '../pushes/push-watch';

const CLEARED = -1;
/** Anything over 1 sweeps. */
const SWEEPING = 2;

export function createPushDesktop(currentWindow: () => BrowserWindow | undefined): PushDesktop {
  let blocker: number | undefined;
  // One that nothing refers to is collected, and its click is lost.
  const notices = new Set<Notification>();
  return {
    isInFront: () => currentWindow()?.isFocused() ?? false,

    showProgress(progress) {
      const window = currentWindow();
      if (progress === undefined) {
        window?.setProgressBar(CLEARED);
        return;
      }
      const { fraction, failed } = progress;
      const mode = failed ? 'error' : fraction === undefined ? 'indeterminate' : 'normal';
      window?.setProgressBar(fraction ?? SWEEPING, { mode });
    },

    keepAwake(isOn) {
      if (isOn) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker);
        blocker = undefined;
      }
    },

    notify({ title, body }, onClick) {
      if (!Notification.isSupported()) return;
      const notice = new Notification({ title, body });
      notices.add(notice);
      notice.on('close', () => notices.delete(notice));
      notice.on('click', () => {
        notices.delete(notice);
        onClick();
      });
      notice.show();
    },
  };
}
