import { type BrowserWindow, dialog } from 'electron';

const RELOAD = 0;

/** In the system's own dialog: there is no page to ask in. */
export async function askToReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Slipway',
    message: 'Slipway’s window keeps crashing.',
    detail: 'Pushes that are under way go on without it. Show the window again, or quit Slipway?',
    buttons: ['Show it again', 'Quit'],
    defaultId: RELOAD,
    cancelId: RELOAD,
    noLink: true,
  });
  return response === RELOAD;
}
