// A registry of a test's own, for what must not happen to the one everyone uses.
import { mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillRegistry } from './fill-registry';
import type { Lab } from './lab';
import { output } from './program';
import { letIn, makePassword, manifestDigest, startRegistry } from './registry';
import { sameFolder } from './same-folder';

export interface SpareRegistry {
  readonly host: string;
  readonly username: 'ada';
  readonly password: string;
  /** The old one is no longer taken; returns the new one. */
  changePassword(): Promise<string>;
  /** So many bytes for all it stores (a tmpfs): less than it holds, and it takes no more. */
  setDisk(bytes: number): Promise<void>;
  /** `repository:tag` each; all name one new image with a layer of so many bytes. */
  fill(names: readonly string[], layerBytes?: number): Promise<void>;
  manifestDigest(repository: string, tag: string): Promise<string>;
  close(): Promise<void>;
}

/** @param kind what the names of its folder and log begin with. */
export async function startSpareRegistry(lab: Lab, kind: string): Promise<SpareRegistry> {
  const name = basename(mkdtempSync(join(lab.folder, `${kind}-`)));
  const { line, ...account } = await startRegistry(sameFolder(lab), name);
  const folder = join(lab.folder, name);
  const storage = sameFolder(lab).folder(name, 'storage');
  let isMounted = false;
  return {
    ...account,
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
    fill: (names, layerBytes) => fillRegistry({ ...account, storage }, names, layerBytes),
    manifestDigest: (repository, tag) => manifestDigest(account, repository, tag),
    close: () => line.close(),
  };
}
