import { chooseImage, openTagDialog, readLog, signIn, tagAndPush } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('from sign-in to a digest the registry really holds, as on the lab page', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, lab.sample.image);
  await openTagDialog(page);
  await tagAndPush(page);

  await expect(page.getByRole('heading', { name: /arrived/i })).toBeVisible({ timeout: 30_000 });
  const [command, ...log] = await readLog(page);
  expect(command).toMatch(/^\$ docker push /);

  const repository = `${lab.registry.host}/ada/python-hello-world`;
  expect(log[0]).toBe(`The push refers to repository [${repository}]`);
  const layers = log.slice(1, 8);
  expect(
    layers.filter((line) => /^[0-9a-f]{12}: Mounted from library\/python$/.test(line)),
  ).toHaveLength(5);
  expect(layers.filter((line) => /^[0-9a-f]{12}: Pushed$/.test(line))).toHaveLength(2);
  const digest = /^latest: digest: (sha256:[0-9a-f]{64}) size: \d+$/.exec(log[8] ?? '')?.[1];
  expect(digest).toBe(await lab.manifestDigest('ada/python-hello-world', 'latest'));
  const verdict = page.getByText(`Verified: ${lab.registry.host} holds this digest`);
  await expect(verdict).toBeVisible({ timeout: 5_000 });
});

test('what happens in a terminal shows in the grid', async ({ lab, open }) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await expect(page.getByRole('option', { name: /^python-hello-world/ })).toBeVisible();
  await lab.docker('tag', 'python-hello-world', 'fresh-from-the-terminal:v1');
  await expect(page.getByRole('option', { name: /^fresh-from-the-terminal/ })).toBeVisible({
    timeout: 2_000,
  });
  await lab.docker('rmi', 'fresh-from-the-terminal:v1');
  await expect(page.getByRole('option', { name: /^fresh-from-the-terminal/ })).toBeHidden({
    timeout: 2_000,
  });
});

test('a window reloaded in mid-push shows the push again, and it arrives', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  lab.line.setBandwidth(1_000_000);
  try {
    await freshImage(lab, 'reload-me:v1', [4_000_000, 6_000_000]);
    await chooseImage(page, 'reload-me');
    await openTagDialog(page);
    await tagAndPush(page);
    const cancel = page.getByRole('button', { name: /cancel push/i });
    await expect(cancel).toBeVisible();
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    const speed = page.getByRole('img', { name: /^Speed over/ });
    await expect(speed).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: /^Pushes/ }).click();
    await page.getByRole('button', { name: /reload-me/ }).click();
    await expect(cancel).toBeVisible();
    // Drawn from the beginning of the push, not of the window.
    await expect(speed).toBeVisible({ timeout: 1_000 });
    lab.line.setBandwidth(undefined);
    await expect(page.getByRole('heading', { name: /arrived/i })).toBeVisible({ timeout: 30_000 });
    const digest = await lab.manifestDigest('ada/reload-me', 'v1');
    expect((await readLog(page)).at(-1)).toContain(digest);
  } finally {
    lab.line.setBandwidth(undefined);
  }
});

test('a push can be cancelled, and says so', async ({ lab, open }) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  lab.line.setBandwidth(500_000);
  try {
    await freshImage(lab, 'stop-me:v1', [4_000_000]);
    await chooseImage(page, 'stop-me');
    await openTagDialog(page);
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    await page.getByRole('button', { name: /cancel push/i }).click();
    await expect(page.getByText(/cancelled/i).first()).toBeVisible({ timeout: 10_000 });
  } finally {
    lab.line.setBandwidth(undefined);
  }
});
