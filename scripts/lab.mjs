// `npm run lab`: a private engine and registry, and Slipway open on them. With `--tour`, or where
// there is no screen, Slipway does the whole job by itself and leaves pictures. `--out DIR`: where.
import { build } from './setup/build.mjs';
import { main, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  say('The main job on this machine alone: sign in, choose an image, tag it, watch it go.');
  await ready({ lab: true });
  await build();
  // The channel tells the lab when this process is gone, however it went.
  const { code } = await run(
    process.execPath,
    ['--import', 'tsx', 'lab/run.ts', ...process.argv.slice(2)],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  return code;
});
