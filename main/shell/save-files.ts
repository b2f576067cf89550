import { type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { Area } from '../../app/proof/proof';

/** @returns where the user wants it, by the system's own dialog. */
export async function chooseProofFile(
  window: BrowserWindow | undefined,
  name: string,
): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    title: 'Save Proof',
    defaultPath: name,
    filters: [{ name: 'Proof', extensions: ['json'] }],
  };
  const { filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return filePath || undefined;
}

/** A PNG of that part of the page, whatever its zoom. */
export async function capture(
  window: BrowserWindow | undefined,
  area: Area,
): Promise<Uint8Array | undefined> {
  if (window === undefined) return undefined;
  const zoom = window.webContents.getZoomFactor();
  const scaled = (length: number) => Math.round(length * zoom);
  const { x, y, width, height } = area;
  const image = await window.webContents.capturePage({
    x: scaled(x),
    y: scaled(y),
    width: scaled(width),
    height: scaled(height),
  });
  return image.isEmpty() ? undefined : image.toPNG();
}
