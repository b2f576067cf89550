// A file in the user's log folder: what went wrong, never what was typed or sent.
import log from 'electron-log/main';

export function openLog() {
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
  log.errorHandler.startCatching({ showDialog: false });
  return {
    info: (message: string) => {
      log.info(message);
    },
    report: (message: string, cause: unknown) => {
      log.error(message, cause);
    },
  };
}
