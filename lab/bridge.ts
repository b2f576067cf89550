import { networkInterfaces } from 'node:os';
import type { LabFolder } from './lab-folder';
import { output } from './program';

/** The engine's own network: never docker0, which may be somebody else's. */
export interface Bridge {
  readonly name: string;
}

/**
 * Creates the bridge; the warden removes it. Resolves to undefined where the kernel has no
 * bridges: then containers have no network.
 */
export async function makeBridge(lab: LabFolder): Promise<Bridge | undefined> {
  const name = `slip-${lab.id}`;
  // The lab's second engine shares it: only the first one has containers on it.
  if (await isThere(name)) return { name };
  try {
    await output('ip', ['link', 'add', 'name', name, 'type', 'bridge']);
  } catch (error) {
    // An engine without a bridge deletes docker0 as it starts: not where there is one.
    if (await isThere('docker0')) throw error;
    return undefined;
  }
  await output('ip', ['address', 'add', `${freeAddress()}/24`, 'dev', name]);
  await output('ip', ['link', 'set', name, 'up']);
  return { name };
}

/** Not by /sys: in a network of its own that may still show the one outside. */
async function isThere(name: string): Promise<boolean> {
  return output('ip', ['link', 'show', 'dev', name]).then(
    () => true,
    () => false,
  );
}

function freeAddress(): string {
  const taken = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (;;) {
    const prefix = `10.201.${String(Math.floor(Math.random() * 256))}.`;
    if (!taken.some((one) => one.address.startsWith(prefix))) return `${prefix}1`;
  }
}
