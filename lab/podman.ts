// Debian's Podman behind Docker's API, with all it keeps in the lab's folder.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, engineAnswers } from './engine';
import type { LabFolder } from './lab-folder';
import { inOwnMounts } from './own-mounts';
import { type Program, startProgram, untilReady } from './program';

/** The lab can have a Podman of its own: Linux, root, and Debian's Podman installed. */
export function canRunPodman(): boolean {
  const installed = existsSync('/usr/bin/podman') && existsSync('/usr/bin/unshare');
  return process.platform === 'linux' && process.getuid?.() === 0 && installed;
}

/** Not yet started. */
export function privatePodman(lab: LabFolder, name = 'podman'): Engine {
  const folder = lab.folder(name);
  const socket = join(folder, 'podman.sock');
  const registries = join(folder, 'registries.conf');
  const containers = join(folder, 'containers.conf');
  writeFileSync(registries, 'unqualified-search-registries = ["docker.io"]\n');
  // Else it wants each container to have more files and processes than this machine may allow root.
  writeFileSync(
    containers,
    '[containers]\ndefault_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]\n',
  );
  let program: Program | undefined;
  return {
    dockerHost: `unix://${socket}`,
    start: async () => {
      if (program?.running() === true) return;
      // It keeps locks in /dev/shm, and what it learned of blobs in /var/lib, whatever it is told.
      const mounts = [
        { at: '/run', empty: true },
        { at: '/dev/shm', empty: true },
        { at: '/var/lib', from: lab.folder(name, 'lib') },
      ] as const;
      const service = ['system', 'service', '--time=0', `unix://${socket}`];
      const next = startProgram(
        lab,
        name,
        inOwnMounts(mounts, ['podman', '--cgroup-manager=cgroupfs', ...service]),
        {
          env: {
            HOME: lab.folder(name, 'home'),
            TMPDIR: lab.folder(name, 'tmp'),
            CONTAINERS_CONF: containers,
            CONTAINERS_REGISTRIES_CONF: registries,
          },
        },
      );
      program = next;
      await untilReady(next, () => engineAnswers(socket));
    },
    stop: async () => {
      await program?.end();
    },
    kill: async () => {
      await program?.end('SIGKILL');
    },
  };
}
