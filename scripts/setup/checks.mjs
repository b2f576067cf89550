import { inProject, say } from './place.mjs';
import { run } from './run.mjs';

const tool = (...parts) => inProject('node_modules', ...parts);

const checks = [
  { name: 'format', args: [tool('@biomejs/biome/bin/biome'), 'ci', '.'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'dead code', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'links', args: [inProject('scripts/check-links.mjs')] },
];

/** Runs every check, whatever the one before said. Resolves to how many passed and failed. */
export async function runChecks() {
  let passed = 0;
  for (const { name, args } of checks) {
    const began = Date.now();
    const { code, stdout, stderr } = await run(process.execPath, args, { capture: true });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
    if (code === 0) passed += 1;
    else process.stdout.write(`${stdout}${stderr}\n`);
  }
  return { passed, failed: checks.length - passed };
}
