// Which engine is used, and how it is chosen.
import {
  chooseImage,
  openTagDialog,
  signIn,
  tagAndPush,
  waitForDigest,
} from '../lab/drive-slipway';
import { canRunPrivateEngine } from '../lab/engine';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect } from './slipway';
import { dockerConfig, image, openPicker, SECOND_HAS, showImages, test } from './two-engines';

test.skip(!canRunPrivateEngine(), 'A second engine needs root on Linux.');

test('another engine is chosen, stays chosen in the next run, and is let go again', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'switch');
  await config.context('harbour-two', `host=${second.dockerHost}`);
  await config.context('nobody', 'host=unix:///nowhere/docker.sock');
  const env = { ...config.env, DOCKER_HOST: lab.dockerHost };
  const first = await open(env);
  await showImages(first.page);
  await expect(image(first.page, 'python-hello-world')).toBeVisible();

  const picker = await openPicker(first.page);
  const row = (name: RegExp) => picker.getByRole('listitem').filter({ hasText: name });
  await expect(row(/DOCKER_HOST/)).toContainText('In use: from DOCKER_HOST');
  await expect(row(/^harbour-two/)).toContainText(/Docker Engine .*, classic image store/i);
  await expect(row(/^nobody/)).toContainText('Not running · there is no such socket');
  await picker.getByRole('button', { name: 'Use harbour-two' }).click();
  await expect(image(first.page, SECOND_HAS)).toBeVisible();
  await expect(image(first.page, 'python-hello-world')).toBeHidden();
  await first.app.close();

  const { page } = await open(env);
  await showImages(page);
  await expect(image(page, SECOND_HAS)).toBeVisible();
  const again = await openPicker(page);
  await expect(again.getByRole('listitem').filter({ hasText: /^harbour-two/ })).toContainText(
    'In use: you chose it',
  );
  await again.getByRole('button', { name: /follow docker.s own choice \(DOCKER_HOST\)/i }).click();
  await expect(image(page, 'python-hello-world')).toBeVisible();
  await expect(image(page, SECOND_HAS)).toBeHidden();
});

test('DOCKER_HOST wins over the current context, which wins over the usual socket', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'precedence');
  await config.context('harbour-two', `host=${second.dockerHost}`);
  await config.use('harbour-two');
  const byContext = await open(config.env);
  await showImages(byContext.page);
  await expect(image(byContext.page, SECOND_HAS)).toBeVisible();
  const picker = await openPicker(byContext.page);
  await expect(picker.getByText('In use: Docker’s current context')).toBeVisible();
  await byContext.app.close();

  const { page } = await open({ ...config.env, DOCKER_HOST: lab.dockerHost });
  await showImages(page);
  await expect(image(page, 'python-hello-world')).toBeVisible();
  await expect(image(page, SECOND_HAS)).toBeHidden();
});

test('docker context use in a terminal takes the window along', async ({ lab, second, open }) => {
  const config = await dockerConfig(lab, 'followed');
  await config.context('first', `host=${lab.dockerHost}`);
  await config.context('harbour-two', `host=${second.dockerHost}`);
  await config.use('first');
  const { page } = await open(config.env);
  await showImages(page);
  await expect(image(page, 'python-hello-world')).toBeVisible();
  await config.use('harbour-two');
  await expect(image(page, SECOND_HAS)).toBeVisible();
  await expect(image(page, 'python-hello-world')).toBeHidden();
});

test('while the engine is away, another one that runs is one button away', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'away');
  await config.context('harbour-two', `host=${second.dockerHost}`);
  await config.context('gone', 'host=unix:///nowhere/podman/podman.sock');
  await config.use('gone');
  const { page } = await open(config.env);
  await showImages(page);
  await expect(page.getByRole('heading', { name: 'Podman isn’t running' })).toBeVisible();
  await page.getByRole('button', { name: 'Use harbour-two' }).click();
  await expect(image(page, SECOND_HAS)).toBeVisible();
});

test('a push goes on to its end on the engine it began on', async ({ lab, second, open }) => {
  await freshImage(lab, 'faithful:1', [3_000_000]);
  const config = await dockerConfig(lab, 'faithful');
  await config.context('harbour-two', `host=${second.dockerHost}`);
  const { page } = await open({ ...config.env, DOCKER_HOST: lab.dockerHost });
  await signIn(page, lab.registry);
  await chooseImage(page, 'faithful');
  await openTagDialog(page);
  lab.line.setBandwidth(500_000);
  try {
    await tagAndPush(page);
    await expect(page.getByRole('button', { name: /^cancel/i })).toBeVisible();
    const picker = await openPicker(page);
    await picker.getByRole('button', { name: 'Use harbour-two' }).click();
    await expect(picker).toBeHidden();
  } finally {
    lab.line.setBandwidth(undefined);
  }
  const shown = await waitForDigest(page, 30);
  expect(await lab.manifestDigest('ada/faithful', '1')).toBe(shown);
  await page.getByRole('button', { name: 'Images' }).click();
  await expect(image(page, SECOND_HAS)).toBeVisible();
});

test('the picker works with the keyboard alone, and axe finds nothing', async ({
  lab,
  second,
  open,
}) => {
  const config = await dockerConfig(lab, 'keyboard');
  await config.context('harbour-two', `host=${second.dockerHost}`);
  await config.context('nobody', 'host=unix:///nowhere/docker.sock');
  const { page } = await open({ ...config.env, DOCKER_HOST: 'unix:///nowhere/else.sock' });
  await showImages(page);
  await expect(page.getByRole('button', { name: 'Use harbour-two' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  const opener = page.getByRole('button', { name: /^docker engine:/i });
  await opener.focus();
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Docker engine' });
  await expect(picker.getByText(/classic image store/)).toBeVisible();
  await expect(picker.getByText('there is no such socket')).toHaveCount(2);
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(picker).toBeVisible();
  const use = picker.getByRole('button', { name: 'Use harbour-two' });
  for (let steps = 0; steps < 5; steps += 1) {
    if (await use.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(use).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(image(page, SECOND_HAS)).toBeVisible();
  await expect(opener).toBeFocused();
});
