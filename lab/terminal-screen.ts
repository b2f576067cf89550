// What stands on a terminal after a program has run on it: its bytes, with the movements of the
// cursor carried out (ECMA-48), on a screen without an end.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from './lab';
import { output, plainEnvironment } from './program';

/** Under 110 columns the docker command line draws no bars. */
const COLUMNS = 100;

/** The docker command line, run on a terminal of its own; its end may be a failure. */
export async function dockerOnTerminal(
  lab: Pick<Lab, 'folder'>,
  dockerHost: string,
  command: string,
): Promise<string[]> {
  const folder = join(lab.folder, 'terminal-screen');
  mkdirSync(folder, { recursive: true });
  const line = `stty cols ${String(COLUMNS)}; docker ${command}`;
  const own = { HOME: folder, DOCKER_CONFIG: folder, DOCKER_HOST: dockerHost };
  const env = { ...plainEnvironment(), ...own, SHELL: '/bin/sh', TERM: 'xterm' };
  return readScreen(await output('script', ['--quiet', '--command', line, '/dev/null'], { env }));
}

/** Without spaces at the ends of lines, and without empty lines at the end. */
export function readScreen(bytes: string): string[] {
  const lines: string[] = [];
  let row = 0;
  let column = 0;
  for (const [text, count, order] of bytes.matchAll(
    /\u001B\[(\d*)([A-Za-z])|\r|\n|[^\u001B\r\n]+/g,
  )) {
    const line = lines[row] ?? '';
    const by = Number(count === '' ? 1 : count);
    if (text === '\r') column = 0;
    else if (text === '\n') row += 1;
    else if (order === 'A') row = Math.max(0, row - by);
    else if (order === 'B') row += by;
    else if (order === 'K') lines[row] = count === '2' ? '' : line.slice(0, column);
    else if (order !== undefined)
      throw new Error(`Not a movement known here: ${JSON.stringify(text)}`);
    else {
      lines[row] = line.slice(0, column).padEnd(column) + text + line.slice(column + text.length);
      column += text.length;
    }
    while (lines.length <= row) lines.push('');
  }
  const whole = lines.map((line) => line.trimEnd());
  return whole.slice(0, whole.findLastIndex((line) => line !== '') + 1);
}
