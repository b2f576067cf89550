// `npm start`: Slipway on this machine's own Docker.
import { build } from './setup/build.mjs';
import { electronEnvironment, electronSwitches, hasScreen } from './setup/electron-arguments.mjs';
import { main, root, Stop, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  say('Slipway on your own Docker.');
  const { program } = await ready({ window: true });
  await build();
  if (!hasScreen()) throw new Stop('There is no screen here. `npm run lab -- --tour` needs none.');
  const args = [...electronSwitches(), root, ...process.argv.slice(2)];
  const { code } = await run(program, args, { env: electronEnvironment() });
  return code;
});
