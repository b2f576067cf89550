// The only user of the OS keychain library.
import { AsyncEntry } from '@napi-rs/keyring';

const SERVICE = 'Slipway';

/** Without the pin, Linux falls back in silence to a keyring in kernel memory. */
const OPTIONS = { linux: { store: 'secret-service' } } as const;

/** Secrets filed under `account`. Every method rejects when the keychain is absent or stays locked. */
export interface Keychain {
  read(account: string): Promise<string | undefined>;
  write(account: string, secret: string): Promise<void>;
  erase(account: string): Promise<void>;
}

/** Long enough to type a passphrase into the system's own prompt; a bus that says nothing is over. */
const ANSWER_LIMIT_MS = 60_000;

export const osKeychain: Keychain = {
  async read(account) {
    return (await inTime(entry(account).getPassword())) ?? undefined;
  },
  async write(account, secret) {
    await inTime(entry(account).setPassword(secret));
  },
  async erase(account) {
    await inTime(entry(account).deletePassword());
  },
};

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The keychain did not answer.'));
    }, ANSWER_LIMIT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function entry(account: string): AsyncEntry {
  return new AsyncEntry(SERVICE, account, OPTIONS);
}
