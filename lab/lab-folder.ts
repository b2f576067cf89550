import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const wardenFile = join(__dirname, 'warden', 'warden.mjs');
const outsideFolders = [
  '/run/containerd/s',
  '/run/containerd',
  '/run/docker/plugins',
  '/run/docker',
  '/tmp/.X11-unix',
];

/** The lab's private folder. All the lab does is in it or carries its mark. */
export interface LabFolder {
  readonly path: string;
  /** Six characters: part of every name the lab gives outside its folder. */
  readonly id: string;
  /** In the environment of every process of the lab: how the warden finds them. */
  readonly mark: Readonly<Record<string, string>>;
  /** Creates a folder in it, for this user's eyes only. */
  folder(...parts: string[]): string;
  /** Ends every process of the lab and deletes the folder. Throws if anything could not go. */
  remove(): Promise<void>;
}

/** Makes the folder and starts the warden that will clean up whatever becomes of this process. */
export function makeLabFolder(): LabFolder {
  sweepAbandonedLabs();
  const before = thereBefore();
  const path = mkdtempSync(join(tmpdir(), 'slipway-lab-'));
  writeFileSync(join(path, 'there-before'), before);
  const warden = startWarden(path);
  writeFileSync(join(path, 'warden.pid'), String(warden.pid));
  const onExit = () => {
    endNow(path, warden.pid);
  };
  process.once('exit', onExit);
  return {
    path,
    id: basename(path).replace('slipway-lab-', ''),
    mark: { SLIPWAY_LAB: path },
    folder: (...parts) => {
      const made = join(path, ...parts);
      mkdirSync(made, { recursive: true, mode: 0o700 });
      return made;
    },
    remove: async () => {
      process.off('exit', onExit);
      warden.release();
      const left = await warden.ended;
      // A warden that was itself killed has cleaned nothing: another one does it.
      if (left === undefined) await removeLab(path);
      else if (left !== '') throw new Error(`The lab could not remove everything:\n${left}`);
    },
  };
}

interface Warden {
  readonly pid: number | undefined;
  /** Empty when all is gone, a list of what is not, or undefined when it never got to it. */
  readonly ended: Promise<string | undefined>;
  release(): void;
}

function startWarden(folder: string): Warden {
  const child = spawn(process.execPath, [wardenFile, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  child.stdin.on('error', () => undefined);
  let report = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    report += text;
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.once('close', (code) => {
      resolve(
        code === 0 ? '' : code === null ? undefined : report.trim() || `exit ${String(code)}`,
      );
    });
  });
  // It must not keep alive a process that has nothing else to do.
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) if ('unref' in pipe) unref(pipe);
  return {
    pid: child.pid,
    ended,
    release: () => {
      child.ref();
      child.stdin.end();
    },
  };
}

function unref(pipe: { unref?: unknown }): void {
  if (typeof pipe.unref === 'function') Reflect.apply(pipe.unref, pipe, []);
}

async function removeLab(folder: string): Promise<void> {
  const warden = startWarden(folder);
  warden.release();
  const left = await warden.ended;
  if (left !== '') throw new Error(`The lab could not remove everything:\n${left ?? ''}`);
}

/** For `process.exit`, which waits for nothing: this does, so that no prompt comes back too early. */
function endNow(folder: string, warden: number | undefined): void {
  if (process.platform === 'win32' || warden === undefined) return;
  try {
    process.kill(warden, 'SIGTERM');
  } catch {
    return;
  }
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tenths = 0; tenths < 80 && existsSync(folder); tenths += 1)
    Atomics.wait(clock, 0, 0, 100);
}

/** Folders outside that must stay; where another lab is up, it was the one to see them first. */
function thereBefore(): string {
  const others = labFolders().map((folder) => join(folder, 'there-before'));
  const seen = others.find((file) => existsSync(file));
  if (seen !== undefined) return readFileSync(seen, 'utf8');
  return outsideFolders.filter((each) => existsSync(each)).join('\n');
}

function labFolders(): string[] {
  const names = readdirSync(tmpdir()).filter((name) => /^slipway-lab-\w{6}$/.test(name));
  return names.map((name) => join(tmpdir(), name));
}

/** Labs whose warden is gone too, as after a power cut. Cleaned in the background. */
function sweepAbandonedLabs(): void {
  for (const folder of labFolders()) {
    const pidFile = join(folder, 'warden.pid');
    if (!existsSync(pidFile)) continue;
    if (isAlive(Number(readFileSync(pidFile, 'utf8')))) continue;
    startWarden(folder).release();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
