// Where the engines people have listen when nobody has said otherwise.
import path from 'node:path';
import type { Environment } from './endpoint';

export interface UsualSocket {
  /** Whose it is, as people call it. */
  readonly name: string;
  readonly url: string;
}

/** Docker's own first, then the others in the order they are looked for. */
export function usualSockets(
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
): readonly UsualSocket[] {
  if (platform === 'win32') {
    const pipe = (name: string, file: string) => ({ name, url: `npipe:////./pipe/${file}` });
    return [
      pipe('Docker', 'docker_engine'),
      pipe('Docker Desktop', 'dockerDesktopLinuxEngine'),
      pipe('Podman', 'podman-machine-default'),
    ];
  }
  const run = env['XDG_RUNTIME_DIR'];
  const socket = (name: string, folder: string | undefined, file: string) =>
    folder ? [{ name, url: `unix://${path.posix.join(folder, file)}` }] : [];
  const config = env['XDG_CONFIG_HOME'] || path.posix.join(home, '.config');
  return [
    ...socket('Docker', '/var/run', 'docker.sock'),
    ...socket('Docker Desktop', home, '.docker/run/docker.sock'),
    ...socket('Docker Desktop', home, '.docker/desktop/docker.sock'),
    ...socket('Docker, rootless', run, 'docker.sock'),
    ...socket('Colima', env['COLIMA_HOME'] || path.posix.join(home, '.colima'), COLIMA),
    ...socket('Colima', config, `colima/${COLIMA}`),
    ...socket('Rancher Desktop', home, '.rd/docker.sock'),
    ...socket('OrbStack', home, '.orbstack/run/docker.sock'),
    ...socket('Podman', run, 'podman/podman.sock'),
    ...socket('Podman', '/run', 'podman/podman.sock'),
    ...socket('Podman', home, `${PODMAN_MACHINE}/podman.sock`),
    ...socket('Podman', home, `${PODMAN_MACHINE}/qemu/podman.sock`),
    ...socket('Podman', env['TMPDIR'], 'podman/podman-machine-default-api.sock'),
  ];
}

const COLIMA = 'default/docker.sock';
const PODMAN_MACHINE = '.local/share/containers/podman/machine';
