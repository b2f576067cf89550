// What `npm run bench` runs once everything is set up and built: the benches named, or all.
import { loadavg } from 'node:os';
import { benchGrid } from './grid';
import { type Table, writeResults } from './results';

type Say = (line: string) => void;

const benches: Readonly<Record<string, (say: Say) => Promise<Table>>> = { grid: benchGrid };

async function run(named: readonly string[]): Promise<void> {
  for (const name of named.length === 0 ? Object.keys(benches) : named) {
    const bench = benches[name];
    if (!bench)
      throw new Error(`No such bench: ${name}. There is: ${Object.keys(benches).join(', ')}.`);
    const loadBefore = loadavg()[0] ?? 0;
    const table = await bench((line) => {
      process.stdout.write(`» ${line}\n`);
    });
    process.stdout.write(`\n${writeResults(table, `npm run bench -- ${name}`, loadBefore)}\n`);
  }
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
