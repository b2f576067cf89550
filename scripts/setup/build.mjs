import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, root, Stop, say } from './place.mjs';
import { run } from './run.mjs';

const stamp = inProject('.cache', 'build');
const entry = inProject('out', 'main', 'index.js');

/** Builds the app into `out/`; nothing to do when no source changed since. */
export async function build() {
  const key = sourcesKey();
  if (existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  say('Building the app');
  const cli = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [cli, 'build', '--logLevel', 'warn'];
  const { code, stdout, stderr } = await run(process.execPath, args, { capture: true });
  if (code !== 0) throw new Stop(`The app could not be built.\n${stdout}${stderr}`);
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(stamp, key);
}

function sourcesKey() {
  const hash = createHash('sha256');
  const configs = readdirSync(root).filter((name) => /\.config\.[cm]?[jt]s$/.test(name));
  for (const name of ['package-lock.json', 'package.json', 'tsconfig.json', ...configs].sort()) {
    hash.update(name).update(readFileSync(inProject(name)));
  }
  for (const folder of ['app', 'main', 'renderer']) {
    const names = readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const file = join(inProject(folder), name);
      if (/\.(test|spec)\./.test(name) || !statSync(file).isFile()) continue;
      hash.update(join(folder, name)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
