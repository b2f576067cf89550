// Images no engine and no registry has seen, made as fast as an engine takes them in: a file as
// `docker save` writes it, filled with bytes that do not compress.
import { createHash, randomBytes } from 'node:crypto';
import type { Docker } from '../lab/sample-images';

const BLOCK = 512;

/** Makes images of one shape: layers of these sizes, in bytes. */
export function imageMaker(sizes: readonly number[]) {
  const layers = sizes.map((size, at) =>
    tar([{ name: `hold/cargo-${at}`, data: randomBytes(size) }]),
  );
  return {
    /** Loads a new one under this name: every layer differs from all before, and is as long. */
    async load(docker: Docker, name: string): Promise<void> {
      const ids = layers.map((layer) => {
        randomBytes(BLOCK).copy(layer, BLOCK);
        return `sha256:${createHash('sha256').update(layer).digest('hex')}`;
      });
      const files = layers.map((data, at) => ({ name: `layer-${at}.tar`, data }));
      const manifest = [
        { Config: 'config.json', RepoTags: [name], Layers: files.map((file) => file.name) },
      ];
      const archive = tar([
        { name: 'manifest.json', data: Buffer.from(JSON.stringify(manifest)) },
        { name: 'config.json', data: Buffer.from(JSON.stringify(configOf(ids))) },
        ...files,
      ]);
      await docker(['load', '--quiet'], archive);
    },
  };
}

function configOf(ids: readonly string[]) {
  const created = new Date().toISOString();
  return {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    created,
    rootfs: { type: 'layers', diff_ids: ids },
    history: ids.map((_, at) => ({ created, created_by: `COPY cargo-${at} /hold/` })),
  };
}

interface File {
  readonly name: string;
  readonly data: Buffer;
}

function tar(files: readonly File[]): Buffer {
  const parts = files.flatMap(({ name, data }) => {
    const rest = (BLOCK - (data.length % BLOCK)) % BLOCK;
    return [header(name, data.length), data, Buffer.alloc(rest)];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

/** POSIX.1-1988 (ustar) header of a plain file. */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  block.write(name, 0);
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  block.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124);
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}
