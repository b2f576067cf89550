import { unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import { dockerFolder, type Environment } from './endpoint';

/** As long as a user may wonder whether `docker context use` has been noticed. */
const EVERY_MS = 1_000;

/**
 * Docker's `config.json` has come, changed or gone. It is asked for, not listened to: Docker puts a
 * new file in its place, and often there is none to begin with.
 * @returns what ends it.
 */
export function watchDockerConfig(
  env: Environment,
  home: string,
  onChange: () => void,
): () => void {
  const file = path.join(dockerFolder(env, home), 'config.json');
  watchFile(file, { interval: EVERY_MS, persistent: false }, onChange);
  return () => {
    unwatchFile(file, onChange);
  };
}
