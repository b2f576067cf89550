import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { smallTar } from './small-tar';

it.each(['', 'ada:hash\n', 'ü'.repeat(400)])('is unpacked by tar as it was', (text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipway-tar-'));
  const time = new Date('2026-02-03T04:05:06Z');
  execFileSync('tar', ['-xf', '-', '-C', folder], {
    input: smallTar('slipway', 'users', text, time),
  });
  const file = path.join(folder, 'slipway', 'users');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(statSync(file).mtime).toEqual(time);
  rmSync(folder, { recursive: true });
});
