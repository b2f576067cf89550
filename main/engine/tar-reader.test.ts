import { describe, expect, it } from 'vitest';
import { createTarReader } from './tar-reader';

function entry(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const archive = Buffer.concat([
  entry('blobs/', Buffer.alloc(0)),
  entry('blobs/big', Buffer.alloc(3_000, 'x')),
  entry('blobs/one', Buffer.from('{"a":1}')),
  entry('other', Buffer.from('not asked for')),
  entry('blobs/two', Buffer.alloc(512, 'y')),
  Buffer.alloc(1_024),
]);

function readIn(pieces: readonly Buffer[]) {
  const found: [string, string][] = [];
  const reader = createTarReader(
    (name) => name.startsWith('blobs/'),
    1_000,
    (name, content) => found.push([name, content.toString()]),
  );
  const went = pieces.map((piece) => reader.feed(piece));
  return { found, went };
}

describe('an archive in pieces', () => {
  it.each([1, 7, 511, 512, 513, 2_000, archive.length])('of %i bytes reads the same', (size) => {
    const pieces: Buffer[] = [];
    for (let at = 0; at < archive.length; at += size) pieces.push(archive.subarray(at, at + size));
    const { found, went } = readIn(pieces);
    expect(found).toEqual([
      ['blobs/', ''],
      ['blobs/one', '{"a":1}'],
      ['blobs/two', 'y'.repeat(512)],
    ]);
    expect(went).not.toContain(false);
  });
});

it('says so when it is no archive', () => {
  expect(readIn([Buffer.alloc(2_048, 'z')]).went).toEqual([false]);
});
