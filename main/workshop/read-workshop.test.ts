import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWorkshopFile, readWorkshop } from './read-workshop';

const good = JSON.stringify({ version: 1, title: 'Monday', registry: 'localhost:5000' });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-workshop-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const inside = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(inside(name), content);
  return inside(name);
};
const placeOf = async (file: string) => {
  const read = await readWorkshop(file);
  if (read.ok) return 'none';
  return read.error.kind === 'workshop-refused' ? read.error.place : read.error.kind;
};

describe('a workshop file', () => {
  it('is read, with or without a byte order mark', async () => {
    expect(await readWorkshop(write('a.slipway.json', good))).toMatchObject({ ok: true });
    expect(await readWorkshop(write('b.slipway', `\uFEFF${good}`))).toMatchObject({ ok: true });
  });

  it('is refused by its size before it is read', async () => {
    expect(await placeOf(write('a.slipway.json', Buffer.alloc(10_000_000, ' ')))).toBe('its size');
  });

  it.skipIf(process.platform === 'win32')(
    'is no link, no folder, no pipe and no device',
    async () => {
      write('real.slipway.json', good);
      symlinkSync(inside('real.slipway.json'), inside('link.slipway.json'));
      mkdirSync(inside('folder.slipway.json'));
      execFileSync('mkfifo', [inside('pipe.slipway.json')]);
      expect(await placeOf(inside('link.slipway.json'))).toBe('the file');
      expect(await placeOf(inside('folder.slipway.json'))).toBe('the file');
      expect(await placeOf(inside('pipe.slipway.json'))).toBe('the file');
    },
  );

  it('has a name that says so', async () => {
    expect(await placeOf(write('notes.json', good))).toBe('its name');
    expect(isWorkshopFile('/tmp/.slipway.json')).toBe(false);
    expect(isWorkshopFile('/tmp/monday.SLIPWAY.JSON')).toBe(true);
  });

  it('is text', async () => {
    expect(await placeOf(write('a.slipway.json', new Uint8Array([0xff, 0xfe, 0x7b])))).toBe(
      'the file',
    );
  });

  it('that is gone is said to be', async () => {
    expect(await placeOf(inside('gone.slipway.json'))).toBe('file-unreadable');
  });
});
