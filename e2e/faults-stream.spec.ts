// Bytes a real engine sends only when something has gone wrong, replayed over a socket.
import type { Page } from 'playwright';
import { openTagDialogFor, tagAndPush } from '../lab/drive-slipway';
import { REPLAYED_LAYER } from '../lab/replay-engine';
import { pushReplayed as push, pushing, recordedBytes, test } from './replayed';
import { expect } from './slipway';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const DIGEST_LINE = `{"status":"v1: digest: ${DIGEST} size: 1786"}`;

const log = (page: Page) => page.getByRole('region', { name: 'Push log' });
const ending = (page: Page) => page.getByRole('region', { name: 'How it ended' });

async function backToImages(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Images/ })
    .click();
}

test('what an engine says in the wrong way is told for what it is, and Slipway goes on', async ({
  signedIn: page,
  engine,
}) => {
  await test.step('a line that is no JSON, even if a digest follows', async () => {
    const reply = await push(page, engine);
    await reply.say(`<html>502 Bad Gateway</html>\r\n${DIGEST_LINE}\r\n`);
    reply.end();
    await expect(ending(page)).toContainText('unreadable reply from Docker');
    await expect(ending(page)).toContainText('the outcome is unknown');
    await ending(page).getByRole('button', { name: 'Show the engine’s words' }).click();
    await expect(ending(page)).toContainText('<html>502 Bad Gateway</html>');
    await ending(page).getByRole('button', { name: 'Check' }).click();
    await expect(ending(page)).toContainText('It is not there');
    await backToImages(page);
  });

  await test.step('an error inside a success: the image is not on this computer any more', async () => {
    const reply = await push(page, engine);
    await reply.say(recordedBytes('docker20-graphdriver-no-such-image'));
    reply.end();
    await expect(ending(page)).toContainText('The image is gone');
    await expect(ending(page)).toContainText('no longer on this computer');
    await ending(page).getByRole('button', { name: 'Choose an image' }).click();
    await expect(page.getByRole('option', { name: /^replayed/ })).toBeVisible();
  });

  await test.step('a line of 1 MiB, characters cut in two, and no last newline', async () => {
    const reply = await push(page, engine);
    const waiting = { status: 'Waiting', id: REPLAYED_LAYER, more: 'x'.repeat(1024 * 1024) };
    await reply.say(`${JSON.stringify(waiting)}\r\n`);
    await expect(log(page)).toContainText(`${REPLAYED_LAYER}: Waiting`);
    const words = Buffer.from(`${JSON.stringify({ status: 'Schöne Grüße 😀' })}\r\n`);
    for (const byte of words) await reply.say(Uint8Array.of(byte));
    await expect(log(page)).toContainText('Schöne Grüße 😀');
    await reply.say(`${JSON.stringify({ status: `Long${'y'.repeat(1024 * 1024)}` })}\r\n`);
    await reply.say(DIGEST_LINE);
    reply.end();
    await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible();
    await expect(log(page)).toContainText(DIGEST);
    const text = await log(page).innerText();
    expect(text.length).toBeLessThan(10_000);
    await backToImages(page);
  });
});

test('bytes past the total and bars that go back are shown honestly', async ({
  signedIn: page,
  engine,
}) => {
  const reply = await push(page, engine);
  const layer = page.getByRole('list', { name: 'Layers' }).getByRole('listitem');
  const whole = page.getByRole('progressbar', { name: 'Whole push' });
  const value = async () => Number(await whole.getAttribute('aria-valuenow'));
  await reply.say(pushing(1_500_000, 3_000_000));
  await expect(layer).toContainText('1.5 / 3 MB');
  const half = await value();

  await reply.say(pushing(3_010_560, 3_000_000));
  await expect(layer).toContainText(/3(\.\d+)? \/ 3(\.\d+)? MB/);
  await expect(page.getByText('Finalising', { exact: false }).first()).toBeVisible();
  const full = await value();
  expect(full).toBeGreaterThan(half);
  expect(full).toBeLessThan(Number(await whole.getAttribute('aria-valuemax')));

  await reply.say(pushing(300_000, 3_000_000));
  await expect(layer).toContainText('300 kB / 3 MB');
  expect(await value()).toBeGreaterThanOrEqual(full);

  await reply.say(`{"status":"Pushed","id":"${REPLAYED_LAYER}"}\r\n${DIGEST_LINE}\r\n`);
  reply.end();
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible();
});

test('cancelling is said at once, and what it leaves; what only waits never begins', async ({
  signedIn: page,
  engine,
}) => {
  const reply = await push(page, engine);
  await reply.say(pushing(1_000, 3_000_000));
  await expect(log(page)).toContainText('Pushing');

  await backToImages(page);
  await openTagDialogFor(page, 'replayed');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tags' }).fill('waits');
  await tagAndPush(page);
  await expect(page.getByText('Waiting: another push goes first').first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel push' }).click();
  await expect(ending(page)).toContainText('Cancelled');
  await expect(ending(page)).toContainText('No layer was sent');

  await page.getByRole('button', { name: 'Back to pushes' }).click();
  await page.getByRole('button', { name: /^Pushing/ }).click();
  // It lasts for a moment only: what was read is noted as it changes.
  const read = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const words: string[] = [];
        new MutationObserver((_changes, observer) => {
          const button = document.querySelector('.board-cancel');
          if (button instanceof HTMLElement) words.push(button.innerText);
          if (button !== null) return;
          observer.disconnect();
          resolve(words);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.getByRole('button', { name: 'Cancel push' }).click();
  await reply.hungUp;
  expect((await read).join(' ')).toContain('Cancelling…');
  await expect(ending(page)).toContainText('Cancelled');
  await expect(ending(page)).toContainText('stay in the registry');
  expect(engine.pushes()).toBe(1);
});
