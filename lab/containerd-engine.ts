// Docker with the containerd image store, which Debian's own Docker is too old to have: the next
// Debian's, in a folder of its own that holds just enough of that Debian to run it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, privateEngine } from './engine';
import type { LabFolder } from './lab-folder';
import { inOwnMounts } from './own-mounts';
import { output, plainEnvironment } from './program';

const cache = join(__dirname, '..', '.cache', 'lab');
const release = 'trixie';
const packages = ['docker.io', 'iptables', 'ca-certificates'];
const archive = join(cache, `${release}-docker.tar`);
/** What a Debian has and a Docker engine never looks at. */
const unused = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'var/cache', 'var/lib/apt'];

/** The lab can have one: Linux, root, and `debootstrap` installed, or the result of it at hand. */
export function canRunContainerdEngine(): boolean {
  const made = existsSync(archive) || existsSync('/usr/sbin/debootstrap');
  return process.platform === 'linux' && process.getuid?.() === 0 && made;
}

/** Not yet started. The first of all labs fetches it, which takes a minute. */
export async function containerdEngine(
  lab: LabFolder,
  say: (line: string) => void,
): Promise<Engine> {
  await fetchContainerdEngine(lab, say);
  const root = lab.folder('containerd-root');
  await output('tar', ['--extract', '--numeric-owner', `--file=${archive}`, `--directory=${root}`]);
  mkdirSync(join(root, lab.path), { recursive: true });
  return privateEngine(lab, {
    name: 'containerd-engine',
    settings: { features: { 'containerd-snapshotter': true } },
    // The lab's folder has the same path inside and outside: its socket, logs and data are in it.
    within: (command) =>
      inOwnMounts(
        [
          // Docker's builder remounts its root, which only works on a mount.
          { at: root, from: root },
          { at: join(root, 'proc'), from: '/proc' },
          { at: join(root, 'sys'), from: '/sys' },
          { at: join(root, 'dev'), from: '/dev' },
          { at: join(root, 'run'), empty: true },
          { at: join(root, 'etc', 'resolv.conf'), from: '/etc/resolv.conf' },
          { at: join(root, lab.path), from: lab.path },
        ],
        ['chroot', root, ...command],
      ),
  });
}

/** Into `.cache/lab`, from Debian; nothing to do when it is there. */
export async function fetchContainerdEngine(
  lab: LabFolder,
  say: (line: string) => void,
): Promise<void> {
  if (existsSync(archive)) return;
  say(`Fetching Docker with the containerd store from Debian ${release} (once; about a minute)`);
  const root = lab.folder('debootstrap');
  const make = [
    'debootstrap',
    '--variant=minbase',
    `--include=${packages.join(',')}`,
    release,
    root,
  ] as const;
  const [program, ...args] = inOwnMounts([], make);
  await output(program, args, { env: { ...plainEnvironment(), ...lab.mark } });
  mkdirSync(cache, { recursive: true });
  const part = `${archive}.${String(process.pid)}`;
  const left = [...unused, 'dev', 'proc', 'sys', 'run'].map((each) => `--exclude=./${each}/*`);
  await output('tar', ['--create', '--numeric-owner', ...left, `--file=${part}`, '-C', root, '.']);
  rmSync(root, { recursive: true });
  renameSync(part, archive);
  say(`Kept in ${archive}`);
}
