// Secrets the keychain may hold though no account is kept there: an older one it would not replace, or
// one it took after all when nobody waited any more. Their names are remembered, over restarts too,
// until the keychain has surely let go of them.
import type { Settings } from '../settings/settings';
import type { Keychain } from './keychain';

type Remembered = Pick<Settings, 'leftovers'>;

export function createLeftovers(options: {
  keychain: Pick<Keychain, 'erase'>;
  settings: { read(): Remembered; write(change: Remembered): void };
  report: (message: string, cause: unknown) => void;
}) {
  const { keychain, settings, report } = options;
  /** Writes of an earlier run that have not landed by now never will. */
  const fromBefore = new Set(settings.read().leftovers);
  /** What is being erased, with its end: a write must come after it, not beside it. */
  const erasing = new Map<string, Promise<void>>();
  const keep = (keys: Iterable<string>) => {
    settings.write({ leftovers: [...new Set(keys)].slice(-MOST) });
  };
  const drop = (key: string) => {
    fromBefore.delete(key);
    const { leftovers } = settings.read();
    if (leftovers.includes(key)) keep(leftovers.filter((one) => one !== key));
  };
  const erase = async (key: string): Promise<void> => {
    const under = keychain.erase(key);
    erasing.set(key, under);
    try {
      await under;
    } finally {
      erasing.delete(key);
    }
  };
  return {
    has: (key: string): boolean => settings.read().leftovers.includes(key),
    add: (key: string): void => {
      fromBefore.delete(key);
      keep([...settings.read().leftovers, key]);
    },
    drop,
    erase,
    /** Before a new secret is written there: what is to be erased is only what was there before. */
    claim: async (key: string): Promise<void> => {
      fromBefore.delete(key);
      await erasing.get(key)?.catch(() => undefined);
    },
    /** For a keychain that answers: erases what an earlier run may have left. Never rejects. */
    sweep: async (): Promise<void> => {
      for (const key of fromBefore) {
        try {
          await erase(key);
          drop(key);
        } catch (cause) {
          report('The keychain may still hold an old secret', cause);
          return;
        }
      }
    },
  };
}

/** More than anyone has: each is a sign-in that the keychain did not answer. */
const MOST = 100;
