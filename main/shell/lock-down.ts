import { type App, session, type WebContents } from 'electron';

/**
 * Chromium has nobody to talk to: pages come from app://, and main asks registries by Node. Left
 * alone it would fetch dictionaries from Google at each start. Must run before the app is ready.
 */
export function stayOffTheNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
}

/** No page of this app goes anywhere, opens anything or is granted anything. */
export function lockDown(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    keepInPlace(contents);
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
}

function keepInPlace(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
