// Image files: dropped on the window, or chosen from the menu.
import { mkdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { chooseFromMenu } from './choose-from-menu';
import { drop } from './drop-file';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const tile = (page: Page, name: string) =>
  page.getByRole('option', { name: new RegExp(`^${name}`) });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function folderFor(lab: Lab, name: string): Promise<string> {
  const folder = join(lab.folder, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

test('a file dropped on the window is loaded, said, selected and scrolled to', async ({
  lab,
  open,
}) => {
  const file = join(await folderFor(lab, 'dropped'), 'cargo.tar');
  await freshImage(lab, 'from-a-file:v1', [3_000_000]);
  await lab.docker('save', '--output', file, 'from-a-file:v1');
  await lab.docker('rmi', 'from-a-file:v1');
  for (let at = 0; at < 24; at += 1) await lab.docker('tag', 'hello-world', `before-${at}:v1`);
  const { page } = await open();
  await signIn(page, lab.registry);
  await page.getByRole('button', { name: /Sort/ }).click();
  await page.getByRole('option', { name: 'By name' }).click();
  await expect(tile(page, 'from-a-file')).toBeHidden();
  await drop(page, file);
  await expect(notices(page)).toContainText('Loaded cargo.tar');
  await expect(notices(page)).toContainText('from-a-file:v1');
  await expect(tile(page, 'from-a-file')).toHaveAttribute('aria-selected', 'true');
  await expect(tile(page, 'from-a-file')).toBeInViewport();
});

test('files that hold no image are named, with what to do', async ({ lab, open }) => {
  const folder = await folderFor(lab, 'bad-files');
  await writeFile(join(folder, 'notes.tar'), 'just words');
  await freshImage(lab, 'cut-short:v1', [2_000_000]);
  await lab.docker('save', '--output', join(folder, 'half.tar'), 'cut-short:v1');
  await truncate(join(folder, 'half.tar'), 900_000);
  await lab.docker('create', '--name', 'to-export', 'busybox');
  await lab.docker('export', '--output', join(folder, 'exported.tar'), 'to-export');
  await lab.docker('rm', 'to-export');

  const { page } = await open();
  await signIn(page, lab.registry);
  for (const name of ['notes.tar', 'half.tar', 'exported.tar']) {
    await drop(page, join(folder, name));
    const notice = notices(page).getByRole('alert').filter({ hasText: name });
    await expect(notice).toContainText(`${name} is not an image`);
    await expect(notice).toContainText('docker save');
    if (name === 'notes.tar') expect(await axeProblems(page)).toEqual([]);
    await notices(page).getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(notice).toBeHidden();
  }
});

test('File, Open Image File loads what is chosen, shows how it goes, and can be cancelled', async ({
  lab,
  open,
}) => {
  const file = join(await folderFor(lab, 'opened'), 'opened.tar');
  await freshImage(lab, 'opened-from-menu:v1', [40_000_000]);
  await lab.docker('save', '--output', file, 'opened-from-menu:v1');
  await lab.docker('rmi', 'opened-from-menu:v1');
  expect((await stat(file)).size).toBeGreaterThan(40_000_000);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  const openFromMenu = () => chooseFromMenu(app, 'Open Image File…');

  await openFromMenu();
  await expect(page.getByRole('progressbar', { name: 'Loading opened.tar' })).toBeVisible();
  await notices(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(notices(page)).toContainText('Cancelled loading opened.tar');

  await openFromMenu();
  await expect(notices(page)).toContainText('Loaded opened.tar', { timeout: 20_000 });
  await expect(tile(page, 'opened-from-menu')).toHaveAttribute('aria-selected', 'true');
});

test('a page cannot name a file of this computer', async ({ open }) => {
  const { page } = await open();
  const outcome = await page.evaluate(async () => {
    const { slipway } = window as unknown as {
      slipway: {
        invoke(name: string, payload: unknown): Promise<unknown>;
        loadFile(file: File): Promise<unknown>;
      };
    };
    return {
      named: await slipway.invoke('images.load', { path: '/etc/passwd' }).then(
        () => 'answered',
        () => 'refused',
      ),
      made: await slipway.loadFile(new File(['x'], '/etc/passwd')),
    };
  });
  expect(outcome.named).toBe('refused');
  expect(outcome.made).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
});
