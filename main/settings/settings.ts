// Settings survive a bad file (the corrupt copy is kept beside it) and a folder that cannot be
// written (they then last for this run).
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { FIRST_GUIDE_RECORD, guideRecordSchema } from '../../app/guide/guide-record';
import { browseSettingsSchema, DEFAULT_BROWSE_SETTINGS } from '../../app/image/browse-settings';
import { DEFAULT_PUSH_SETTINGS, pushSettingsSchema } from '../../app/push/push-settings';

const settingsSchema = z.object({
  accounts: z
    .array(
      z.object({
        host: z.string().min(1).max(255),
        username: z.string().min(1).max(255),
        /** Its secret stays where `docker login` put it. */
        from: z.literal('docker').optional(),
      }),
    )
    .catch([])
    .default([]),
  /** Id of the engine the user chose; null follows Docker's own choice. */
  engine: z.string().min(1).max(1_100).nullable().catch(null).default(null),
  images: browseSettingsSchema.catch(DEFAULT_BROWSE_SETTINGS).default(DEFAULT_BROWSE_SETTINGS),
  pushes: pushSettingsSchema.catch(DEFAULT_PUSH_SETTINGS).default(DEFAULT_PUSH_SETTINGS),
  guide: guideRecordSchema.catch(FIRST_GUIDE_RECORD).default(FIRST_GUIDE_RECORD),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsFile {
  read(): Settings;
  write(change: Partial<Settings>): void;
}

export function openSettings(
  folder: string,
  report: (message: string, cause: unknown) => void,
): SettingsFile {
  const file = path.join(folder, 'settings.json');
  const conf = open(folder, file, report);
  let current: Settings = settingsSchema.parse(conf ? { ...conf.store } : {});
  return {
    read: () => current,
    write(change) {
      current = { ...current, ...change };
      try {
        conf?.set(change);
      } catch (cause) {
        report('Settings could not be written; they last for this run', cause);
      }
    },
  };
}

function open(folder: string, file: string, report: (message: string, cause: unknown) => void) {
  const create = () => new Conf({ cwd: folder, configName: 'settings', projectName: 'slipway' });
  try {
    return create();
  } catch (cause) {
    report('Settings could not be read; starting from the defaults', cause);
  }
  try {
    if (existsSync(file)) renameSync(file, `${file}.corrupt-${Date.now().toString()}`);
    return create();
  } catch (cause) {
    report('Settings cannot be kept; they last for this run', cause);
    return undefined;
  }
}
