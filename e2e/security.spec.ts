import { COMMANDS } from '../app/ipc/channels';
import { expect, test } from './slipway';

test('the window is isolated, sandboxed and has no Node', async ({ open }) => {
  const { app, page } = await open();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's types, but the only way to read what a window really runs with.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true });
  expect(preferences['nodeIntegration']).toBe(false);
  expect(preferences['webviewTag']).toBe(false);
  expect(preferences['webSecurity']).not.toBe(false);
  const reach = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
  );
  expect(reach).toEqual([]);
});

test('the policy blocks what was not built in', async ({ open }) => {
  const { page } = await open();
  expect(page.url()).toBe('app://slipway/index.html');

  const blocked = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violated.push(event.effectiveDirective);
    });
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.injected = true';
    document.body.append(inline);
    const foreign = document.createElement('script');
    foreign.src = 'https://example.com/x.js';
    document.body.append(foreign);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await fetch('https://example.com/').catch(() => undefined);
    const base = document.createElement('base');
    base.href = 'https://example.com/';
    document.head.append(base);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return violated;
  });
  for (const directive of ['script-src-elem', 'frame-src', 'connect-src', 'base-uri']) {
    expect(blocked).toContain(directive);
  }
  expect(await page.evaluate(() => 'injected' in globalThis)).toBe(false);
  // Chrome DevTools may evaluate by itself; the page may not.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve('blocked'), {
          once: true,
        });
        const link = document.createElement('a');
        link.setAttribute('onclick', 'globalThis.clicked = true');
        document.body.append(link);
        link.click();
        setTimeout(() => resolve('clicked' in globalThis), 500);
      }),
  );
  expect(evaluated).not.toBe(true);
});

test('the page goes nowhere and opens nothing', async ({ open }) => {
  const { app, page } = await open();
  const before = page.url();
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://slipway/other.html']) {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, url);
  }
  expect(page.url()).toBe(before);
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test('no permission is granted', async ({ open }) => {
  const { page } = await open();
  const asked = await page.evaluate(async () => {
    const refused = (ask: Promise<unknown>) =>
      ask.then(
        () => 'granted',
        () => 'refused',
      );
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      place: await refused(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      ),
      clipboard: await refused(navigator.clipboard.readText()),
    };
  });
  const told = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'];
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    });
    return Promise.all(states);
  });
  expect(told).not.toContain('granted');
  expect(asked).toEqual({
    notifications: 'denied',
    camera: 'refused',
    place: 'refused',
    clipboard: 'refused',
  });
});

test('main answers only our window, and only what the contract knows', async ({ open }) => {
  const { app, page } = await open();

  const unknown = await page.evaluate(() =>
    (window as unknown as { slipway: { invoke(name: string): Promise<unknown> } }).slipway
      .invoke('shell.run')
      .then(
        () => 'answered',
        () => 'refused',
      ),
  );
  expect(unknown).toBe('refused');

  const bad = await page.evaluate(() =>
    (
      window as unknown as { slipway: { invoke(name: string, payload: unknown): Promise<unknown> } }
    ).slipway.invoke('push.start', { imageId: '', reference: 7 }),
  );
  expect(bad).toMatchObject({ ok: false, error: { kind: 'ipc-refused' } });

  // No channel passes the router by.
  const channels = await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    // `error` is Electron's own.
    const on = ipcMain.eventNames().filter((name) => name !== 'error');
    return { on, handle: [..._invokeHandlers.keys()].sort() };
  });
  expect(channels).toEqual({ on: [], handle: [...COMMANDS].sort() });

  // A second window with our preload, on a page that is not ours.
  const foreign = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${electron.getAppPath()}/out/preload/preload.js`,
        sandbox: true,
        contextIsolation: true,
      },
    });
    await window.loadURL('data:text/html,<p>foreign');
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.slipway.invoke('session.get', null)",
    );
    window.destroy();
    return answer;
  });
  expect(foreign).toMatchObject({ ok: false, error: { kind: 'ipc-refused' } });
});

test('links leave only for pages of known registries', async ({ open }) => {
  const { app, page } = await open();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const ask = (url: string) =>
    page.evaluate(
      (to) =>
        (
          window as unknown as {
            slipway: { invoke(name: string, payload: unknown): Promise<{ ok: boolean }> };
          }
        ).slipway.invoke('link.open', { url: to }),
      url,
    );
  expect(await ask('https://hub.docker.com/signup')).toMatchObject({ ok: true });
  for (const url of ['file:///etc/passwd', 'https://hub.docker.com.example/', 'javascript:1']) {
    expect(await ask(url)).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  }
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(opened).toEqual(['https://hub.docker.com/signup']);
});
