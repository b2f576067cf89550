import { ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { SettingsFile } from '../settings/settings';

/** What the lab guide remembers is the window's to read and write. */
export function guideCommands(settings: SettingsFile): Pick<Handlers, 'guide.get' | 'guide.set'> {
  return {
    'guide.get': () => ok(settings.read().guide),

    'guide.set'(guide) {
      settings.write({ guide });
      return ok(null);
    },
  };
}
