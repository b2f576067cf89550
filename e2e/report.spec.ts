import {
  chooseImage,
  fillSignIn,
  openTagDialog,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { startRefusingRegistry } from '../lab/refusing-registry';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const CANARY = 'canary-5d1e7a-in-no-report';

test('a failed push comes with a report to copy, and no secret is in it', async ({ lab, open }) => {
  // As proxies do that quote the request in their error page.
  const quoted = `Authorization: Basic ${Buffer.from(`ada:${CANARY}`).toString('base64')}`;
  const message = `odd thing seven, ${quoted}, from https://ada:${CANARY}@proxy/ (${CANARY})`;
  const registry = await startRefusingRegistry({ code: 'DENIED', message });
  try {
    await freshImage(lab, 'to-report:v1', [1_000]);
    const { app, page } = await open();
    await fillSignIn(page, { host: registry.host, username: 'ada', password: CANARY });
    await submitSignIn(page);
    await page.getByRole('listbox', { name: 'Images' }).waitFor();
    await chooseImage(page, 'to-report');
    await openTagDialog(page);
    await tagAndPush(page);

    const copy = page.getByRole('button', { name: 'Copy report' });
    await expect(copy).toBeVisible({ timeout: 30_000 });
    await copy.press('Enter');
    const held = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(held).toContain('Slipway: report of a push');
    const report = await held();
    for (const fact of [
      `Push      ${registry.host}/ada/to-report:v1`,
      'Slipway   ',
      'image store: ',
      'Error     ',
      'odd thing seven',
      `The push refers to repository [${registry.host}/ada/to-report]`,
    ]) {
      expect(report).toContain(fact);
    }
    expect(report).not.toContain('canary');
    expect(report).not.toContain(Buffer.from(`ada:${CANARY}`).toString('base64').slice(0, 16));
  } finally {
    await registry.close();
  }
});
