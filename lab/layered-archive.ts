// An image file of many layers, as `docker save` writes it: building that many would take minutes.
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/**
 * Writes an archive for `docker load`: so many layers of random bytes, of `size` each.
 * @param hasHistory without it, as some build tools leave it out, the engine knows no layer's size.
 */
export function writeLayeredArchive(
  file: string,
  name: string,
  layers: number,
  size: number,
  hasHistory = true,
): void {
  const tars = Array.from({ length: layers }, (_, at) => {
    return tar([{ name: `cargo-${String(at)}`, content: randomBytes(size) }]);
  });
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    created: '2026-01-01T00:00:00Z',
    ...(hasHistory && {
      history: tars.map((_, at) => ({
        created: '2026-01-01T00:00:00Z',
        created_by: `COPY cargo-${String(at)} /`,
      })),
    }),
    rootfs: { type: 'layers', diff_ids: tars.map((each) => `sha256:${sha256(each)}`) },
  });
  const configName = `${sha256(Buffer.from(config))}.json`;
  const paths = tars.map((_, at) => `layer-${String(at)}.tar`);
  const manifest = JSON.stringify([{ Config: configName, RepoTags: [name], Layers: paths }]);
  const files = tars.map((content, at) => ({ name: paths[at] ?? '', content }));
  const rest = [
    { name: configName, content: Buffer.from(config) },
    { name: 'manifest.json', content: Buffer.from(manifest) },
  ];
  writeFileSync(file, tar([...files, ...rest]));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** POSIX ustar: a header of 512 bytes a file, everything padded to 512, two empty blocks at the end. */
function tar(files: readonly { name: string; content: Buffer }[]): Buffer {
  const blocks = files.flatMap(({ name, content }) => {
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header(name, content.length), content, padding];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(name, 0);
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)} `, 148);
  return block;
}
