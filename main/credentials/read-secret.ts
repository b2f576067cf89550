// The secret of an account, from where it is kept: what comes back is checked, and who it belongs to.
import { z } from 'zod';
import type { AppError } from '../../app/app-error';
import type { AccountName } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { DockerLogins } from './docker-logins';
import type { Keychain } from './keychain';
import { keychainError } from './keychain-error';

const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), username: z.string(), password: z.string() }),
  z.strictObject({ kind: z.literal('identity-token'), token: z.string() }),
]);

export async function readFromDocker(
  logins: Pick<DockerLogins, 'read'>,
  { host, username }: AccountName,
): Promise<Result<Secret>> {
  const login = await logins.read(host);
  if (!login.ok) return login;
  if (login.value?.username === username) return ok(login.value.secret);
  const now = login.value ? `as ${login.value.username}` : 'to nobody';
  return err(gone(host, `Docker is now signed in ${now}; ${username} was expected.`));
}

/** @param key under which the keychain files it. */
export async function readFromKeychain(
  keychain: Keychain,
  key: string,
  host: string,
  report: (message: string, cause: unknown) => void,
): Promise<Result<Secret>> {
  try {
    const text = await keychain.read(key);
    const parsed = text === undefined ? undefined : secretSchema.safeParse(fromJson(text));
    if (parsed?.success) return ok(parsed.data);
    return err(gone(host, `The keychain has no secret for ${key}.`));
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
