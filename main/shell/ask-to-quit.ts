import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { QuitQuestion } from './quit-guard';

const KEEP_PUSHING = 0;
const QUIT = 1;

/** In the system's own dialog: the window may hang, and Quit must still work. */
export async function askToQuit(
  { message, detail }: QuitQuestion,
  window: BrowserWindow | undefined,
): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    title: 'Slipway',
    message,
    detail,
    buttons: ['Keep pushing', 'Quit'],
    defaultId: KEEP_PUSHING,
    cancelId: KEEP_PUSHING,
    noLink: true,
  };
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return response === QUIT;
}
