// `npm run bench`: measures the real app and writes the figures to bench/RESULTS.md. Name the benches
// to run, as in `npm run bench -- grid`; without names all of them run.
import { build } from './setup/build.mjs';
import { inProject, main, say } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';
import { run } from './setup/run.mjs';

await main(async () => {
  say('Measuring. Leave the machine alone meanwhile: what else runs on it is measured, too.');
  await ready({ lab: true });
  await build();
  const args = ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args);
  if (code !== 0) return code;
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const formatted = ['format', '--write', '--log-level=error', 'bench/RESULTS.md'];
  return (await run(process.execPath, [biome, ...formatted], { capture: true })).code;
});
