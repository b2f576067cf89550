import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../lab/electron-program';

export interface Table {
  title: string;
  intro: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const file = join(projectRoot, 'bench', 'RESULTS.md');
const TOP = '# Measured\n\nWhat `npm run bench` wrote, on the machine named with each table.\n';

/** Writes the section into bench/RESULTS.md, in the place of the one with its title. */
export function writeResults({ title }: Table, text: string): void {
  const [top = TOP, ...others] = existsSync(file)
    ? readFileSync(file, 'utf8').split(/^(?=## )/m)
    : [TOP];
  const kept = others.filter((each) => !each.startsWith(`## ${title}\n`));
  const sections = [top, ...kept, text].map((each) => each.trim());
  writeFileSync(file, `${sections.join('\n\n')}\n`);
}

/** The section: the table, the machine and the command that made it. */
export function asMarkdown(table: Table, command: string, loadBefore: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [first] = cpus();
  const machine = [
    `${cpus().length} × ${first?.model.trim() || 'an unnamed processor'}`,
    `${(totalmem() / 1e9).toFixed(0)} GB`,
    `${platform()} ${release()}`,
    `load ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after`,
  ];
  return [
    `## ${table.title}`,
    '',
    ...table.intro,
    '',
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine.join(', ')}.`,
    '',
    line(table.head),
    line(table.head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...table.rows.map(line),
    '',
  ].join('\n');
}
