import type { LabFolder } from './lab-folder';
import { startProgram, untilReady } from './program';

/** A screen nobody sees. Resolves to its DISPLAY; Xvfb picks a number that is free. */
export async function startScreen(lab: LabFolder, size = '1920x1080'): Promise<string> {
  const program = startProgram(lab, 'screen', [
    'Xvfb',
    '-displayfd',
    '1',
    '-screen',
    '0',
    `${size}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ]);
  const number = () => /^\d+$/m.exec(program.log())?.[0];
  await untilReady(program, () => Promise.resolve(number() !== undefined));
  return `:${number() ?? ''}`;
}
