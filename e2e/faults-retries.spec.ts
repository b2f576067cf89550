// Where the engine keeps trying by itself, up to 50 s, or waits for ever. All at once, as it takes
// long: five pushes of one layer each, which is how many the engine sends at a time.
import type { Page } from 'playwright';
import { openTagDialogFor, signIn, tagAndPush } from '../lab/drive-slipway';
import { refusal } from '../lab/fault-plan';
import { openFaultProxy } from '../lab/fault-proxy';
import { startSpareRegistry } from '../lab/spare-registry';
import {
  arrives,
  choosePushesAtATime,
  ending,
  expectNothingLost,
  goTo,
  openPush,
  pushAgain,
  pushImage,
  readRawText,
} from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const MINUTE = { timeout: 60_000 };

test('resets, 5xx, an unknown repository, a full disk, a stall: seen while it lasts, named at the end, got past', async ({
  lab,
  open,
}) => {
  test.setTimeout(180_000);
  const proxy = await openFaultProxy(lab.registry.host);
  const small = await startSpareRegistry(lab, 'small-registry');
  await small.setDisk(2_000_000);
  // Named for their registries, as there are two to choose from.
  const named = (name: string) => `${proxy.host}/ada/${name}`;
  const diskFull = `${small.host}/ada/disk-full`;
  for (const image of [named('cut-short'), named('no-such'), named('burst'), diskFull]) {
    await freshImage(lab, `${image}:v1`, [3_000_000]);
  }
  // The first megabytes go no farther than this computer's own buffers.
  await freshImage(lab, `${named('stalled')}:v1`, [24_000_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, small);
  await signInToo(page, { ...lab.registry, host: proxy.host });
  await choosePushesAtATime(page, 5);

  proxy.inject({
    path: /cut-short/,
    method: 'PATCH',
    fault: { kind: 'cut', afterBytes: 500_000, how: 'reset' },
  });
  proxy.inject({ path: /stalled/, method: 'PATCH', fault: { kind: 'stall', afterBytes: 500_000 } });
  const unknown = refusal(404, 'NAME_UNKNOWN', 'repository name not known to registry');
  proxy.inject({ path: /no-such\/blobs\/uploads/, method: 'POST', fault: unknown });
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await goTo(page, 'Images');
  await openTagDialogFor(page, named('no-such'));
  await expect(dialog).toContainText('wants ada/no-such to be created there first');
  await tagAndPush(page);
  for (const image of [named('stalled'), named('cut-short'), diskFull]) {
    await pushImage(page, image);
  }
  // Two for the engine, two for Slipway, which asks why as the engine tries again; none for the dialog.
  await goTo(page, 'Images');
  await openTagDialogFor(page, named('burst'));
  await expect(dialog).toContainText('Allowed to push to ada/burst');
  proxy.inject({ path: /burst/, method: 'POST', times: 4, fault: { kind: 'answer', status: 503 } });
  await tagAndPush(page);

  await test.step('a burst of 503: each try is seen, and the push arrives', async () => {
    const board = page.getByRole('main');
    await expect(board).toContainText(/Try 2 of 5 in \d s: a layer did not get through/);
    await expect(board).toContainText(`Slipway gets no good answer from ${proxy.host} either`);
    await expect(board).toContainText(/Try 3 of 5 in \d+ s: a layer did not get through/);
    await arrives(page);
  });

  await test.step('while it is tried again: the registry’s reason, the tries, and Cancel at hand', async () => {
    await openPush(page, 'no-such');
    const says = `${proxy.host} says that ada/no-such doesn’t exist there`;
    await expect(page.getByRole('main')).toContainText(says);
    await openPush(page, 'cut-short');
    await expect(page.getByRole('main')).toContainText(/try \d of 5, again in \d+ s/i);
    await expect(page.getByRole('button', { name: 'Cancel push' })).toBeEnabled();
  });

  await test.step('a stall is said after 30 s, is never called a failure, and ends with Cancel', async () => {
    await openPush(page, 'stalled');
    const notice = page.getByRole('status').filter({ hasText: 'Nothing has gone through for' });
    await expect(notice).toContainText('30 seconds', MINUTE);
    await expect(notice).toContainText('wait, or cancel');
    await page.getByRole('button', { name: 'Cancel push' }).click();
    await expect(ending(page)).toContainText('Cancelled');
  });

  await test.step('after five tries: what it was', async () => {
    await openPush(page, 'no-such');
    await expect(ending(page)).toContainText('That repository doesn’t exist yet', MINUTE);
    await expect(ending(page).getByRole('button', { name: 'Change the name' })).toBeVisible();
    await readRawText(page, /name unknown/);
    await openPush(page, 'cut-short');
    await expect(ending(page)).toContainText(`The connection to ${proxy.host} broke`, MINUTE);
    await readRawText(page, /reset by peer|broken pipe|closed network connection/);
    await openPush(page, 'disk-full');
    await expect(ending(page)).toContainText(`${small.host} answered 500`, MINUTE);
    await expect(ending(page)).toContainText('Its own log says why; a full disk');
    await readRawText(page, /500 Internal Server Error/);
  });

  await test.step('with the fault gone, each goes through', async () => {
    proxy.heal();
    await small.setDisk(50_000_000);
    for (const image of ['disk-full', 'cut-short', 'no-such', 'stalled']) {
      await openPush(page, image);
      await pushAgain(page);
    }
  });
  await expectNothingLost(slipway, open);
  await Promise.all([proxy.close(), small.close()]);
});

/** To a second registry, by the account menu. */
async function signInToo(page: Page, account: Parameters<typeof signIn>[1]): Promise<void> {
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: 'Sign in to another registry…' }).click();
  await signIn(page, account);
}
