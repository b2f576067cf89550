// For specs about which engine is used: a second one, a third behind TLS, and Docker's own files.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { dockerCommand } from '../lab/engine';
import type { Lab } from '../lab/lab';
import {
  type SecondEngine,
  startSecondEngine,
  startTlsEngine,
  type TlsEngine,
} from '../lab/second-engine';
import { freshImage } from './fresh-image';
import { test as base } from './slipway';

export const SECOND_HAS = 'second-harbour';
export const SECURE_HAS = 'secure-harbour';

interface Engines {
  second: SecondEngine;
  secure: TlsEngine;
}

export const test = base.extend<object, Engines>({
  second: [
    async ({ lab }, use) => {
      const second = await startSecondEngine(lab, 'second-engine');
      await freshImage({ ...lab, docker: second.docker }, `${SECOND_HAS}:1`, [1_000]);
      await use(second);
      await second.stop();
    },
    { scope: 'worker' },
  ],
  secure: [
    async ({ lab }, use) => {
      const secure = await startTlsEngine(lab, 'secure-engine');
      await freshImage({ ...lab, docker: secure.docker }, `${SECURE_HAS}:1`, [1_000]);
      await use(secure);
      await secure.stop();
    },
    { scope: 'worker' },
  ],
});

/** A configuration folder of Docker's own, and the docker command line with it. */
export async function dockerConfig(lab: Lab, name: string) {
  const folder = join(lab.folder, 'docker-config', name);
  await mkdir(folder, { recursive: true });
  const docker = dockerCommand('', folder);
  return {
    env: { DOCKER_CONFIG: folder, DOCKER_HOST: '' },
    context: (contextName: string, endpoint: string) =>
      docker(['context', 'create', contextName, '--docker', endpoint]),
    use: (contextName: string) => docker(['context', 'use', contextName]),
  };
}

export async function showImages(page: Page): Promise<void> {
  await page.getByRole('button', { name: /look at my images first/i }).click();
}

export async function openPicker(page: Page) {
  await page.getByRole('button', { name: /^docker engine:/i }).click();
  return page.getByRole('dialog', { name: 'Docker engine' });
}

export function image(page: Page, name: string) {
  return page.getByRole('option', { name: new RegExp(`^${name}`) });
}
