// One engine after the other: the same specs run once for each project of playwright.config.ts.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnyEngine, type EngineKind, startAnyEngine } from '../../lab/any-engine';
import type { Lab } from '../../lab/lab';
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
  /** Gives this engine the practice registry's image, as if it had been pulled. */
  practiceImage: () => Promise<void>;
}

/** Docker Hub's name in full: what it is called on an engine that has pulled it. */
const PRACTICE_IMAGE = 'docker.io/library/registry:3';

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
      if (engine.kind === 'podman') await carry(lab, engine, tag);
    });
    for (const tag of made) {
      const ids = await engine.docker('images', '--quiet', '--no-trunc', tag);
      const [id] = ids.split('\n');
      if (id) await engine.docker('rmi', '--force', id);
    }
  },

  practiceImage: async ({ lab, engine }, use) => {
    await use(async () => {
      await lab.practiceImage(PRACTICE_IMAGE);
      if (engine.kind !== 'classic') await carry(lab, engine, PRACTICE_IMAGE);
    });
  },
});

/** From the lab's own engine to another one. */
async function carry(lab: Lab, engine: AnyEngine, image: string): Promise<void> {
  const file = join(lab.folder, 'carried.tar');
  await lab.docker('save', '--output', file, image);
  await engine.docker('load', '--quiet', '--input', file);
  await rm(file);
}
