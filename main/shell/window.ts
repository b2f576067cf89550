import path from 'node:path';
import { BrowserWindow } from 'electron';
import windowState from 'electron-window-state';

/** @param url the page to show: the app's own, or the dev server's. */
export function openWindow(url: string): BrowserWindow {
  const state = windowState({ defaultWidth: 1280, defaultHeight: 840 });
  const window = new BrowserWindow({
    x: state.x,
    y: state.y,
    width: state.width,
    height: state.height,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Slipway',
    webPreferences: {
      preload: path.join(__dirname, '../preload/preload.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  state.manage(window);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(url);
  return window;
}
