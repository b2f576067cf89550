import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { electronProgram, electronSwitches, projectRoot } from '../lab/electron-program';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('a second start brings the first to the front, and ends', async ({ lab, open }) => {
  const { app, userData } = await open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(electronProgram(), [...electronSwitches(), projectRoot], {
    env: { ...lab.env, XDG_CONFIG_HOME: userData.replace(/\/Slipway$/, '') },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  );
  expect(windows).toEqual([false]);
});

test('a push is called interrupted after the app was killed in the middle of it', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'cut-off:v1', [5_000_000]);
  const first = await open();
  await signIn(first.page, lab.registry);
  lab.line.setBandwidth(500_000);
  try {
    await chooseImage(first.page, 'cut-off');
    await openTagDialog(first.page);
    await tagAndPush(first.page);
    await expect(first.page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    const gone = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await gone;
  } finally {
    lab.line.setBandwidth(undefined);
  }
  const second = await open();
  await second.page.getByRole('button', { name: /^Pushes/ }).click();
  const push = second.page.getByRole('button', { name: /cut-off/ });
  await expect(push).toContainText(/interrupted/i);
  await push.click();
  await second.page.getByRole('button', { name: 'Push again' }).click();
  await expect(second.page.getByRole('heading', { name: 'Arrived' })).toBeVisible({
    timeout: 30_000,
  });
});
