import path from 'node:path';
import type { AppError } from '../../app/app-error';
import { readTarget } from '../../app/push/target';
import { err, ok, type Result } from '../../app/result';
import type { DetailsReader } from '../engine/image-details';
import type { UntagOrder } from '../engine/untag';
import type { Handlers } from '../ipc/router';
import type { Loads } from '../loads/loads';
import { isWorkshopFile } from '../workshop/read-workshop';

export function imageActionCommands(options: {
  details: DetailsReader;
  untag: (order: UntagOrder) => Promise<Result<null>>;
  deleteImage: (imageId: string) => Promise<Result<null>>;
  loads: Loads;
  openWorkshop: (file: string) => Promise<void>;
  /** @returns paths of the files chosen; none when the dialog was cancelled. */
  chooseImageFiles: () => Promise<readonly string[]>;
  explain: (cause: unknown, reference: string) => AppError;
}): Pick<
  Handlers,
  | 'images.details'
  | 'images.untag'
  | 'images.delete'
  | 'images.openFile'
  | 'images.load'
  | 'load.cancel'
> {
  const { details, untag, deleteImage, loads, openWorkshop, chooseImageFiles, explain } = options;
  return {
    async 'images.details'({ imageId }) {
      try {
        return ok(await details(imageId));
      } catch (cause) {
        return err(explain(cause, imageId));
      }
    },

    async 'images.untag'({ imageId, reference, ...more }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      return untag({ imageId, target: target.value, ...more });
    },

    'images.delete': ({ imageId }) => deleteImage(imageId),

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
