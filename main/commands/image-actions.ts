import path from 'node:path';
import { readTarget } from '../../app/push/target';
import { err, ok } from '../../app/result';
import type { Engine } from '../engine/open-engine';
import type { Handlers } from '../ipc/router';
import type { Loads } from '../loads/loads';
import { isWorkshopFile } from '../workshop/read-workshop';

export function imageActionCommands(options: {
  engine: Pick<Engine, 'details' | 'untag' | 'deleteImage' | 'explain'>;
  loads: Loads;
  openWorkshop: (file: string) => Promise<void>;
  /** @returns paths of the files chosen; none when the dialog was cancelled. */
  chooseImageFiles: () => Promise<readonly string[]>;
}): Pick<
  Handlers,
  | 'images.details'
  | 'images.untag'
  | 'images.delete'
  | 'images.openFile'
  | 'images.load'
  | 'load.cancel'
> {
  const { engine, loads, openWorkshop, chooseImageFiles } = options;
  return {
    async 'images.details'({ imageId }) {
      try {
        return ok(await engine.details(imageId));
      } catch (cause) {
        return err(engine.explain(cause, imageId));
      }
    },

    async 'images.untag'({ imageId, reference, ...more }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      return engine.untag({ imageId, target: target.value, ...more });
    },

    'images.delete': ({ imageId }) => engine.deleteImage(imageId),

    async 'images.openFile'() {
      await openImageFiles(loads, chooseImageFiles);
      return ok(null);
    },

    'images.load'({ path: file }) {
      if (!path.isAbsolute(file)) {
        const reason = 'Drop a file that is on this computer.';
        return err({ kind: 'bad-input', field: 'file', reason, raw: '' });
      }
      if (isWorkshopFile(file)) void openWorkshop(file);
      else loads.start(file);
      return ok(null);
    },

    'load.cancel'({ loadId }) {
      loads.cancel(loadId);
      return ok(null);
    },
  };
}

/** Loads the image files the user chooses; none when the dialog is cancelled. */
export async function openImageFiles(
  loads: Pick<Loads, 'start'>,
  choose: () => Promise<readonly string[]>,
): Promise<void> {
  for (const file of await choose()) loads.start(file);
}
