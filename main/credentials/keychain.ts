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

export const osKeychain: Keychain = {
  async read(account) {
    return (await entry(account).getPassword()) ?? undefined;
  },
  async write(account, secret) {
    await entry(account).setPassword(secret);
  },
  async erase(account) {
    await entry(account).deletePassword();
  },
};

function entry(account: string): AsyncEntry {
  return new AsyncEntry(SERVICE, account, OPTIONS);
}
