// An image no registry has seen: its layers are random, so nothing can be mounted or skipped.
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../lab/lab';

/** Builds `name` from scratch with a layer of each size, in bytes. */
export async function freshImage(lab: Lab, name: string, sizes: readonly number[]): Promise<void> {
  const context = join(lab.folder, 'fresh', name.replace(':', '-'));
  await mkdir(context, { recursive: true });
  for (const [at, size] of sizes.entries()) {
    await writeFile(join(context, `cargo-${at}`), randomBytes(size));
  }
  const copies = sizes.map((_size, at) => `COPY cargo-${at} /hold/cargo-${at}`);
  await writeFile(join(context, 'Dockerfile'), ['FROM scratch', ...copies, ''].join('\n'));
  await lab.docker('build', '--quiet', '--tag', name, context);
  await rm(context, { recursive: true });
}

/** Removes the image with every tag it got since, so that the next spec's grid is not full of them. */
export async function forgetImage(lab: Lab, name: string): Promise<void> {
  const id = (await lab.docker('images', '--quiet', '--no-trunc', name)).trim();
  if (id !== '') await lab.docker('rmi', '--force', id);
}
