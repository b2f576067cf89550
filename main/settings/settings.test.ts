import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from './settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-settings-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const told = () => ({ tell: vi.fn(), mended: vi.fn() });
const ada = { host: 'docker.io', username: 'ada' };
const file = () => path.join(folder, 'settings.json');

describe('settings', () => {
  it('are there again in the next run', () => {
    openSettings(folder, told()).write({ accounts: [ada] });
    expect(openSettings(folder, told()).read().accounts).toEqual([ada]);
  });

  it('remember how the images are looked at', () => {
    const images = { order: 'size', show: 'in-use' } as const;
    openSettings(folder, told()).write({ images });
    expect(openSettings(folder, told()).read().images).toEqual(images);
  });

  it('remember how pushes are carried out, and never as many as would be silly', () => {
    openSettings(folder, told()).write({ pushes: { atATime: 4, notify: false } });
    expect(openSettings(folder, told()).read().pushes).toEqual({ atATime: 4, notify: false });
    writeFileSync(file(), JSON.stringify({ pushes: { atATime: 400, notify: false } }));
    expect(openSettings(folder, told()).read().pushes).toEqual({ atATime: 2, notify: true });
  });

  it.each([
    ['an empty file', ''],
    ['half a file', '{"accounts": [{"ho'],
    ['zero bytes', '\0\0\0\0'],
  ])('start from the defaults after %s, and keep the corrupt copy', (_what, content) => {
    writeFileSync(file(), content);
    const troubles = told();
    const settings = openSettings(folder, troubles);
    expect(settings.read().accounts).toEqual([]);
    expect(troubles.tell).toHaveBeenCalledExactlyOnceWith(
      'settings',
      'damaged',
      expect.stringContaining('settings.json.corrupt-'),
      expect.anything(),
    );
    const copy = readdirSync(folder).find((name) => name.includes('corrupt'));
    expect(copy && readFileSync(path.join(folder, copy), 'utf8')).toBe(content);
    settings.write({ accounts: [ada] });
    expect(openSettings(folder, told()).read().accounts).toEqual([ada]);
  });

  it('take what is readable when a part has the wrong shape', () => {
    const images = { order: 'oldest', show: 'all' };
    writeFileSync(file(), JSON.stringify({ accounts: 'everyone', images }));
    const settings = openSettings(folder, told()).read();
    expect(settings.accounts).toEqual([]);
    expect(settings.images).toEqual({ order: 'newest', show: 'tagged' });
  });

  it('keep every account that can be read, and a copy of those that cannot', () => {
    const content = JSON.stringify({ accounts: [ada, { host: 7 }], engine: 'socket' });
    writeFileSync(file(), content);
    const troubles = told();
    const settings = openSettings(folder, troubles).read();
    expect(settings).toMatchObject({ accounts: [ada], engine: 'socket' });
    const [, , copy] = troubles.tell.mock.calls[0] as [string, string, string];
    expect(readFileSync(copy, 'utf8')).toBe(content);
  });

  it('last for this run when their folder cannot be made', () => {
    const blocked = path.join(folder, 'not-a-folder');
    writeFileSync(blocked, '');
    const troubles = told();
    const settings = openSettings(path.join(blocked, 'inside'), troubles);
    settings.write({ accounts: [ada] });
    expect(settings.read().accounts).toEqual([ada]);
    expect(troubles.tell).toHaveBeenCalledWith(
      'settings',
      'unwritable',
      expect.anything(),
      expect.anything(),
    );
  });
});
