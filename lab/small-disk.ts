// A disk of its own for the app's folder, to be filled to the last byte: only what is started on it
// sees it, and it is gone with the program that holds it.
import { writeFileSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from './lab';
import { type Command, inOwnMounts } from './own-mounts';
import { startProgram, untilReady } from './program';
import { sameFolder } from './same-folder';

export interface SmallDisk {
  /** Starts `program` on it: a program of its own, for whoever wants one file to run. */
  runner(program: string): string;
  /** Until not one byte more goes on it. */
  fill(): Promise<void>;
  /** Takes back what `fill` put there. */
  free(): Promise<void>;
  /** A file on it, as text. */
  read(file: string): Promise<string>;
  close(): Promise<void>;
}

const CHUNK = Buffer.alloc(64 * 1024, 'ballast');

/** @param at folder it is mounted on. As root on Linux. */
export async function mountSmallDisk(lab: Lab, at: string, bytes: number): Promise<SmallDisk> {
  await mkdir(at, { recursive: true });
  const hold: Command = ['sleep', 'infinity'];
  const program = startProgram(
    sameFolder(lab),
    'small-disk',
    inOwnMounts([{ at, empty: true, bytes }], hold),
  );
  const holder = String(program.pid);
  await untilReady(program, async () => {
    const mounts = await readFile(`/proc/${holder}/mounts`, 'utf8');
    return mounts.includes(` ${at} tmpfs`);
  });
  const seen = (file: string) => join('/proc', holder, 'root', at, file);
  const ballast = seen('ballast');
  return {
    runner: (file) => {
      const script = join(lab.folder, 'on-small-disk');
      const enter = `exec nsenter --mount=/proc/${holder}/ns/mnt --wd="$PWD" "${file}" "$@"`;
      writeFileSync(script, `#!/bin/sh\n${enter}\n`, { mode: 0o700 });
      return script;
    },
    fill: async () => {
      const file = await open(ballast, 'a');
      try {
        for (;;) await file.write(CHUNK);
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast),
    read: (file) => readFile(seen(file), 'utf8'),
    close: () => program.end('SIGKILL'),
  };
}
