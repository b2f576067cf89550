import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, Stop, say } from './place.mjs';
import { run } from './run.mjs';

const stamp = inProject('node_modules', '.slipway-lock');

/** Brings node_modules in line with package-lock.json; nothing to do when it already is. */
export async function npmPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing npm packages');
  const exact = await npm('ci');
  if (exact.code === 0) return writeFileSync(stamp, lock);
  // A lock written where some systems' optional packages are not on offer lacks them, and `npm ci`
  // refuses it. `install --no-save` takes the same versions and checksums, and writes no lock.
  if (!exact.stderr.includes('EUSAGE')) throw new Stop(`npm ci did not work:\n${exact.stderr}`);
  say('package-lock.json does not name every system: installing what it does name.');
  const lenient = await npm('install', '--no-save');
  if (lenient.code !== 0) throw new Stop(`npm install did not work:\n${lenient.stderr}`);
  writeFileSync(stamp, lock);
}

function npm(...command) {
  // npm as it was started, where we know it: on Windows it is not a program one can spawn.
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return run(program, [...first, ...command, ...quiet], { capture: true });
}
