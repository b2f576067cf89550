import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, type Slipway, test } from './slipway';

/** The page's process is gone, as after a crash; Playwright's page with it. */
async function crash({ app, page }: Slipway): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await crashed;
}

/** What the window shows now, asked of the window itself: Playwright has no page for it any more. */
async function textOf({ app }: Slipway): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return '';
    return String(await contents.executeJavaScript('document.body.innerText'));
  });
}

test('a window that crashes in mid-push comes back on the same board, and the push arrives', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'crash-me:v1', [4_000_000, 2_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, lab.registry);
  // Not to be over before the window is back, on however busy a machine.
  lab.line.setBandwidth(200_000);
  try {
    await chooseImage(page, 'crash-me');
    await openTagDialog(page);
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    await crash(slipway);
    await expect.poll(() => textOf(slipway)).toContain('Cancel push');
    expect(await textOf(slipway)).toContain('ada/crash-me:v1');
  } finally {
    lab.line.setBandwidth(undefined);
  }
  await expect.poll(() => textOf(slipway), { timeout: 30_000 }).toContain('Verified');
  expect(await textOf(slipway)).toContain(await lab.manifestDigest('ada/crash-me', 'v1'));
});
