// Settings survive a bad file (the corrupt copy is kept beside it) and a folder that cannot be
// written (they then last for this run).
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { FIRST_GUIDE_RECORD, guideRecordSchema } from '../../app/guide/guide-record';
import { browseSettingsSchema, DEFAULT_BROWSE_SETTINGS } from '../../app/image/browse-settings';
import { DEFAULT_PRACTICE_SETTINGS, practiceSettingsSchema } from '../../app/practice/practice';
import { DEFAULT_PUSH_SETTINGS, pushSettingsSchema } from '../../app/push/push-settings';
import { workshopSchema } from '../../app/workshop/workshop';
import type { StorageTroubles } from '../storage/storage-troubles';

const accountSchema = z.object({
  host: z.string().min(1).max(255),
  username: z.string().min(1).max(255),
  /** Its secret stays where `docker login` put it. */
  from: z.literal('docker').optional(),
});

/** Each part that cannot be read starts from its default; of the accounts each that cannot. */
function settingsSchema(onDamage: (part: string) => void) {
  const part = <T extends z.ZodType<object | string | null>>(
    name: string,
    schema: T,
    fallback: z.output<T>,
  ) =>
    schema
      .catch(() => {
        onDamage(name);
        return fallback;
      })
      .default(fallback as never);
  return z.object({
    accounts: part(
      'accounts',
      z.array(part('an account', accountSchema.nullable(), null)),
      [],
    ).transform((all) => all.filter((one) => one !== null)),
    /** Keys of secrets the keychain may hold though no account uses them. */
    leftovers: part('leftovers', z.array(z.string().min(1).max(511)).max(100), []),
    /** Id of the engine the user chose; null follows Docker's own choice. */
    engine: part('engine', z.string().min(1).max(1_100).nullable(), null),
    images: part('images', browseSettingsSchema, DEFAULT_BROWSE_SETTINGS),
    practice: part('practice', practiceSettingsSchema, DEFAULT_PRACTICE_SETTINGS),
    pushes: part('pushes', pushSettingsSchema, DEFAULT_PUSH_SETTINGS),
    workshop: part('workshop', workshopSchema.nullable(), null),
    guide: part('guide', guideRecordSchema, FIRST_GUIDE_RECORD),
  });
}
export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

export interface SettingsFile {
  read(): Settings;
  write(change: Partial<Settings>): void;
}

/** One part of the settings, for whom the rest is no business of. */
export function partOf<K extends keyof Settings>(file: SettingsFile, part: K) {
  return {
    read: (): Settings[K] => file.read()[part],
    write: (value: Settings[K]): void => {
      file.write({ [part]: value });
    },
  };
}

export function openSettings(
  folder: string,
  troubles: Pick<StorageTroubles, 'tell' | 'mended'>,
): SettingsFile {
  const file = path.join(folder, 'settings.json');
  const conf = open(folder, file, troubles);
  const damaged: string[] = [];
  const schema = settingsSchema((part) => damaged.push(part));
  let current: Settings = schema.parse(conf ? { ...conf.store } : {});
  if (damaged.length > 0) {
    troubles.tell('settings', 'damaged', copyOf(file), `Not readable: ${damaged.join(', ')}.`);
  }
  let isComplete = conf !== undefined;
  return {
    read: () => current,
    write(change) {
      current = { ...current, ...change };
      try {
        conf?.set(isComplete ? change : current);
        if (!conf) return;
        isComplete = true;
        troubles.mended('settings');
      } catch (cause) {
        isComplete = false;
        troubles.tell('settings', 'unwritable', file, cause);
      }
    },
  };
}

function open(folder: string, file: string, troubles: Pick<StorageTroubles, 'tell'>) {
  const create = () => new Conf({ cwd: folder, configName: 'settings', projectName: 'slipway' });
  try {
    return create();
  } catch (cause) {
    if (existsSync(file)) troubles.tell('settings', 'damaged', moveAside(file), cause);
  }
  try {
    return create();
  } catch (cause) {
    troubles.tell('settings', 'unwritable', file, cause);
    return undefined;
  }
}

function moveAside(file: string): string {
  const copy = corruptName(file);
  try {
    renameSync(file, copy);
    return copy;
  } catch {
    return file;
  }
}

function copyOf(file: string): string {
  const copy = corruptName(file);
  try {
    copyFileSync(file, copy);
    return copy;
  } catch {
    return file;
  }
}

function corruptName(file: string): string {
  return `${file}.corrupt-${Date.now().toString()}`;
}
