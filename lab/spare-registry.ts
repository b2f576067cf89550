// A registry of a test's own, for what must not happen to the one everyone uses.
import { join } from 'node:path';
import type { Lab } from './lab';
import { output } from './program';
import { letIn, makePassword, startRegistry } from './registry';
import { sameFolder } from './same-folder';

export interface SpareRegistry {
  readonly host: string;
  readonly username: 'ada';
  readonly password: string;
  /** The old one is no longer taken; returns the new one. */
  changePassword(): Promise<string>;
  /** So many bytes for all it stores (a tmpfs): less than it holds, and it takes no more. */
  setDisk(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** @param name of its folder and log, its own among the lab's. */
export async function startSpareRegistry(lab: Lab, name: string): Promise<SpareRegistry> {
  const { host, username, password, line } = await startRegistry(sameFolder(lab), name);
  const folder = join(lab.folder, name);
  const storage = sameFolder(lab).folder(name, 'storage');
  let isMounted = false;
  return {
    host,
    username,
    password,
    changePassword: async () => {
      const next = makePassword();
      await letIn(folder, next);
      return next;
    },
    setDisk: async (bytes) => {
      const options = `${isMounted ? 'remount,' : ''}size=${String(bytes)}`;
      await output('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', storage]);
      isMounted = true;
    },
    close: () => line.close(),
  };
}
