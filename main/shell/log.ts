// A file in the user's log folder: what went wrong, never what was typed or sent. electron-log's own
// `main` entry would open IPC channels that pass the router by.
import path from 'node:path';
import log from 'electron-log/node';

/** @param folder Electron's folder for this app's logs. */
export function openLog(folder: string) {
  log.transports.file.resolvePathFn = () => path.join(folder, 'main.log');
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
  log.errorHandler.startCatching({ showDialog: false });
  return {
    report: (message: string, cause: unknown) => {
      log.error(message, cause);
    },
  };
}
