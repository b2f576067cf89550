// `npm test`: format, lint, types, dead code, unit tests, and the journeys in real Electron against
// the lab. The last line says how many passed and failed.
import { build } from './setup/build.mjs';
import { runChecks } from './setup/checks.mjs';
import { Interrupted, main, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';
import { withTestFolder } from './setup/test-folder.mjs';
import { endToEndTests, unitTests } from './setup/test-runs.mjs';

async function stage(name, body) {
  say(name);
  try {
    return await body();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  say('Format, lint, types, dead code, unit tests, and the journeys in the real app.');
  await ready({ lab: true });
  const results = [];
  results.push(await stage('Checks', runChecks));
  const left = await withTestFolder(async (env) => {
    results.push(await stage('Unit tests', () => unitTests(env)));
    const built = await stage('The app', async () => {
      await build();
      return { passed: 1, failed: 0 };
    });
    results.push(built);
    if (built.failed > 0) return;
    await run(process.execPath, ['--import', 'tsx', 'lab/prepare.ts'], { env });
    results.push(await stage('Journeys', () => endToEndTests(env)));
  });
  if (left.length > 0) say(`FAILED  left behind: ${left.join(', ')}`);
  results.push({ passed: left.length > 0 ? 0 : 1, failed: left.length > 0 ? 1 : 0 });
  const passed = results.reduce((sum, each) => sum + each.passed, 0);
  const failed = results.reduce((sum, each) => sum + each.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
