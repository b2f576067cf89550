import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Gives the tests a folder for all that is temporary, and takes it away again. Resolves to the labs
 * that did not clean up after themselves: none, or it is a bug.
 */
export async function withTestFolder(body) {
  const folder = mkdtempSync(join(tmpdir(), 'slip-'));
  // `main` ends the process only after this, on a signal too: what is running is ended by it.
  try {
    await body({ ...process.env, TMPDIR: folder });
    const labs = () => readdirSync(folder).filter((name) => name.startsWith('slipway-lab-'));
    for (let tenths = 0; tenths < 100 && labs().length > 0; tenths += 1) await pause(100);
    return labs();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
