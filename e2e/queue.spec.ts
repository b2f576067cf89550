// The Pushes screen: the order of what waits, cancelling, pushing again, and the history.
import type { Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

/** Queues pushes of one image under several names, as many clicks would. */
async function queueUp(page: Page, lab: Lab, names: readonly string[]): Promise<void> {
  await page.evaluate(
    async ({ names, host }) => {
      const { slipway } = window as unknown as {
        slipway: { invoke(name: string, payload: unknown): Promise<{ value: unknown }> };
      };
      const { value } = await slipway.invoke('images.list', null);
      const { images } = value as { images: { id: string; tags: string[] }[] };
      const image = images.find(({ tags }) => tags.includes('in-line:v1'));
      for (const name of names) {
        const reference = `${host}/ada/${name}:v1`;
        await slipway.invoke('push.start', { imageId: image?.id, reference });
      }
    },
    { names, host: lab.registry.host },
  );
}

const list = (page: Page, name: 'now' | 'waiting' | 'past') =>
  page.getByRole('list', { name: `Pushes, ${name}` });
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: `/ada/${name}:v1` });
const names = async (page: Page, which: 'now' | 'waiting' | 'past') =>
  (await list(page, which).locator('code').allInnerTexts()).map(
    (reference) => /ada\/(.*):v1/.exec(reference)?.[1],
  );

test('what waits is put in order, cancelled, cleared away and taken back, by mouse and keyboard', async ({
  lab,
  open,
}) => {
  test.setTimeout(90_000);
  await freshImage(lab, 'in-line:v1', [4_000_000]);
  const { page } = await open();
  await signIn(page, lab.registry);
  lab.line.setBandwidth(200_000);
  try {
    await queueUp(page, lab, ['one', 'two', 'three', 'four', 'five']);
    await page.getByRole('button', { name: /^Pushes/ }).click();
    await expect.poll(() => names(page, 'now')).toEqual(['two', 'one']);
    expect(await names(page, 'waiting')).toEqual(['three', 'four', 'five']);

    await row(page, 'five').getByRole('button', { name: 'Move to the front' }).click();
    await expect.poll(() => names(page, 'waiting')).toEqual(['five', 'three', 'four']);
    await row(page, 'three').getByRole('button', { name: /three/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'four').getByRole('button', { name: /four/ })).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names(page, 'waiting')).toEqual(['five', 'four', 'three']);
    await expect(row(page, 'four').getByRole('button', { name: /four/ })).toBeFocused();
    expect(await axeProblems(page)).toEqual([]);

    // A reload changes nothing: the order is main's.
    await page.reload();
    await page.getByRole('button', { name: /^Pushes/ }).click();
    await expect.poll(() => names(page, 'waiting')).toEqual(['five', 'four', 'three']);

    await row(page, 'three').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => names(page, 'past')).toEqual(['three']);
    await row(page, 'one').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => names(page, 'past')).toEqual(['three', 'one']);
    await expect.poll(() => names(page, 'now')).toEqual(['five', 'two']);
    await row(page, 'three').getByRole('button', { name: 'Push again' }).click();
    await expect.poll(() => names(page, 'waiting')).toEqual(['four', 'three']);
    await row(page, 'four').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => names(page, 'past')).toEqual(['four', 'three', 'one']);
  } finally {
    lab.line.setBandwidth(undefined);
  }
  await expect(list(page, 'now')).toBeHidden({ timeout: 30_000 });
  const all = ['three', 'five', 'four', 'three', 'two', 'one'];
  expect(await names(page, 'past')).toEqual(all);

  await row(page, 'four').getByRole('button', { name: /four/ }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => names(page, 'past')).toEqual(['three', 'five', 'three', 'two', 'one']);
  await expect(list(page, 'past').getByRole('button', { name: /three/ }).last()).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page, 'past')).toEqual(all);

  await page.getByRole('button', { name: 'Clear finished' }).click();
  await expect(page.getByText('Nothing pushed yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page, 'past')).toEqual(all);
});
