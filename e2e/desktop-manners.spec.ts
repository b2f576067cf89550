// What Slipway asks of the desktop while it pushes, and how it tells whoever looks elsewhere.
import type { ElectronApplication } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

interface Desktop {
  awake: number[];
  bar: [number, string | undefined][];
  notices: { title: string; body: string }[];
}

/** Notes what is asked of the desktop; its own notifications and windows are not for tests to see. */
async function watchDesktop(app: ElectronApplication): Promise<() => Promise<Desktop>> {
  await app.evaluate(({ BrowserWindow, Notification, powerSaveBlocker }) => {
    const seen = { awake: [] as number[], bar: [] as unknown[], notices: [] as unknown[] };
    const clicks: (() => void)[] = [];
    Object.assign(globalThis, { seen, clicks });
    const start = powerSaveBlocker.start.bind(powerSaveBlocker);
    powerSaveBlocker.start = (type) => {
      const id = start(type);
      seen.awake.push(id);
      return id;
    };
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('There is no window.');
    window.setProgressBar = (fraction, options) => {
      seen.bar.push([fraction, options?.mode]);
    };
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      seen.notices.push({ title: this.title, body: this.body });
      clicks.push(() => this.emit('click'));
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { seen: Desktop }).seen);
}

async function lookAway(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
  });
}

test('a push shows in the taskbar, keeps the computer awake, and tells how it ended', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'while-away:v1', [3_000_000]);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  const desktop = await watchDesktop(app);
  const isAwake = () =>
    app.evaluate(({ powerSaveBlocker }) =>
      (globalThis as unknown as { seen: Desktop }).seen.awake.map((id) =>
        powerSaveBlocker.isStarted(id),
      ),
    );
  lab.line.setBandwidth(1_000_000);
  try {
    await chooseImage(page, 'while-away');
    await openTagDialog(page);
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    expect(await isAwake()).toEqual([true]);
    await expect
      .poll(async () => (await desktop()).bar.some(([at]) => at > 0 && at < 1))
      .toBe(true);
    await page.getByRole('button', { name: 'Images', exact: true }).click();
    await lookAway(app);
  } finally {
    lab.line.setBandwidth(undefined);
  }

  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText(/ada\/while-away:v1 arrived/);
  await expect(notice).toContainText('Verified');
  await expect.poll(async () => (await desktop()).notices).toHaveLength(1);
  const { bar, notices } = await desktop();
  expect(notices[0]).toMatchObject({ title: 'Push arrived' });
  expect(notices[0]?.body).toContain('ada/while-away:v1 is in the registry, verified');
  expect(bar.at(-1)).toEqual([-1, undefined]);
  expect(await isAwake()).toEqual([false]);

  // The system's notification brings that push up; there it needs no second notice.
  await app.evaluate(() => (globalThis as unknown as { clicks: (() => void)[] }).clicks[0]?.());
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible();
  await expect(notice).not.toContainText('while-away');
});

test('a failure is told of, and the taskbar is red until someone looks', async ({ lab, open }) => {
  await freshImage(lab, 'no-such-place:v1', [1_000]);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  const desktop = await watchDesktop(app);
  await lookAway(app);
  const failed = await page.evaluate(async () => {
    const { slipway } = window as unknown as {
      slipway: { invoke(name: string, payload: unknown): Promise<{ value: unknown }> };
    };
    const { value } = await slipway.invoke('images.list', null);
    const image = (value as { images: { id: string; tags: string[] }[] }).images[0];
    return slipway.invoke('push.start', {
      imageId: image?.id,
      reference: 'localhost:1/ada/no-such-place:v1',
    });
  });
  expect(failed).toMatchObject({ ok: true });

  const notice = page.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('localhost:1/ada/no-such-place:v1 did not get through');
  await expect.poll(async () => (await desktop()).bar.at(-1)).toEqual([1, 'error']);
  expect((await desktop()).notices).toEqual([
    {
      title: 'Push failed',
      body: 'localhost:1/ada/no-such-place:v1 did not get through. Open it to see why.',
    },
  ]);
  await app.evaluate(({ app: electron }) => electron.emit('browser-window-focus'));
  expect((await desktop()).bar.at(-1)).toEqual([-1, undefined]);

  await notice.getByRole('button', { name: 'See why' }).click();
  await expect(page.getByRole('button', { name: 'Push again' })).toBeVisible();
  await expect(notice).not.toContainText('did not get through');
});
