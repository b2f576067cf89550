import { type BrowserWindow, ipcMain } from 'electron';
import { COMMANDS } from '../../app/ipc/channels';
import type { Router } from './router';

/** Connects every command channel of the contract to the router. */
export function listen(router: Router, currentWindow: () => BrowserWindow | undefined): void {
  for (const command of COMMANDS) {
    ipcMain.handle(command, (event, payload: unknown) => {
      const frame = event.senderFrame;
      return router(
        command,
        frame
          ? {
              url: frame.url,
              isOurMainFrame: frame === currentWindow()?.webContents.mainFrame,
            }
          : undefined,
        payload,
      );
    });
  }
}
