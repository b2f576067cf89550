import {
  fillSignIn,
  pushFromGrid,
  secretField,
  signIn,
  signOut,
  submitSignIn,
  waitForDigest,
} from '../lab/drive-slipway';
import { filesWith, listenToMain, pageText, processesWith } from './canary';
import { forgetImage, freshImage } from './fresh-image';
import { expect, test } from './slipway';

const CANARY = 'canary-7f3e9b-not-the-password';

test.afterEach(async ({ lab }) => {
  for (const name of ['watched:v1', 'tokens-true:v1', 'tokens-false:v1']) {
    await forgetImage(lab, name);
  }
});

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

/** How the text reads inside base64: its place in a group of three decides. Its ends are cut off. */
function inBase64(text: string): string[] {
  return ['', ' ', '  '].map((before) =>
    Buffer.from(before + text)
      .toString('base64')
      .slice(4, -4),
  );
}

test('after the sign-in the secret is nowhere but in the keychain, even under DEBUG=*', async ({
  lab,
  open,
}) => {
  const { app, page, userData } = await open({ DEBUG: '*' });
  let printed = '';
  app.process().stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  app.process().stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const said = await listenToMain(app);
  await signIn(page, lab.registry);
  await freshImage(lab, 'watched:v1', [20_000]);
  await pushFromGrid(page, 'watched');
  await waitForDigest(page, 30);

  const { password } = lab.registry;
  const transcript = await said();
  expect(transcript).toContain('session.changed');
  expect(transcript).toContain('session.signIn {"ok":true');
  expect(transcript).not.toContain(password);
  expect(await pageText(page)).not.toContain(password);
  expect(await processesWith(password)).toEqual([]);
  await app.close();
  expect(printed).not.toContain(password);
  const plain = printed.replaceAll('-', '+').replaceAll('_', '/');
  for (const encoded of inBase64(password)) expect(plain).not.toContain(encoded);
  expect(await filesWith(userData, password)).toEqual([]);
});

for (const kind of ['a token registry', 'one that hands out identity tokens'] as const) {
  test(`a sign-in at ${kind} pushes, and does so after a restart`, async ({ lab, open }) => {
    const registry = await lab.tokenRegistry();
    const keepsToken = kind !== 'a token registry';
    registry.tokens.behave({ identityTokens: keepsToken });
    await freshImage(lab, `tokens-${String(keepsToken)}:v1`, [20_000]);
    const first = await open();
    await signIn(first.page, registry);
    await first.app.close();

    // From here on only an identity token is of use where there is one.
    registry.tokens.behave({ takesPasswords: !keepsToken });
    const { page, userData } = await open();
    await pushFromGrid(page, `tokens-${String(keepsToken)}`);
    await waitForDigest(page, 30);
    expect(await filesWith(userData, registry.password)).toEqual([]);
    registry.tokens.behaveWell();
  });
}

test('signing out erases the secret from the keychain, and says so', async ({ lab, open }) => {
  const key = `ada@${lab.registry.host}`;
  const { page } = await open();
  await signIn(page, lab.registry);
  expect(await lab.keyringHolds(key)).toBe(true);
  await signOut(page);
  const farewell = page.getByRole('dialog', { name: `Signed out of ${lab.registry.host}` });
  await expect(farewell).toContainText('erased from this computer’s keyring');
  expect(await lab.keyringHolds(key)).toBe(false);
});
