// Electron's lifecycle, as a table of contents.
import path from 'node:path';
import { app, type BrowserWindow, clipboard, Menu, shell } from 'electron';
import { compose } from './compose';
import { createKeychain } from './credentials/keychain';
import { listen } from './ipc/listen';
import { createPublish } from './ipc/publish';
import { createRouter } from './ipc/router';
import { askToQuit } from './shell/ask-to-quit';
import { askToReload } from './shell/ask-to-reload';
import { chooseImageFiles } from './shell/choose-files';
import { allowedLink } from './shell/external-links';
import { regionalLocale } from './shell/locale';
import { lockDown, stayOffTheNetwork } from './shell/lock-down';
import { openLog } from './shell/log';
import { buildMenu } from './shell/menu';
import { registerScheme, serveWindow } from './shell/protocol';
import { createPushDesktop } from './shell/push-desktop';
import { createQuitGuard } from './shell/quit-guard';
import { createReviver } from './shell/revive-window';
import { capture, chooseProofFile } from './shell/save-files';
import { APP_ORIGIN } from './shell/served-files';
import { startKeychain } from './shell/start-keychain';
import { openWindow } from './shell/window';
import { chooseWorkshopFile } from './shell/workshop-files';
import { workshopFileIn } from './workshop/workshop-argument';

/** `npm run dev` serves the page itself; a packaged app never listens to the environment. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const origin = devServer ? new URL(devServer).origin : APP_ORIGIN;

let window: BrowserWindow | undefined;
let report: (message: string, cause: unknown) => void = () => undefined;
/** Set once there is anything that could be lost. */
let guardQuit: (event: Pick<Event, 'preventDefault'>) => void = () => undefined;
/** A file that came before there was anything to open it. */
let workshopAtStart: string | undefined;
let openWorkshop = (file: string): void => {
  workshopAtStart = file;
};

async function start(): Promise<void> {
  ({ report } = openLog(app.getPath('logs')));
  const currentWindow = () => window;
  const publish = createPublish(currentWindow, report);
  const openPush = (pushId: string) => {
    const isNew = window === undefined;
    showWindow();
    const choose = () => {
      publish('push.chosen', { pushId });
    };
    if (isNew) window?.webContents.once('did-finish-load', choose);
    else choose();
  };

  const machine = compose({
    keychain: createKeychain(startKeychain),
    userData: app.getPath('userData'),
    env: process.env,
    publish,
    report,
    openPush,
    pushDesktop: createPushDesktop(currentWindow),
    desktop: {
      version: app.getVersion(),
      platform: desktopPlatform(),
      // Electron knows only once it is ready.
      locale: () => regionalLocale(process.platform, process.env, app.getSystemLocale()),
      hasGraphics: () => app.getGPUFeatureStatus().gpu_compositing.startsWith('enabled'),
      openLink(url) {
        const allowed = allowedLink(url);
        if (allowed) void shell.openExternal(allowed);
        return allowed !== undefined;
      },
      writeClipboard: (text) => {
        void clipboard.writeText(text);
      },
      setFullScreen: (on) => {
        window?.setFullScreen(on);
      },
      chooseImageFiles: () => chooseImageFiles(window),
      chooseProofFile: (name) => chooseProofFile(window, name),
      capture: (area) => capture(window, area),
    },
  });
  app.on('will-quit', machine.close);
  app.on('browser-window-focus', machine.lookedAt);
  const quitGuard = createQuitGuard({
    question: machine.quitQuestion,
    ask: (question) => askToQuit(question, window),
    quit: () => {
      app.quit();
    },
  });
  guardQuit = quitGuard.guard;
  app.on('before-quit', guardQuit);
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, quitGuard.leave);
  }

  const early = workshopAtStart ?? workshopFileIn(process.argv, process.cwd());
  openWorkshop = (file) => void machine.openWorkshop(file);
  if (early !== undefined) await machine.openWorkshop(early);

  await app.whenReady();
  lockDown(app);
  serveWindow(path.join(__dirname, '../renderer'));
  listen(createRouter({ handlers: machine.handlers, origin, report }), currentWindow);
  Menu.setApplicationMenu(
    buildMenu(
      process.platform,
      (item) => {
        publish('menu.chosen', { item });
      },
      {
        image: () => void machine.openImageFile(),
        workshop: () => {
          void chooseWorkshopFile(window).then((file) => {
            if (file !== undefined) openWorkshop(file);
          });
        },
      },
    ),
  );
  showWindow();
}

function showWindow(): void {
  // A second start may knock before the first is up; its window comes anyway.
  if (!app.isReady()) return;
  if (window) {
    if (window.isMinimized()) window.restore();
    window.focus();
    return;
  }
  window = openWindow(devServer ?? `${APP_ORIGIN}/index.html`);
  const opened = window;
  const onGone = createReviver({
    reload: () => {
      // Closed while its user was asked.
      if (!opened.isDestroyed()) opened.webContents.reload();
    },
    ask: () => askToReload(opened),
    quit: () => {
      app.quit();
    },
    report,
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone(reason);
  });
  // On macOS the app, and what it pushes, goes on without a window.
  if (process.platform !== 'darwin') window.on('close', guardQuit);
  window.on('closed', () => {
    window = undefined;
  });
}

function desktopPlatform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

if (app.requestSingleInstanceLock()) {
  // Windows shows notifications only of an app it knows by this name: see electron-builder.yml.
  app.setAppUserModelId('dev.slipway.desktop');
  registerScheme();
  if (!devServer) stayOffTheNetwork(app);
  app.on('second-instance', (_event, commandLine, workingFolder) => {
    const file = workshopFileIn(commandLine, workingFolder);
    if (file !== undefined) openWorkshop(file);
    showWindow();
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openWorkshop(file);
    showWindow();
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void start();
} else {
  app.quit();
}
