import { ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { SettingsFile } from '../settings/settings';

/** The part of the settings that is the window's to read and write. */
export function settingsCommands(
  settings: SettingsFile,
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => ok({ images: settings.read().images }),

    'settings.set'({ images }) {
      settings.write({ images });
      return ok(null);
    },
  };
}
