// One engine after the other: the same specs run once for each project of playwright.config.ts.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnyEngine, type EngineKind, startAnyEngine } from '../../lab/any-engine';
import { freshImage } from '../fresh-image';
import { test as base } from '../slipway';

export { expect } from '../slipway';

export interface EngineOption {
  kind: EngineKind;
}

interface Engines extends EngineOption {
  engine: AnyEngine;
}

interface Fixtures {
  /** A new image with a layer of each size, in bytes; on this engine and named `NAME:v1`. */
  image: (name: string, sizes: readonly number[]) => Promise<void>;
}

export const test = base.extend<Fixtures, Engines>({
  kind: ['classic', { scope: 'worker', option: true }],

  engine: [
    async ({ lab, kind }, use) => {
      await use(await startAnyEngine(lab, kind, console.log));
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  image: async ({ lab, engine }, use) => {
    const made: string[] = [];
    await use(async (name, sizes) => {
      const tag = `${name}:v1`;
      made.push(tag);
      // Podman has none of Docker's builders: it gets what the lab's own engine has built.
      const builder = { ...lab, docker: (...args: string[]) => engine.docker(...args) };
      await freshImage(engine.kind === 'podman' ? lab : builder, tag, sizes);
      if (engine.kind !== 'podman') return;
      const file = join(lab.folder, `${name}.tar`);
      await lab.docker('save', '--output', file, tag);
      await engine.docker('load', '--quiet', '--input', file);
      await rm(file);
    });
    for (const tag of made) {
      const ids = await engine.docker('images', '--quiet', '--no-trunc', tag);
      const [id] = ids.split('\n');
      if (id) await engine.docker('rmi', '--force', id);
    }
  },
});
