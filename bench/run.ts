// What `npm run bench` runs once everything is set up and built: the benches named, or all. With
// `--pairs 2`, `--seconds 10` or `--shape 7` it is a trial: printed, not written down.
import { loadavg } from 'node:os';
import { benchDiagnosis } from './diagnosis';
import { benchGrid } from './grid';
import { type BenchOptions, readOptions } from './options';
import { benchPush } from './push';
import { benchRegistry } from './registry';
import { asMarkdown, type Table, writeResults } from './results';
import { benchStorm } from './storm';

type Bench = (say: (line: string) => void, options: BenchOptions) => Promise<Table>;

const all: Readonly<Record<string, Bench>> = {
  grid: benchGrid,
  push: benchPush,
  storm: benchStorm,
  diagnosis: benchDiagnosis,
  registry: benchRegistry,
};

async function run(args: readonly string[]): Promise<void> {
  const { benches, options, isTrial } = readOptions(args);
  for (const name of benches.length === 0 ? Object.keys(all) : benches) {
    const bench = all[name];
    if (!bench)
      throw new Error(`No such bench: ${name}. There is: ${Object.keys(all).join(', ')}.`);
    const loadBefore = loadavg()[0] ?? 0;
    const start = Date.now();
    const table = await bench((line) => {
      process.stdout.write(`» ${line}\n`);
    }, options);
    const text = asMarkdown(table, `npm run bench -- ${name}`, loadBefore);
    if (!isTrial) writeResults(table, text);
    const seconds = ((Date.now() - start) / 1_000).toFixed(0);
    const kept = isTrial ? 'a trial: not written down' : 'written to bench/RESULTS.md';
    process.stdout.write(`\n${text}\n» ${name} took ${seconds} s; ${kept}\n`);
  }
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
