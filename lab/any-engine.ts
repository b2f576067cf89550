// The engines Slipway promises to work with, each a real one of the lab's own, by name.
import { canRunContainerdEngine, containerdEngine } from './containerd-engine';
import { canRunPrivateEngine, dockerCommand, type Engine } from './engine';
import type { Lab } from './lab';
import { canRunPodman, privatePodman } from './podman';
import { sameFolder } from './same-folder';

export const ENGINE_KINDS = ['classic', 'containerd', 'podman'] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];

export interface AnyEngine extends Pick<Engine, 'dockerHost' | 'start' | 'stop'> {
  readonly kind: EngineKind;
  docker(...args: string[]): Promise<string>;
}

/** The lab's own where there is nothing else: whatever the machine's engine is. */
export function canRun(kind: EngineKind): boolean {
  switch (kind) {
    case 'classic':
      return true;
    case 'containerd':
      return canRunPrivateEngine() && canRunContainerdEngine();
    case 'podman':
      return canRunPrivateEngine() && canRunPodman();
  }
}

/** Beside the lab's own engine, unless it is that one. It ends with the lab. */
export async function startAnyEngine(
  lab: Lab,
  kind: EngineKind,
  say: (line: string) => void,
): Promise<AnyEngine> {
  if (kind === 'classic') {
    const { start, stop } = lab.engine;
    return {
      kind,
      dockerHost: lab.dockerHost,
      start,
      stop,
      docker: (...args) => lab.docker(...args),
    };
  }
  const folder = sameFolder(lab);
  const engine = kind === 'podman' ? privatePodman(folder) : await containerdEngine(folder, say);
  await engine.start();
  const docker = dockerCommand(engine.dockerHost, folder.folder(`${kind}-docker`));
  return { ...engine, kind, docker: (...args) => docker(args) };
}
