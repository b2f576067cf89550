import { ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { SettingsFile } from '../settings/settings';
import type { StorageTroubles } from '../storage/storage-troubles';

/** The part of the settings that is the window's to read and write. */
export function settingsCommands(
  settings: SettingsFile,
  /** Called after a change. */
  onChanged: () => void,
  storage: Pick<StorageTroubles, 'list'>,
): Pick<Handlers, 'settings.get' | 'settings.set' | 'storage.get'> {
  return {
    'settings.get'() {
      const { images, pushes } = settings.read();
      return ok({ images, pushes });
    },

    'settings.set'(change) {
      settings.write(change);
      onChanged();
      return ok(null);
    },

    'storage.get': () => ok(storage.list()),
  };
}
