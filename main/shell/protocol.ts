// Serves the window from app:// out of an exact list of files, read once. What is not on the list
// does not exist, so there is no path to climb out of.
import { protocol } from 'electron';
import { listFiles, serve } from './served-files';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

/** @param folder the built renderer. */
export function serveWindow(folder: string): void {
  const files = listFiles(folder);
  protocol.handle('app', (request) => serve(files, request));
}
