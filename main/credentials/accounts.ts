// Who is signed in where. Names go to the settings, secrets to the keychain, and where there is no
// keychain to memory for this run: never anything else.
import { z } from 'zod';
import { rawText } from '../../app/app-error';
import type { Account, KeptIn } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { SettingsFile } from '../settings/settings';
import type { Keychain } from './keychain';

const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), username: z.string(), password: z.string() }),
  z.strictObject({ kind: z.literal('identity-token'), token: z.string() }),
]);

/** One account per registry for now. */
export function createAccounts(options: {
  keychain: Keychain;
  settings: SettingsFile;
  report: (message: string, cause: unknown) => void;
}) {
  const { keychain, settings, report } = options;
  const inMemory = new Map<string, { account: Account; secret: Secret }>();
  let nextKeptIn: KeptIn = 'keychain';

  const remembered = () => settings.read().accounts;
  const forget = (host: string) => {
    settings.write({ accounts: remembered().filter((account) => account.host !== host) });
  };

  return {
    list(): Account[] {
      return [
        ...remembered()
          .filter(({ host }) => !inMemory.has(host))
          .map(({ host, username }): Account => ({ host, username, keptIn: 'keychain' })),
        ...[...inMemory.values()].map(({ account }) => account),
      ].sort((a, b) => a.host.localeCompare(b.host));
    },

    /** Where the next secret will go, as far as is known. */
    keptIn: (): KeptIn => nextKeptIn,

    /** Finds out whether the keychain opens, without storing anything. */
    async probe(): Promise<void> {
      nextKeptIn = await keychain.read('slipway-probe').then(
        () => 'keychain',
        () => 'memory',
      );
    },

    async save(host: string, username: string, secret: Secret): Promise<Account> {
      try {
        await keychain.write(host, JSON.stringify(secret));
        inMemory.delete(host);
        settings.write({
          accounts: [
            ...remembered().filter((account) => account.host !== host),
            { host, username },
          ],
        });
        nextKeptIn = 'keychain';
        return { host, username, keptIn: 'keychain' };
      } catch (cause) {
        report('The keychain did not take a secret; keeping it in memory', cause);
        const account: Account = { host, username, keptIn: 'memory' };
        inMemory.set(host, { account, secret });
        forget(host);
        nextKeptIn = 'memory';
        return account;
      }
    },

    /** The secret for a push. Undefined when there is none or the keychain does not open. */
    async secret(host: string): Promise<Secret | undefined> {
      const held = inMemory.get(host);
      if (held) return held.secret;
      if (!remembered().some((account) => account.host === host)) return undefined;
      try {
        const text = await keychain.read(host);
        return text === undefined ? undefined : secretSchema.parse(JSON.parse(text));
      } catch (cause) {
        report('The keychain did not give a secret back', cause instanceof z.ZodError ? '' : cause);
        return undefined;
      }
    },

    /** An account whose secret could not be erased stays listed: it is still signed in. */
    async remove(host: string): Promise<Result<null>> {
      if (!inMemory.delete(host)) {
        try {
          await keychain.erase(host);
        } catch (cause) {
          return err({ kind: 'keychain-refused', raw: rawText(String(cause)) });
        }
      }
      forget(host);
      return ok(null);
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;
