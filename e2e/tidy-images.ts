// The tests of a worker share one engine: each leaves it with the images it found, so that none has
// to look for its own among what others built.
import type { Lab } from '../lab/lab';

const NAMES = ['images', '--format', '{{.Repository}}:{{.Tag}}'];

/** @returns removes every image name that came since. */
export async function rememberImages(lab: Lab): Promise<() => Promise<void>> {
  const before = new Set(await names(lab));
  return async () => {
    const later = (await names(lab)).filter((name) => !before.has(name));
    if (later.length > 0) await lab.docker('rmi', '--force', ...later);
  };
}

async function names(lab: Lab): Promise<string[]> {
  const listed = await lab.docker(...NAMES);
  return listed.split('\n').filter((name) => name !== '' && !name.includes('<none>'));
}
