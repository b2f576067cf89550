import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, Stop } from './place.mjs';
import { run } from './run.mjs';

/** What electron-builder must be told to pack the Electron that is here, and fetch no other. */
export async function packagedElectron({ version, fallback }) {
  const dist = inProject('node_modules', 'electron', 'dist');
  if (!fallback) return [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
  // Without the loader, which would be found before the app itself. Links: no byte is copied.
  const copy = inProject('.cache', 'electron', 'for-package');
  rmSync(copy, { recursive: true, force: true });
  const { code, stderr } = await run('cp', ['-a', '-l', dist, copy], { capture: true });
  if (code !== 0) throw new Stop(`Electron could not be laid out for packing:\n${stderr}`);
  rmSync(join(copy, 'resources', 'app'), { recursive: true });
  // It is older than this fuse, and electron-builder takes no "leave it" for an answer.
  const config = inProject('.cache', 'electron', 'electron-builder.yml');
  const asked = readFileSync(inProject('electron-builder.yml'), 'utf8');
  writeFileSync(config, asked.replace(/^ *grantFileProtocolExtraPrivileges:.*\n/m, ''));
  return ['--config', config, `-c.electronDist=${copy}`, `-c.electronVersion=${version}`];
}
