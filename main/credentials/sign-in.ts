import type { Account } from '../../app/registry/account';
import { ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { Accounts } from './accounts';

export interface Attempt {
  host: string;
  username: string;
  password: string;
}
export type SignIn = (attempt: Attempt) => Promise<Result<Account>>;

/** Nothing is stored, and an earlier sign-in stays as it was, unless the registry took the secret. */
export function createSignIn(
  check: (attempt: Attempt) => Promise<Result<Secret>>,
  accounts: Accounts,
): SignIn {
  return async (attempt) => {
    const checked = await check(attempt);
    if (!checked.ok) return checked;
    return ok(await accounts.save(attempt.host, attempt.username, checked.value));
  };
}
