// `npm run test:engines`: the same journeys in the real app on Docker's classic store, on its
// containerd store and on Podman, each a private engine of the lab's. It takes minutes, and the
// first time it fetches the engines; so it is not part of `npm test`. Its last line counts.
import { build } from './setup/build.mjs';
import { inProject, main, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';
import { withTestFolder } from './setup/test-folder.mjs';
import { playwrightTests } from './setup/test-runs.mjs';

await main(async () => {
  say('The same journeys on Docker’s classic store, on its containerd store and on Podman.');
  await ready({ lab: true, engines: true });
  await build();
  let counts = { passed: 0, failed: 0 };
  const left = await withTestFolder(async (env) => {
    const prepare = ['--import', 'tsx', 'lab/prepare-engines.ts'];
    const { code } = await run(process.execPath, prepare, { env });
    if (code !== 0) say('FAILED  not every engine could be fetched; the others are tested.');
    const config = inProject('e2e', 'engines', 'playwright.config.ts');
    const { passed, failed } = await playwrightTests(config, 'engines.json', env);
    counts = { passed, failed: failed + (code === 0 ? 0 : 1) };
  });
  if (left.length > 0) say(`FAILED  left behind: ${left.join(', ')}`);
  const failed = counts.failed + (left.length > 0 ? 1 : 0);
  process.stdout.write(`${counts.passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
