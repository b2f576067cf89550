// What tests of accounts put in place of the settings file and of the OS keychain.
import type { AccountSettings } from './accounts';
import type { Keychain } from './keychain';

export function settingsInMemory(): AccountSettings {
  let current: ReturnType<AccountSettings['read']> = { accounts: [], leftovers: [] };
  return {
    read: () => current,
    write: (change) => {
      current = { ...current, ...change };
    },
  };
}

export function openKeychain(): Keychain & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    read: (account) => Promise.resolve(held.get(account)),
    write: (account, text) => {
      held.set(account, text);
      return Promise.resolve();
    },
    erase: (account) => {
      held.delete(account);
      return Promise.resolve();
    },
  };
}
