import type Docker from 'dockerode';
import { z } from 'zod';
import { wait } from './wait';

/** An engine that accepts a connection and then says nothing is as good as gone. */
const ANSWER_LIMIT_MS = 5_000;

const versionSchema = z.object({
  Version: z.string().default(''),
  Platform: z.object({ Name: z.string() }).optional(),
  Components: z.array(z.object({ Name: z.string() })).optional(),
});
const infoSchema = z.object({
  DriverStatus: z.array(z.array(z.string())).nullish(),
});

export interface EngineIdentity {
  name: string;
  version: string;
  store: 'classic' | 'containerd' | 'podman';
}

/** Asks who answers, and which image store it has (`GET /version`, `GET /info`). */
export async function identifyEngine(docker: Docker): Promise<EngineIdentity> {
  const answers: readonly unknown[] = await Promise.race([
    Promise.all([docker.version(), docker.info()]),
    silence(ANSWER_LIMIT_MS),
  ]);
  const version = versionSchema.parse(answers[0]);
  const info = infoSchema.parse(answers[1]);

  const podman = version.Components?.some(({ Name }) => Name.includes('Podman')) ?? false;
  const containerd = (info.DriverStatus ?? []).some(
    ([key, value]) => key === 'driver-type' && value?.includes('containerd'),
  );
  return {
    name: podman ? 'Podman' : version.Platform?.Name || 'Docker Engine',
    version: version.Version,
    store: podman ? 'podman' : containerd ? 'containerd' : 'classic',
  };
}

async function silence(ms: number): Promise<never> {
  await wait(ms, new AbortController().signal);
  const message = `The engine accepted the connection but said nothing for ${(ms / 1_000).toString()} s.`;
  throw Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
