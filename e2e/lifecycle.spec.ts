import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronProgram, electronSwitches, projectRoot } from '../lab/electron-program';
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
