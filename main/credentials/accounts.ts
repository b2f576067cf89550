// Who is signed in where. Names go to the settings, secrets to the keychain, and where there is no
// keychain to memory for this run: never anything else. What `docker login` keeps stays there.
import { z } from 'zod';
import type { AppError, KeychainTrouble } from '../../app/app-error';
import type { Account } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { Settings } from '../settings/settings';
import type { DockerLogins } from './docker-logins';
import type { Keychain } from './keychain';
import { keychainError } from './keychain-error';

const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), username: z.string(), password: z.string() }),
  z.strictObject({ kind: z.literal('identity-token'), token: z.string() }),
]);

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
  const without = (account: Name) => all.filter((one) => keyOf(one) !== keyOf(account));
  const current = (host: string) => all.find((account) => account.host === host);
  const find = (name: Name) => all.find((account) => keyOf(account) === keyOf(name));
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
        return readFromKeychain(keychain, account, report);
    }
  };

  return {
    /** The current account of each registry. */
    list: () => all.filter(isCurrent).sort(byHost),
    others: () => all.filter((account) => !isCurrent(account)).sort(byHost),
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
    },

    /** Becomes the current account of its registry. */
    async save(host: string, username: string, secret: Secret): Promise<Account> {
      const name = { host, username };
      let keptIn: Account['keptIn'] = 'keychain';
      try {
        await keychain.write(keyOf(name), JSON.stringify(secret));
        secrets.delete(keyOf(name));
        outdated.delete(keyOf(name));
        trouble = undefined;
      } catch (cause) {
        report('The keychain did not take a secret; keeping it in memory', cause);
        secrets.set(keyOf(name), secret);
        if (find(name)?.keptIn === 'keychain') outdated.add(keyOf(name));
        trouble = keychainError(cause).trouble;
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

    makeCurrent(name: Name): void {
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
    async remove(name: Name): Promise<Result<null>> {
      const account = find(name);
      if (account?.keptIn === 'keychain' || outdated.has(keyOf(name))) {
        try {
          await keychain.erase(keyOf(name));
          outdated.delete(keyOf(name));
        } catch (cause) {
          return err(keychainError(cause));
        }
      }
      secrets.delete(keyOf(name));
      keep(without(name));
      return ok(null);
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;

type Remembered = Pick<Settings, 'accounts'>;
export interface AccountSettings {
  read(): Remembered;
  write(change: Remembered): void;
}

type Name = Pick<Account, 'host' | 'username'>;

/** Under which the keychain files the secret. A host has no `@`, so no two accounts share one. */
function keyOf({ host, username }: Name): string {
  return `${username}@${host}`;
}

function byHost(a: Account, b: Account): number {
  return a.host.localeCompare(b.host);
}

async function readFromDocker(
  logins: Pick<DockerLogins, 'read'>,
  { host, username }: Account,
): Promise<Result<Secret>> {
  const login = await logins.read(host);
  if (!login.ok) return login;
  if (login.value?.username === username) return ok(login.value.secret);
  const now = login.value ? `as ${login.value.username}` : 'to nobody';
  return err(gone(host, `Docker is now signed in ${now}; ${username} was expected.`));
}

async function readFromKeychain(
  keychain: Keychain,
  account: Account,
  report: (message: string, cause: unknown) => void,
): Promise<Result<Secret>> {
  try {
    const text = await keychain.read(keyOf(account));
    const parsed = text === undefined ? undefined : secretSchema.safeParse(fromJson(text));
    if (parsed?.success) return ok(parsed.data);
    return err(gone(account.host, `The keychain has no secret for ${keyOf(account)}.`));
  } catch (cause) {
    report('The keychain did not give a secret back', cause);
    return err(keychainError(cause));
  }
}

function gone(host: string, raw: string): AppError {
  return { kind: 'sign-in-needed', host, raw };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
