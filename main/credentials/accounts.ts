// Who is signed in where. Names go to the settings, secrets to the keychain, and where there is no
// keychain to memory for this run: never anything else. What `docker login` keeps stays there.
import type { KeychainTrouble } from '../../app/app-error';
import type { Account, AccountName } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { Settings } from '../settings/settings';
import type { DockerLogins } from './docker-logins';
import type { Keychain } from './keychain';
import { keychainError } from './keychain-error';
import { createLeftovers } from './leftovers';
import { readFromDocker, readFromKeychain } from './read-secret';

/** Several accounts for one registry; the first of a registry is its current one. */
export function createAccounts(options: {
  keychain: Keychain;
  dockerLogins: Pick<DockerLogins, 'read'>;
  settings: AccountSettings;
  report: (message: string, cause: unknown) => void;
}) {
  const { keychain, dockerLogins, settings, report } = options;
  const secrets = new Map<string, Secret>();
  /** Keys with an older secret in a keychain that would not take the newer one. */
  const outdated = new Set<string>();
  const leftovers = createLeftovers({ keychain, settings, report });
  let trouble: KeychainTrouble | undefined;
  let all = settings.read().accounts.map(({ host, username, from }): Account => {
    return { host, username, keptIn: from ?? 'keychain' };
  });

  const keep = (next: Account[]) => {
    all = next;
    const lasting = all.filter(({ keptIn }) => keptIn !== 'memory');
    settings.write({
      accounts: lasting.map(({ host, username, keptIn }) => {
        return { host, username, ...(keptIn === 'docker' ? { from: keptIn } : {}) };
      }),
    });
  };
  const without = (account: AccountName) => all.filter((one) => keyOf(one) !== keyOf(account));
  const current = (host: string) => all.find((account) => account.host === host);
  const find = (name: AccountName) => all.find((account) => keyOf(account) === keyOf(name));
  const isCurrent = (account: Account) => current(account.host) === account;

  /** Undefined without an account; an error where there is one but its secret cannot be had. */
  const read = async (host: string): Promise<Result<Secret | undefined>> => {
    const account = current(host);
    if (!account) return ok(undefined);
    switch (account.keptIn) {
      case 'memory':
        return ok(secrets.get(keyOf(account)));
      case 'docker':
        return readFromDocker(dockerLogins, account);
      case 'keychain':
        return readFromKeychain(keychain, keyOf(account), account.host, report);
    }
  };

  return {
    /** The current account of each registry, newest first. */
    list: () => all.filter(isCurrent),
    others: () => all.filter((account) => !isCurrent(account)),
    /** Of the current account there; undefined where nobody is signed in. */
    usernameAt: (host: string): string | undefined => current(host)?.username,

    /** Where the next secret will go, as far as is known. */
    keptIn: (): 'keychain' | 'memory' => (trouble === undefined ? 'keychain' : 'memory'),
    keychainTrouble: () => trouble ?? null,

    /** Finds out whether there is a keychain, without storing anything. One that is locked may not show. */
    async probe(): Promise<void> {
      trouble = await keychain.read('slipway-probe').then(
        () => undefined,
        (cause: unknown) => keychainError(cause).trouble,
      );
      if (trouble === undefined) await leftovers.sweep();
    },

    /** Becomes the current account of its registry. */
    async save(host: string, username: string, secret: Secret): Promise<Account> {
      const name = { host, username };
      let keptIn: Account['keptIn'] = 'keychain';
      await leftovers.claim(keyOf(name));
      try {
        await keychain.write(keyOf(name), JSON.stringify(secret));
        secrets.delete(keyOf(name));
        outdated.delete(keyOf(name));
        leftovers.drop(keyOf(name));
        trouble = undefined;
      } catch (cause) {
        report('The keychain did not take a secret; keeping it in memory', cause);
        secrets.set(keyOf(name), secret);
        trouble = keychainError(cause).trouble;
        if (find(name)?.keptIn === 'keychain') outdated.add(keyOf(name));
        if (outdated.has(keyOf(name)) || !REFUSALS.includes(trouble)) leftovers.add(keyOf(name));
        keptIn = 'memory';
      }
      const account: Account = { host, username, keptIn };
      keep([account, ...without(name)]);
      return account;
    },

    /** Uses Docker's own sign-in from now on; nothing is copied. Becomes the current account. */
    adopt(host: string, username: string): Account {
      const account: Account = { host, username, keptIn: 'docker' };
      keep([account, ...without(account)]);
      return account;
    },

    makeCurrent(name: AccountName): void {
      const account = find(name);
      if (account) keep([account, ...without(name)]);
    },

    read,
    /** For what is only a look: without a secret that can be had, a look is an anonymous one. */
    secret: async (host: string): Promise<Secret | undefined> => {
      const secret = await read(host);
      return secret.ok ? secret.value : undefined;
    },

    /** An account whose secret could not be erased stays listed: it is still signed in. */
    async remove(name: AccountName): Promise<Result<null>> {
      const key = keyOf(name);
      const isThere = find(name)?.keptIn === 'keychain' || outdated.has(key);
      if (isThere || leftovers.has(key)) {
        try {
          await leftovers.erase(key);
          // What is only feared to be there may still land: it stays remembered.
          if (outdated.delete(key)) leftovers.drop(key);
        } catch (cause) {
          if (isThere) return err(keychainError(cause));
          report('The keychain may still hold a secret', cause);
        }
      }
      secrets.delete(key);
      keep(without(name));
      return ok(null);
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;

type Remembered = Pick<Settings, 'accounts' | 'leftovers'>;
export interface AccountSettings {
  read(): Remembered;
  write(change: Partial<Remembered>): void;
}

/** After these it is certain that nothing was written; after a silence it is not. */
const REFUSALS: readonly KeychainTrouble[] = ['locked', 'absent'];

/** Under which the keychain files the secret. A host has no `@`, so no two accounts share one. */
function keyOf({ host, username }: AccountName): string {
  return `${username}@${host}`;
}
