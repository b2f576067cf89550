import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const OPTIONS: OpenDialogOptions = {
  title: 'Open Image File',
  buttonLabel: 'Load',
  properties: ['openFile', 'multiSelections'],
  filters: [
    { name: 'Image files (docker save)', extensions: ['tar', 'gz', 'tgz', 'bz2', 'xz', 'zst'] },
    { name: 'All files', extensions: ['*'] },
  ],
};

/** @returns paths of the image files chosen in the system's own dialog. */
export async function chooseImageFiles(window: BrowserWindow | undefined): Promise<string[]> {
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, OPTIONS)
    : await dialog.showOpenDialog(OPTIONS);
  return filePaths;
}
