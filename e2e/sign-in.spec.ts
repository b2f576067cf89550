import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillSignIn, secretField, signIn, submitSignIn } from '../lab/drive-slipway';
import { expect, test } from './slipway';

const CANARY = 'canary-7f3e9b-not-the-password';

/** Every file below the folder that holds the text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if ((await lstat(file)).isFile() && (await readFile(file)).includes(text)) found.push(file);
  }
  return found;
}

test('a wrong password is said within three seconds, the form stays, and nothing is stored', async ({
  lab,
  open,
}) => {
  const { page, userData } = await open();
  await fillSignIn(page, { ...lab.registry, password: CANARY });
  await submitSignIn(page);
  await expect(page.getByRole('alert')).toContainText(/didn.t accept this sign-in/i, {
    timeout: 3_000,
  });

  await expect(page.getByRole('textbox', { name: /registry address/i })).toHaveValue(
    lab.registry.host,
  );
  await expect(page.getByRole('textbox', { name: /user name/i })).toHaveValue('ada');
  const session = await page.evaluate(() =>
    (
      window as unknown as {
        slipway: { invoke(name: string, payload: null): Promise<{ value: unknown }> };
      }
    ).slipway.invoke('session.get', null),
  );
  expect(session).toMatchObject({ ok: true, value: { accounts: [] } });
  expect(await filesWith(userData, CANARY)).toEqual([]);

  await secretField(page).fill(lab.registry.password);
  await submitSignIn(page);
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
});

test('a sign-in lasts over a restart, with the secret in the keychain and not on disk', async ({
  lab,
  open,
}) => {
  const first = await open();
  await signIn(first.page, lab.registry);
  expect(await first.page.content()).not.toContain(lab.registry.password);
  await first.app.close();
  expect(await filesWith(first.userData, lab.registry.password)).toEqual([]);

  const second = await open();
  await expect(second.page.getByRole('listbox', { name: 'Images' })).toBeVisible();
  await expect(second.page.getByText('ada').first()).toBeVisible();
});

test('without a keychain the sign-in lasts for this run, which the screen says', async ({
  lab,
  open,
}) => {
  const noBus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  const first = await open(noBus);
  await expect(
    first.page.getByText(/until you close slipway|this run only/i).first(),
  ).toBeVisible();
  await signIn(first.page, lab.registry);
  await first.app.close();
  expect(await filesWith(first.userData, lab.registry.password)).toEqual([]);

  const second = await open(noBus);
  await expect(second.page.getByRole('form', { name: 'Sign in' })).toBeVisible();
});

test('nothing is printed about a sign-in, even under DEBUG=*', async ({ lab, open }) => {
  const { app, page, userData } = await open({ DEBUG: '*' });
  let printed = '';
  app.process().stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  app.process().stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await signIn(page, lab.registry);
  await app.close();
  const encoded = Buffer.from(lab.registry.password).toString('base64').slice(2, -4);
  expect(printed).not.toContain(lab.registry.password);
  expect(printed).not.toContain(encoded);
  expect(await filesWith(userData, lab.registry.password)).toEqual([]);
});
