// Every relative link and picture in the Markdown files leads to a file git knows. Ends 1 if not.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const list = (...args) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...args], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

const known = new Set(list());
const broken = list('*.md').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !known.has(posix.join(posix.dirname(file), target)))
    .map((target) => `${file}: ${target} does not exist`),
);
for (const line of broken) console.error(line);
process.exitCode = broken.length === 0 ? 0 : 1;
