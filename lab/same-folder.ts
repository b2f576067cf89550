import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lab } from './lab';
import type { LabFolder } from './lab-folder';

/** The lab's own folder and mark: what starts in it, its warden ends. */
export function sameFolder(lab: Pick<Lab, 'folder'>): LabFolder {
  return {
    path: lab.folder,
    id: basename(lab.folder).replace('slipway-lab-', ''),
    mark: { SLIPWAY_LAB: lab.folder },
    folder: (...parts) => {
      const made = join(lab.folder, ...parts);
      mkdirSync(made, { recursive: true, mode: 0o700 });
      return made;
    },
    remove: () => Promise.reject(new Error('The lab removes its folder.')),
  };
}
