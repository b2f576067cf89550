// The system's own dialog for a workshop file.
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const OPTIONS: OpenDialogOptions = {
  title: 'Open Workshop File',
  buttonLabel: 'Open',
  properties: ['openFile'],
  filters: [{ name: 'Workshop files', extensions: ['slipway.json', 'slipway', 'json'] }],
};

/** @returns the file chosen in the system's own dialog. */
export async function chooseWorkshopFile(
  window: BrowserWindow | undefined,
): Promise<string | undefined> {
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, OPTIONS)
    : await dialog.showOpenDialog(OPTIONS);
  return filePaths[0];
}
