import { ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { SettingsFile } from '../settings/settings';

/** The part of the settings that is the window's to read and write. */
export function settingsCommands(
  settings: SettingsFile,
  /** Called after a change. */
  onChanged: () => void,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
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
  };
}
