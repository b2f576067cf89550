import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImageFile } from './image-file';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-file-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: Buffer | string): string {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
}

function tar(magic: string): Buffer {
  const block = Buffer.alloc(512);
  block.write('manifest.json');
  block.write(magic, 257, 'latin1');
  return block;
}

describe('checkImageFile', () => {
  it.skipIf(process.platform === 'win32')(
    'does not wait for someone to write into a pipe',
    async () => {
      const pipe = path.join(folder, 'pipe.tar');
      execFileSync('mkfifo', [pipe]);
      expect(await checkImageFile(pipe)).toMatchObject({
        ok: false,
        error: { kind: 'file-unreadable', file: 'pipe.tar' },
      });
    },
  );

  it.each([
    ['a POSIX archive', tar('ustar\0' + '00')],
    ['a GNU archive', tar('ustar  \0')],
    ['a gzipped one', gzipSync(tar('ustar\0'))],
    ['a zstd one', Buffer.from('28b52ffd00', 'hex')],
  ])('lets %s through and says its size', async (_what, content) => {
    expect(await checkImageFile(file('a.tar', content))).toEqual({
      ok: true,
      value: content.length,
    });
  });

  it.each([
    ['words', 'just words'],
    ['nothing', ''],
    ['zeros', Buffer.alloc(1_024)],
    ['a disk image', Buffer.alloc(600, 'CD001')],
  ])('knows that %s hold no image', async (_what, content) => {
    const answer = await checkImageFile(file('b.tar', content));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'file-not-image', file: 'b.tar' } });
  });

  it('says of a folder, and of what is not there, that it cannot be read', async () => {
    for (const missing of [folder, path.join(folder, 'gone.tar')]) {
      expect(await checkImageFile(missing)).toMatchObject({
        ok: false,
        error: { kind: 'file-unreadable', file: path.basename(missing) },
      });
    }
  });
});
