import type { BrowserWindow } from 'electron';
import type { EventName } from '../../app/ipc/channels';
import { type EventPayload, events } from '../../app/ipc/contract';

export type Publish = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/**
 * News to the window, checked on the way out: a payload outside its schema is a bug and is not
 * sent. Without a window news is dropped: a new window loads snapshots.
 */
export function createPublish(
  currentWindow: () => BrowserWindow | undefined,
  report: (message: string, cause: unknown) => void,
): Publish {
  return (event, payload) => {
    const checked = events[event].safeParse(payload);
    if (!checked.success) {
      report(`Event ${event} does not fit its schema`, checked.error);
      return;
    }
    const contents = currentWindow()?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(event, payload);
  };
}
