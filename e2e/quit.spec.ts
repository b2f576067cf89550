// Leaving while a push is on its way.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

interface Asked {
  message: string;
  detail?: string;
  buttons?: string[];
}

/** Answers the system's dialogs from now on; tells what they asked. */
async function answerDialogs(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, response);
}

function asked(app: ElectronApplication): Promise<Asked[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
}

test('closing the window or quitting in mid-push asks; a push that is left is interrupted', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'left-alone:v1', [5_000_000]);
  const { app, page, userData } = await open();
  await signIn(page, lab.registry);
  lab.line.setBandwidth(400_000);
  try {
    await chooseImage(page, 'left-alone');
    await openTagDialog(page);
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');

    await answerDialogs(app, 0);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(async () => (await asked(app)).length).toBe(1);
    expect((await asked(app))[0]).toMatchObject({
      message: '1 push is still going.',
      detail: expect.stringContaining('it will be marked interrupted'),
      buttons: ['Keep pushing', 'Quit'],
    });
    await expect(page.getByRole('button', { name: 'Cancel push' })).toBeVisible();

    // Quit, in the menu and by its keys, is Electron's own.
    await app.evaluate(({ app: electron }) => {
      electron.quit();
    });
    await expect.poll(async () => (await asked(app)).length).toBe(2);
    await expect(page.getByRole('button', { name: 'Cancel push' })).toBeVisible();

    await answerDialogs(app, 1);
    const gone = once(app.process(), 'exit');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
  } finally {
    lab.line.setBandwidth(undefined);
  }

  const journal = (await readFile(join(userData, 'pushes.jsonl'), 'utf8')).trim().split('\n');
  const last = JSON.parse(journal.at(-1) ?? '') as { push: Record<string, unknown> };
  expect(last.push).toMatchObject({ state: 'interrupted', endedAt: expect.any(Number) });
  const second = await open();
  await second.page.getByRole('button', { name: /^Pushes/ }).click();
  await expect(second.page.getByRole('button', { name: /left-alone/ })).toContainText(
    /interrupted/i,
  );
});

test('nothing is asked when no push is on its way', async ({ lab, open }) => {
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await answerDialogs(app, 0);
  const gone = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
});
