import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inProject } from './place.mjs';
import { run } from './run.mjs';

const reports = inProject('.cache', 'test');

/** The unit tests, with progress on the screen and the counts from their own report. */
export async function unitTests(env) {
  const report = freshReport('unit.json');
  const cli = inProject('node_modules', 'vitest', 'vitest.mjs');
  const args = [cli, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, args, { env });
  const counts = read(report, (said) => ({
    passed: said.numPassedTests,
    // A file that cannot even be loaded has no tests to count.
    failed: Math.max(said.numFailedTests, said.numFailedTestSuites > 0 ? 1 : 0),
  }));
  return honest(counts, code);
}

/** The journeys in the real app against the lab. */
export async function endToEndTests(env) {
  return playwrightTests('e2e/playwright.config.ts', 'e2e.json', env);
}

/** Every spec a configuration names; `name` is that of the report. */
export async function playwrightTests(config, name, env) {
  const report = freshReport(name);
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', '-c', config, '--reporter=list,json'];
  const told = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await run(process.execPath, args, { env: told });
  const counts = read(report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
  return honest(counts, code);
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = `${reports}/${name}`;
  rmSync(file, { force: true });
  return file;
}

function read(file, count) {
  return existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
}

/** A run that ended badly has failed, whatever its report counts. */
function honest({ passed, failed }, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}
