// `npm run dev`: Slipway on this machine's own Docker, following every change to the sources.
import { electronEnvironment, electronSwitches, hasScreen } from './setup/electron-arguments.mjs';
import { inProject, main, Stop, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  say('Slipway on your own Docker, with live reload.');
  await ready({ window: true });
  if (!hasScreen()) throw new Stop('There is no screen here. `npm run lab -- --tour` needs none.');
  const cli = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const sandbox = electronSwitches().length > 0 ? ['--noSandbox'] : [];
  const args = [cli, 'dev', '--watch', ...sandbox, ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args, { env: electronEnvironment() });
  return code;
});
