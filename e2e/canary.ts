// Looks for a secret everywhere it must not be.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';

/** Every file below the folder that holds the text. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if ((await lstat(file)).isFile() && (await readFile(file)).includes(text)) found.push(file);
  }
  return found;
}

/** The command lines and environments, of every process there is, that hold the text. */
export async function processesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    for (const part of ['cmdline', 'environ']) {
      const file = join('/proc', pid, part);
      // Processes end while they are looked at.
      const content = await readFile(file).catch(() => Buffer.of());
      if (content.includes(text)) found.push(file);
    }
  }
  return found;
}

/** The page as it stands, with what is in its fields. */
export async function pageText(page: Page): Promise<string> {
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('input')].map(({ value }) => value).join('\n'),
  );
  return `${await page.content()}\n${fields}`;
}

/** From now on, everything main says to the window: answers to commands, and events. */
export async function listenToMain(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ ipcMain, webContents }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    type Handler = (...args: unknown[]) => Promise<unknown>;
    // Electron has no public way to listen to answers.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Handler>;
    };
    for (const [channel, handle] of handlers) {
      handlers.set(channel, async (...args) => {
        const answer = await handle(...args);
        said.push(`${channel} ${JSON.stringify(answer)}`);
        return answer;
      });
    }
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents);
      contents.send = (channel: string, ...args: unknown[]) => {
        said.push(`${channel} ${JSON.stringify(args)}`);
        send(channel, ...args);
      };
    }
  });
  return () => app.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));
}
