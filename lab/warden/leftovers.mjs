import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const outsideFolders = [
  '/run/containerd/s',
  '/run/containerd',
  '/run/docker/plugins',
  '/run/docker',
  '/tmp/.X11-unix',
];

/** Removes all that processes leave behind, and says what it could not remove. */
export async function removeLeftovers(folder, sockets) {
  const id = basename(folder).replace('slipway-lab-', '');
  for (const name of bridges(folder, id)) attempt('ip', ['link', 'delete', name]);
  for (let tries = 0; tries < 20 && mounts(folder).length > 0; tries += 1) {
    for (const mount of mounts(folder)) attempt('umount', ['--lazy', mount]);
    if (mounts(folder).length > 0) await pause(100);
  }
  removeSockets(folder, sockets);
  removeGroups('/sys/fs/cgroup', `slipway-lab-${id}`);
  // Never across a mount: what is mounted there is not ours to delete.
  const left = mounts(folder).map((mount) => `mount ${mount}`);
  if (left.length > 0) return left;
  for (let tries = 0; tries < 20 && existsSync(folder); tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      await pause(100);
    }
  }
  return existsSync(folder) ? [`folder ${folder}`] : [];
}

function attempt(program, args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
  } catch {
    // Gone already, or reported in the end as left behind.
  }
}

/** Our engine's own bridge, and those of networks made on it: the engine leaves them all. */
function bridges(folder, id) {
  const known = process.platform === 'linux' ? readdirSync('/sys/class/net') : [];
  const store = join(folder, 'engine', 'data', 'network', 'files', 'local-kv.db');
  const made = existsSync(store) ? readFileSync(store, 'latin1') : '';
  return known.filter(
    (name) => name === `slip-${id}` || (/^br-[0-9a-f]{12}$/.test(name) && made.includes(name)),
  );
}

function mounts(folder) {
  if (!existsSync('/proc/self/mountinfo')) return [];
  const points = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .map((point) => point.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(`0o${code}`)));
  return points.filter((point) => point.startsWith(`${folder}/`)).reverse();
}

function removeSockets(folder, sockets) {
  for (const path of sockets) {
    if (path.startsWith('/run/containerd/s/') || path.startsWith('/tmp/.X11-unix/')) {
      rmSync(path, { force: true });
    }
    const display = /^\/tmp\/\.X11-unix\/X(\d+)$/.exec(path)?.[1];
    if (display !== undefined) rmSync(`/tmp/.X${display}-lock`, { force: true });
  }
  // Of these the empty ones go, unless they were there before the lab came.
  const before = join(folder, 'there-before');
  const kept = existsSync(before) ? readFileSync(before, 'utf8').split('\n') : [];
  for (const path of outsideFolders) {
    if (!kept.includes(path)) removeEmpty(path);
  }
}

function removeGroups(root, name) {
  if (!existsSync(root)) return;
  const controllers = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory());
  for (const path of [root, ...controllers.map((entry) => join(root, entry.name))]) {
    if (existsSync(join(path, name))) removeGroup(join(path, name));
  }
}

function removeGroup(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) removeGroup(join(path, entry.name));
  }
  removeEmpty(path);
}

function removeEmpty(path) {
  try {
    rmdirSync(path);
  } catch {
    // In use by someone else, or not there.
  }
}
