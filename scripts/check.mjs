// `npm run check`: format, lint, types and dead code, the same here as in CI.
import { runChecks } from './setup/checks.mjs';
import { npmPackages } from './setup/npm-packages.mjs';
import { main } from './setup/place.mjs';

await main(async () => {
  await npmPackages();
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
