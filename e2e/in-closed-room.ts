// A journey in a room without a network: all of it, the lab and its engines included.
import { join } from 'node:path';
import { inClosedRoom, type LeftTheRoom } from '../lab/closed-room';
import { projectRoot } from '../lab/electron-program';
import type { Lab } from '../lab/lab';

const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');

/** In the environment of what runs there. */
export const IN_CLOSED_ROOM = 'SLIPWAY_IN_CLOSED_ROOM';

/** @param journey as the arguments of `playwright test`. */
export function journeyInClosedRoom(
  lab: Pick<Lab, 'folder'>,
  config: string,
  journey: readonly string[],
): Promise<LeftTheRoom> {
  const results = `--output=${join(lab.folder, 'closed-room')}`;
  return inClosedRoom(
    lab.folder,
    [
      ...([process.execPath, playwright, 'test'] as const),
      `--config=${join(projectRoot, config)}`,
      ...journey,
      results,
    ],
    { [IN_CLOSED_ROOM]: 'yes' },
  );
}
