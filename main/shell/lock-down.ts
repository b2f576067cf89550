import { type App, session, type WebContents } from 'electron';

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
