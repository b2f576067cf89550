// The ways a workshop file comes from the desktop: the menu, the command line, a double click.
import path from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { isWorkshopFile } from '../workshop/read-workshop';

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

/** @returns the first workshop file on a command line, as an absolute path. */
export function workshopFileIn(
  commandLine: readonly string[],
  workingFolder: string,
): string | undefined {
  const file = commandLine.slice(1).find((word) => !word.startsWith('-') && isWorkshopFile(word));
  return file && path.resolve(workingFolder, file);
}
