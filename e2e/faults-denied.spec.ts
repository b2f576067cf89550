// A name of somebody else's, where the registry does not put it into words: before the push, while the
// engine tries again and again, and at the end.
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { refusal } from '../lab/fault-plan';
import { openFaultProxy } from '../lab/fault-proxy';
import { arrives, ending, expectNothingLost, goTo, openPush, readRawText } from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Push image' });

/** In the open dialog: of a namespace that is not ada's, the check says so, and is not heeded. */
async function pushToLibraryAnyway(page: Page, image: string): Promise<void> {
  await goTo(page, 'Images');
  await chooseImage(page, image);
  await openTagDialog(page);
  await expect(dialog(page)).toContainText(`Allowed to push to ada/${image}`);
  await dialog(page).getByRole('textbox', { name: 'Namespace' }).fill('library');
  await expect(dialog(page)).toContainText(`ada may not push to library/${image}`);
  await expect(dialog(page).getByRole('button', { name: 'Use ada/…' })).toBeVisible();
  await tagAndPush(page);
}

test('a token that is good for looking only: one click to a name it is good for', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  registry.tokens.behave({ mayPushAnywhere: false });
  await freshImage(lab, 'scoped:v1', [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, registry);
  await pushToLibraryAnyway(page, 'scoped');
  await expect(ending(page)).toContainText('ada may not push to library/scoped');
  await readRawText(page, /denied: requested access to the resource is denied/);
  await ending(page).getByRole('button', { name: 'Tag as ada/scoped' }).click();
  await expect(dialog(page)).toContainText('Allowed to push to ada/scoped');
  await tagAndPush(page);
  await arrives(page);
  await expectNothingLost(slipway, open);
  registry.tokens.behaveWell();
});

test('a refusal without a reason, which the engine meets with five tries: said at once, and got past meanwhile', async ({
  lab,
  open,
}) => {
  test.setTimeout(240_000);
  const proxy = await openFaultProxy(lab.registry.host);
  for (const image of ['unsaid', 'unheard']) await freshImage(lab, `${image}:v1`, [2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, { ...lab.registry, host: proxy.host });
  // With nothing but the code's own sentence the engine does not take it for an answer.
  const fault = refusal(403, 'DENIED', 'requested access to the resource is denied');
  proxy.inject({ method: 'POST', path: /\/library\/.+\/blobs\/uploads/, fault });
  await pushToLibraryAnyway(page, 'unsaid');
  await pushToLibraryAnyway(page, 'unheard');

  const board = page.getByRole('main');
  const reason = board.getByRole('status').filter({ hasText: 'may not push to library/unheard' });
  await test.step('meanwhile: which try it is, when the next, and what the registry says', async () => {
    await expect(board).toContainText(/Try 2 of 5 in [1-5] s: a layer did not get through/);
    await expect(board.getByRole('listitem')).toContainText(/Try 2 of 5, again in \d s/);
    await expect(reason).toContainText(`${proxy.host} says that ada may not push`);
    await expect(reason).toContainText('Trying again will not help');
    await expect(board.getByRole('region', { name: 'Push log' })).toContainText(
      /Retrying in \d+ s/,
    );
    await expect(board).toContainText(/Try 3 of 5 in (10|\d) s/, { timeout: 15_000 });
  });

  await test.step('without waiting for the rest: cancelled, and under one’s own name', async () => {
    await reason.getByRole('button', { name: 'Cancel, and tag as ada/unheard' }).click();
    await expect(dialog(page)).toContainText('Allowed to push to ada/unheard');
    await tagAndPush(page);
    await arrives(page);
    expect(await lab.manifestDigest('ada/unheard', 'v1')).toBeTruthy();
    await goTo(page, 'Pushes');
    await expect(page.getByRole('button', { name: /^Cancelled.*unheard/ })).toBeVisible();
  });

  await test.step('after the last try: the same reason, the same way out', async () => {
    await openPush(page, 'unsaid');
    await expect(board).toContainText('Try 5 of 5', { timeout: 60_000 });
    await expect(ending(page)).toContainText('ada may not push to library/unsaid', {
      timeout: 60_000,
    });
    await readRawText(page, /^denied/);
    await ending(page).getByRole('button', { name: 'Tag as ada/unsaid' }).click();
    await tagAndPush(page);
    await arrives(page);
  });
  await expectNothingLost(slipway, open);
  await proxy.close();
});
