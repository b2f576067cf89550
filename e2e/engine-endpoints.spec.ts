// Every way to an engine, and what bars it: TLS, ssh, an engine that freezes, a socket of somebody else's.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canRunPrivateEngine } from '../lab/engine';
import { expect } from './slipway';
import {
  dockerConfig,
  image,
  openPicker,
  SECOND_HAS,
  SECURE_HAS,
  showImages,
  test,
} from './two-engines';

test.skip(!canRunPrivateEngine(), 'A second engine needs root on Linux.');

test('TLS works with DOCKER_TLS_VERIFY and with a context, and is not to be had without', async ({
  lab,
  secure,
  open,
}) => {
  const config = await dockerConfig(lab, 'tls');
  const { ca, cert, key } = secure.certificates.client;
  await config.context('sealed', `host=${secure.tlsHost},ca=${ca},cert=${cert},key=${key}`);
  // Docker would skip the check here; Slipway does not.
  await config.context(
    'unchecked',
    `host=${secure.tlsHost},skip-tls-verify=true,cert=${cert},key=${key}`,
  );
  await config.context('open', `host=${secure.tlsHost}`);

  const { page } = await open({
    ...config.env,
    DOCKER_HOST: secure.tlsHost,
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: secure.certificates.clientFolder,
  });
  await showImages(page);
  await expect(image(page, SECURE_HAS)).toBeVisible();
  const picker = await openPicker(page);
  const row = (name: RegExp) => picker.getByRole('listitem').filter({ hasText: name });
  await expect(row(/^sealed/)).toContainText('Docker Engine');
  await expect(row(/^unchecked/)).toContainText('Not secure');
  await expect(row(/^open/)).toContainText('Not secure');
  await picker.getByRole('button', { name: 'Use sealed' }).click();
  await expect(image(page, SECURE_HAS)).toBeVisible();
});

test('an engine over ssh is reached through the computer’s own ssh', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'ssh');
  const bin = join(lab.folder, 'ssh-bin');
  await mkdir(bin, { recursive: true });
  // In the place of the network and the other computer: what sshd would start there.
  const said = join(bin, 'said');
  const lines = [
    '#!/bin/sh',
    `printf '%s\\n' "$*" >> '${said}'`,
    'case "$*" in *stranger*) echo "Host key verification failed." >&2; exit 255;; esac',
    `DOCKER_HOST='${second.dockerHost}' exec docker system dial-stdio`,
    '',
  ];
  await writeFile(join(bin, 'ssh'), lines.join('\n'), { mode: 0o755 });
  await config.context('stranger', 'host=ssh://ada@stranger.example.com');
  const { page } = await open({
    ...config.env,
    PATH: `${bin}:${lab.env['PATH'] ?? ''}`,
    DOCKER_HOST: 'ssh://ada@build.example.com:2222',
  });
  await showImages(page);
  await expect(image(page, SECOND_HAS)).toBeVisible();
  expect(await readFile(said, 'utf8')).toContain(
    '-l ada -p 2222 -- build.example.com docker system dial-stdio',
  );
  const picker = await openPicker(page);
  const stranger = picker.getByRole('listitem').filter({ hasText: /^stranger/ });
  await expect(stranger).toContainText('Not reachable · Host key verification failed.');
  await page.keyboard.press('Escape');
  await second.docker('tag', `${SECOND_HAS}:1`, 'over-ssh:1');
  await expect(image(page, 'over-ssh')).toBeVisible();
  await second.docker('rmi', 'over-ssh:1');
});

test('an engine that freezes is noticed, and is back when it thaws', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'frozen');
  const { page } = await open({ ...config.env, DOCKER_HOST: second.dockerHost });
  await showImages(page);
  await expect(image(page, SECOND_HAS)).toBeVisible();
  const silent = page.getByRole('heading', { name: /docker doesn.t answer/i });
  second.freeze();
  try {
    await expect(silent).toBeVisible({ timeout: 12_000 });
  } finally {
    second.thaw();
  }
  await expect(silent).toBeHidden();
  await expect(image(page, SECOND_HAS)).toBeVisible();
});

test('a socket that may not be opened is named, and so is the group', async ({
  lab,
  second,
  open,
}) => {
  test.skip(process.getuid?.() !== 0, 'Only root can become somebody else.');
  const config = await dockerConfig(lab, 'forbidden');
  const { app, page } = await open({ ...config.env, DOCKER_HOST: second.dockerHost });
  await showImages(page);
  await expect(image(page, SECOND_HAS)).toBeVisible();
  await app.evaluate(() => process.seteuid?.(65_534));
  try {
    await second.stop();
    await second.start();
    await expect(page.getByRole('heading', { name: /you may not use docker yet/i })).toBeVisible();
    await expect(page.getByText(`may not open ${second.socket}`)).toBeVisible();
    await expect(page.getByText('sudo usermod -aG docker $USER')).toBeVisible();
  } finally {
    await app.evaluate(() => process.seteuid?.(0));
  }
  await expect(image(page, SECOND_HAS)).toBeVisible();
});
