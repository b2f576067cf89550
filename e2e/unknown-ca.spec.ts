// A registry whose certificate the engine does not know: the user reads where the engine wants it, and
// once it is there the same push arrives.
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  chooseImage,
  fillSignIn,
  openTagDialog,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { startSettledEngine } from '../lab/second-engine';
import { startUnknownCaRegistry } from '../lab/unknown-ca-registry';
import { arrives, ending, readRawText } from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('a certificate Docker does not know: put where the app says, the push arrives', async ({
  lab,
  open,
}) => {
  const { engine, settings } = await startSettledEngine(lab, 'trusting-engine');
  const registry = await startUnknownCaRegistry(lab.registry.host, lab.folder);
  await freshImage({ ...lab, docker: engine.docker }, 'unknown-seal:v1', [2_000]);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await page.getByRole('button', { name: /look at my images first/i }).click();
  await chooseImage(page, 'unknown-seal');
  await openTagDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  const name = `${registry.host}/ada/unknown-seal:v1`;
  await dialog.getByRole('textbox', { name: 'Repository' }).fill(name);
  await dialog.getByRole('button', { name: /^Use / }).click();
  await tagAndPush(page);

  await expect(ending(page)).toContainText(`Docker doesn’t trust ${registry.host}`);
  const place = `/etc/docker/certs.d/${registry.host}/ca.crt`;
  await expect(ending(page)).toContainText(`sudo install -D ca.crt ${place}`);
  await readRawText(page, /certificate signed by unknown authority/);

  // The engine sees this folder of the lab's as its /etc/docker.
  const trusted = join(settings, place.slice('/etc/docker/'.length));
  await mkdir(dirname(trusted), { recursive: true });
  await copyFile(registry.certificate, trusted);
  await ending(page).getByRole('button', { name: 'Push again' }).click();
  await ending(page)
    .getByRole('button', { name: `Sign in to ${registry.host}` })
    .click();
  await fillSignIn(page, { ...lab.registry, host: registry.host });
  await submitSignIn(page);
  await arrives(page);
  await lab.manifestDigest('ada/unknown-seal', 'v1');
  await registry.close();
  await engine.stop();
});
