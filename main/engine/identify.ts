import { z } from 'zod';
import type { EngineIdentity } from '../../app/engine/candidate';
import { answerWithin } from './answer-within';
import type { Endpoint } from './endpoint';

/** The part of dockerode asked here; its types leave out that each of them can be stopped. */
export interface Questions {
  version(options: { abortSignal: AbortSignal }): Promise<unknown>;
  info(options: { abortSignal: AbortSignal }): Promise<unknown>;
  ping(options: { abortSignal: AbortSignal }): Promise<unknown>;
}

const versionSchema = z.object({
  Version: z.string().default(''),
  Platform: z.object({ Name: z.string() }).optional(),
  Components: z.array(z.object({ Name: z.string() })).optional(),
});
const infoSchema = z.object({
  DriverStatus: z.array(z.array(z.string())).nullish(),
});

/** An engine that accepts a connection and then says nothing is as good as gone. Over ssh it takes a sign-in first. */
export function patience({ url }: Endpoint): number {
  return url.startsWith('ssh:') ? 15_000 : 5_000;
}

/** Asks who answers, and which image store it has (`GET /version`, `GET /info`). */
export async function identifyEngine(
  engine: Questions,
  limitMs: number,
  signal: AbortSignal,
): Promise<EngineIdentity> {
  const answers = await answerWithin(limitMs, signal, (abortSignal) =>
    Promise.all([engine.version({ abortSignal }), engine.info({ abortSignal })]),
  );
  const version = versionSchema.parse(answers[0]);
  const info = infoSchema.parse(answers[1]);

  const podman = version.Components?.some(({ Name }) => Name.includes('Podman')) ?? false;
  const containerd = (info.DriverStatus ?? []).some(
    ([key, value]) => key === 'driver-type' && value?.includes('containerd'),
  );
  return {
    name: (podman ? 'Podman' : version.Platform?.Name || 'Docker Engine').slice(0, 128),
    version: version.Version.slice(0, 64),
    store: podman ? 'podman' : containerd ? 'containerd' : 'classic',
  };
}
