// `npm run package`: the unpacked Linux app. `--release` refuses to pack anything but the Electron
// that package.json asks for.
import { build } from './setup/build.mjs';
import { inspectPackage } from './setup/inspect-package.mjs';
import { packagedElectron } from './setup/packaged-electron.mjs';
import { inProject, main, Stop, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  say('The unpacked Linux app, in dist/linux-unpacked.');
  const electron = await ready();
  if (electron.fallback && process.argv.includes('--release')) {
    throw new Stop(`A release is never built on Electron ${electron.version}: it is too old.`);
  }
  await build();
  const cli = inProject('node_modules', 'electron-builder', 'cli.js');
  const args = [cli, '--linux', 'dir', '--publish', 'never', '-c.npmRebuild=false'];
  const { code } = await run(process.execPath, [...args, ...(await packagedElectron(electron))], {
    // Linked files would change Electron in node_modules as its fuses are set.
    env: { ...process.env, USE_HARD_LINKS: 'false' },
  });
  if (code !== 0) throw new Stop('electron-builder did not finish.');
  inspectPackage(inProject('dist', 'linux-unpacked', 'resources', 'app.asar'));
  if (electron.fallback) say('This build is for trying only: its Electron is too old for users.');
});
