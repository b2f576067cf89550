// Registries that are not where, or not what, the name says.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fillSignIn,
  openTagDialogFor,
  signIn,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { openFaultProxy } from '../lab/fault-proxy';
import type { Lab } from '../lab/lab';
import { outsideAddress } from '../lab/outside-address';
import { axeProblems } from './axe-problems';
import {
  arrives,
  ending,
  expectNothingLost,
  pushAgain,
  pushImage,
  readRawText,
} from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('a registry that is down: where it was looked for; and once it is up the push goes', async ({
  lab,
  open,
}) => {
  const proxy = await openFaultProxy(lab.registry.host);
  await freshImage(lab, 'too-early:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, { ...lab.registry, host: proxy.host });
  await proxy.refuse();
  await pushImage(page, 'too-early');
  await expect(ending(page)).toContainText(`${proxy.host} doesn’t answer`, { timeout: 30_000 });
  await expect(ending(page)).toContainText('Is the registry running there');
  await readRawText(page, /connection refused/);
  await proxy.accept();
  await pushAgain(page);
  await expectNothingLost(slipway, open);
  await proxy.close();
});

test('a host nobody knows is spelled out, and the name can be changed on the spot', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'lost-ship:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, lab.registry);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  const repository = dialog.getByRole('textbox', { name: 'Repository' });
  const typeWhole = async (name: string) => {
    await repository.fill(name);
    await dialog.getByRole('button', { name: /^Use / }).click();
    await tagAndPush(page);
  };
  await openTagDialogFor(page, 'lost-ship');
  await typeWhole('nosuch.invalid/ada/lost-ship:v1');
  await expect(ending(page)).toContainText('There is no registry at nosuch.invalid', {
    timeout: 40_000,
  });
  await readRawText(page, /lookup nosuch\.invalid/);
  await ending(page).getByRole('button', { name: 'Change the address' }).click();
  await typeWhole(`${lab.registry.host}/ada/lost-ship:v1`);
  await arrives(page);
  await expectNothingLost(slipway, open);
});

test('plain HTTP behind a name that wants TLS: how this engine allows it, and doing so helps', async ({
  lab,
  open,
}) => {
  const plain = await openFaultProxy(lab.registry.host, outsideAddress());
  await freshImage(lab, 'in-the-open:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, lab.registry);
  await lab.docker('tag', 'in-the-open:v1', `${plain.host}/ada/in-the-open:v1`);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await openTagDialogFor(page, 'in-the-open');
  await dialog
    .getByRole('textbox', { name: 'Repository' })
    .fill(`${plain.host}/ada/in-the-open:v1`);
  await dialog.getByRole('button', { name: /^Use / }).click();
  await tagAndPush(page);
  await expect(ending(page)).toContainText(`${plain.host} has no secure connection`, {
    timeout: 40_000,
  });
  await expect(ending(page)).toContainText('/etc/docker/daemon.json');
  const line = `"insecure-registries": ["${plain.host}"]`;
  await expect(ending(page)).toContainText(line);
  await expect(ending(page)).toContainText('systemctl reload docker');
  await readRawText(page, /server gave HTTP response to HTTPS client/);

  expect(await axeProblems(page)).toEqual([]);

  const forget = await doAsTold(lab, line);
  // It is allowed now; what is missing is the sign-in there.
  await ending(page).getByRole('button', { name: 'Push again' }).click();
  await expect(ending(page)).toContainText(`Sign in to ${plain.host} first`, { timeout: 30_000 });
  await ending(page)
    .getByRole('button', { name: `Sign in to ${plain.host}` })
    .click();
  await fillSignIn(page, { ...lab.registry, host: plain.host });
  await submitSignIn(page);
  await arrives(page);
  await forget();
  await expectNothingLost(slipway, open);
  await plain.close();
});

/** The line into the engine's settings, and `systemctl reload` for one that no systemd started. */
async function doAsTold(lab: Lab, line: string): Promise<() => Promise<void>> {
  const folder = join(lab.folder, 'engine');
  const set = async (content: string) => {
    await writeFile(join(folder, 'daemon.json'), content);
    process.kill(Number(await readFile(join(folder, 'pid'), 'utf8')), 'SIGHUP');
  };
  const before = await readFile(join(folder, 'daemon.json'), 'utf8');
  await set(`{${line}}`);
  await expect.poll(() => lab.docker('info')).toContain(line.split('"')[3]);
  return () => set(before);
}
