// What a registry, or a proxy before it, says no to: read, understood, and got past.
import {
  fillSignIn,
  openTagDialogFor,
  signIn,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { refusal } from '../lab/fault-plan';
import { openFaultProxy } from '../lab/fault-proxy';
import { startSpareRegistry } from '../lab/spare-registry';
import {
  arrives,
  ending,
  expectNothingLost,
  openPush,
  pushAgain,
  pushImage,
  readRawText,
} from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const NGINX_413 =
  '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n</body>\r\n</html>\r\n';
const DENIED = 'requested access to the resource is denied';

test('a name of somebody else’s: said before the push, and after it one click to one’s own', async ({
  lab,
  open,
}) => {
  const proxy = await openFaultProxy(lab.registry.host);
  await freshImage(lab, 'not-mine:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, { ...lab.registry, host: proxy.host });
  // Without a word of the registry's own the engine tries for 50 s before it says so.
  proxy.inject({
    path: /\/library\/not-mine\/blobs\/uploads/,
    fault: refusal(403, 'DENIED', DENIED),
  });
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await openTagDialogFor(page, 'not-mine');
  await expect(dialog).toContainText('Allowed to push to ada/not-mine');
  await dialog.getByRole('textbox', { name: 'Namespace' }).fill('library');
  const soon = { timeout: 2_000 };
  await expect(dialog).toContainText('ada may not push to library/not-mine', soon);
  await expect(dialog.getByRole('button', { name: 'Use ada/…' })).toBeVisible();

  proxy.heal();
  const fault = refusal(403, 'DENIED', 'library is read-only');
  proxy.inject({ path: /\/library\/not-mine\/blobs\/uploads/, fault });
  await tagAndPush(page);
  await expect(ending(page)).toContainText('ada may not push to library/not-mine');
  await readRawText(page, /denied: library is read-only/);
  await ending(page).getByRole('button', { name: 'Tag as ada/not-mine' }).click();
  await tagAndPush(page);
  await arrives(page);
  expect(await lab.manifestDigest('ada/not-mine', 'v1')).toBeTruthy();
  await expectNothingLost(slipway, open);
  await proxy.close();
});

test('too large, too often, too clever: what it was, what to do, and nothing of it believed', async ({
  lab,
  open,
}) => {
  const proxy = await openFaultProxy(lab.registry.host);
  await freshImage(lab, 'too-large:v1', [20_000, 3_000_000]);
  await freshImage(lab, 'too-often:v1', [2_000]);
  await freshImage(lab, 'too-clever:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, { ...lab.registry, host: proxy.host });
  const html = { 'content-type': 'text/html' };
  proxy.inject({
    method: 'PATCH',
    path: /too-large/,
    fault: { kind: 'answer', status: 413, body: NGINX_413, headers: html, afterBytes: 1_000_000 },
  });
  const slowDown = refusal(429, 'TOOMANYREQUESTS', 'slow down');
  proxy.inject({ path: /too-often\/blobs/, fault: slowDown });
  const hostile = '<script>document.title="taken"</script> \u202Emoc.live\u202C \u0007\u001B[31m';
  proxy.inject({ path: /too-clever\/blobs/, fault: refusal(403, 'DENIED', hostile) });

  await pushImage(page, 'too-large');
  await expect(ending(page)).toContainText('A layer is too large', { timeout: 40_000 });
  await expect(ending(page)).toContainText(/did not get through.*: “COPY … \/hold\/cargo-1”, 3 MB/);
  await expect(ending(page)).toContainText('proxy');
  await readRawText(page, /413 Request Entity Too Large/);

  await pushImage(page, 'too-often');
  await expect(ending(page)).toContainText(`${proxy.host} asks you to wait`);
  await readRawText(page, /toomanyrequests: slow down/);

  await pushImage(page, 'too-clever');
  await expect(ending(page)).toContainText('ada may not push to ada/too-clever');
  await readRawText(
    page,
    /<script>document\.title="taken"<\/script> ‹U\+202E›moc\.live‹U\+202C› ‹U\+0007›‹U\+001B›\[31m/,
  );
  await expect(page).not.toHaveTitle('taken');

  proxy.heal();
  await pushAgain(page);
  for (const image of ['too-large', 'too-often']) {
    await openPush(page, image);
    await pushAgain(page);
  }
  await expectNothingLost(slipway, open);
  await proxy.close();
});

test('a password changed since the sign-in: sign in at the push, and the same push goes on', async ({
  lab,
  open,
}) => {
  const registry = await startSpareRegistry(lab, 'changing-registry');
  await freshImage(lab, 'old-key:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, registry);
  const password = await registry.changePassword();
  await pushImage(page, 'old-key');
  await expect(ending(page)).toContainText(`${registry.host} no longer takes the sign-in of ada`);
  await readRawText(page, /unauthorized|no basic auth/);
  await ending(page)
    .getByRole('button', { name: `Sign in to ${registry.host}` })
    .click();
  await fillSignIn(page, { ...registry, password });
  await submitSignIn(page);
  await arrives(page);
  await expectNothingLost(slipway, open);
  await registry.close();
});
