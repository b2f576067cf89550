import { electron, sayIfFallback } from './electron.mjs';
import { npmPackages } from './npm-packages.mjs';
import { systemPackages } from './system-packages.mjs';

/**
 * Everything the app needs to be built and packed; with `window` to be opened, with `lab` to be
 * shown in the lab, with `engines` on every kind of engine there. Resolves to the Electron that is there.
 */
export async function ready({ window = false, lab = false, engines = false } = {}) {
  await npmPackages();
  if (window || lab) await systemPackages({ lab, engines });
  const installed = await electron();
  sayIfFallback(installed);
  return installed;
}
