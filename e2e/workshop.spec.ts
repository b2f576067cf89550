import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from 'playwright';
import { chooseImage, fillSignIn, openTagDialog, submitSignIn } from '../lab/drive-slipway';
import { electronProgram, electronSwitches, projectRoot } from '../lab/electron-program';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { chooseFromMenu } from './choose-from-menu';
import { drop } from './drop-file';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const workshop = (page: Page) => page.getByRole('region', { name: 'Workshop' });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function write(lab: Lab, name: string, content: unknown): Promise<string> {
  const folder = join(lab.folder, 'workshops');
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  const isBytes = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(file, isBytes ? content : JSON.stringify(content));
  return file;
}

/** File, Open Workshop File…, with that file chosen in the system's dialog. */
async function openByMenu(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await chooseFromMenu(app, 'Open Workshop File…');
}

const base = (lab: Lab, title: string) => ({
  version: 1,
  title,
  registry: lab.registry.host,
  naming: 'monday/{username}-{image}',
  image: 'workshop-image',
  tags: ['v1'],
  steps: { 'sign-in': 'The password is on the board.' },
});

test('a workshop file comes in four ways, fills in, and neither signs in nor pushes', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'workshop-image:latest', [10_000]);
  const argument = await write(lab, 'argument.slipway.json', base(lab, 'By argument'));
  const { app, page, userData } = await open({}, [argument]);
  await expect(workshop(page)).toContainText('By argument');
  await expect(page.getByRole('textbox', { name: 'Registry address' })).toHaveValue(
    lab.registry.host,
  );
  await expect(page.getByText('Sign in only if your instructor')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await openByMenu(app, await write(lab, 'menu.slipway.json', base(lab, 'By menu')));
  await expect(workshop(page)).toContainText('By menu');
  await drop(page, await write(lab, 'drop.slipway.json', base(lab, 'By drop')));
  await expect(workshop(page)).toContainText('By drop');
  // A double click starts the program again, with the file: the one that runs takes it.
  const clicked = await write(lab, 'a click.slipway.json', base(lab, 'By double click'));
  // A Linux desktop may name it by its URL.
  const words = [...electronSwitches(), projectRoot, pathToFileURL(clicked).href];
  const second = spawn(electronProgram(), words, {
    env: { ...lab.env, XDG_CONFIG_HOME: dirname(userData) },
    stdio: 'ignore',
  });
  await once(second, 'exit');
  await expect(workshop(page)).toContainText('By double click');
  // On macOS the system tells the program that runs.
  const told = await write(lab, 'told.slipway.json', base(lab, 'By macOS'));
  const isTaken = await app.evaluate(({ app: electron }, file) => {
    const event = new Event('open-file', { cancelable: true });
    electron.emit('open-file', event, file);
    return event.defaultPrevented;
  }, told);
  expect(isTaken).toBe(true);
  await expect(workshop(page)).toContainText('By macOS');
  await expect(page.getByRole('button', { name: 'Not signed in' })).toBeVisible();

  await fillSignIn(page, lab.registry);
  await submitSignIn(page);
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
  await chooseImage(page, 'workshop-image');
  await openTagDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await expect(
    dialog.getByText(`${lab.registry.host}/monday/ada-workshop-image:v1`).first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('navigation').getByRole('button', { name: 'Pushes' }).click();
  await expect(page.getByRole('main')).not.toContainText('workshop-image');

  await workshop(page).getByRole('button', { name: 'Close workshop' }).click();
  await expect(workshop(page)).toBeHidden();
});

test('a file that is no workshop is refused, with the line or field named', async ({
  lab,
  open,
}) => {
  const { app, page } = await open();
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  const good = base(lab, 'Good');
  const files: readonly [content: unknown, place: string][] = [
    ['', 'line 1, column 1'],
    ['{\n  "version": 1\n  "title": "a"\n}', 'line 3, column 3'],
    ['{\n  "version": 1,\n}', 'line 3, column 1'],
    ['{\n  // hello\n}', 'line 2, column 3'],
    ["{ 'version': 1 }", 'line 1, column 3'],
    [`{"title":${'['.repeat(5_000)}`, 'line 1, column 17'],
    [[], 'the file'],
    [{ ...good, version: undefined }, 'version'],
    [{ ...good, version: 2 }, 'version'],
    [{ ...good, title: '' }, 'title'],
    [{ ...good, title: 'a'.repeat(81) }, 'title'],
    [{ ...good, title: 'abc\u202Edef' }, 'title'],
    [{ ...good, title: 'abc\u0007def' }, 'title'],
    [{ ...good, registry: 'https://a.example/v2' }, 'registry'],
    [{ ...good, registry: '<script>alert(1)</script>' }, 'registry'],
    [{ ...good, naming: '{user}/{image}' }, 'naming'],
    [{ ...good, naming: '../../{username}' }, 'naming'],
    [{ ...good, image: 'python hello' }, 'image'],
    [{ ...good, tags: ['v1', 'a/b'] }, 'tags[1]'],
    [{ ...good, steps: { dance: 'now' } }, 'steps.dance'],
    [{ ...good, steps: { push: 7 } }, 'steps.push'],
    [{ ...good, password: 'x' }, 'password'],
    ['{ "version": 1, "title": "a", "title": "b" }', 'title'],
    ['{ "version": 1, "__proto__": { "title": "a" } }', '__proto__'],
    [new Uint8Array([0xff, 0xfe, 0x7b]), 'the file'],
    [new Uint8Array(10_000_000).fill(32), 'its size'],
  ];
  for (const [at, [content, place]] of files.entries()) {
    const name = `bad-${String(at)}.slipway.json`;
    await openByMenu(app, await write(lab, name, content));
    await expect(notices(page)).toContainText(`${name} is not a workshop Slipway can use`);
    await expect(notices(page)).toContainText(`${place}: expected`);
  }
  expect(await axeProblems(page)).toEqual([]);
  await expect(workshop(page)).toBeHidden();
});

test('a hostile file does no harm', async ({ lab, open }) => {
  const { app, page } = await open();
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  const refused = async (file: string, place: string) => {
    await openByMenu(app, file);
    await expect(notices(page)).toContainText(`${place}: expected`);
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notices(page).getByText('expected')).toBeHidden();
  };
  const folder = dirname(await write(lab, 'real.slipway.json', base(lab, 'Real')));
  await symlink('/etc/passwd', join(folder, 'link.slipway.json'));
  await refused(join(folder, 'link.slipway.json'), 'the file');
  await mkdir(join(folder, 'folder.slipway.json'));
  await refused(join(folder, 'folder.slipway.json'), 'the file');
  execFileSync('mkfifo', [join(folder, 'pipe.slipway.json')]);
  await refused(join(folder, 'pipe.slipway.json'), 'the file');
  await refused(await write(lab, 'turned\u202Enosj.yawpils.json', base(lab, 'Name')), 'its name');

  const script = `<img src=x onerror="document.title='had'"><script>document.title='had'</script>`;
  const steps = { account: `${script} \${7*7} {{7*7}} javascript:alert(1)` };
  await openByMenu(
    app,
    await write(lab, 'script.slipway.json', { ...base(lab, script.slice(0, 80)), steps }),
  );
  await expect(workshop(page)).toContainText('<img src=x onerror=');
  await expect(page.getByRole('complementary', { name: 'Lab guide' })).toContainText(
    '{{7*7}} javascript:alert(1)',
  );
  expect(await page.title()).toBe('Slipway');
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'title'))).toBe(false);
});
