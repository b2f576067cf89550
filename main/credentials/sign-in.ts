import type { AppError } from '../../app/app-error';
import type { Response } from '../../app/ipc/contract';
import type { Account } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { Accounts } from './accounts';
import type { DockerLogins } from './docker-logins';

export interface Attempt {
  host: string;
  username: string;
  password: string;
  /** Give it to Docker's helper too. */
  alsoDocker: boolean;
}

/** Asks the registry. @returns the secret to keep: an identity token where the registry gives one. */
export type CheckSecret = (host: string, secret: Secret) => Promise<Result<Secret>>;

/** Nothing is stored, and an earlier sign-in stays as it was, unless the registry took the secret. */
export function createSignIn(
  check: CheckSecret,
  accounts: Pick<Accounts, 'save' | 'adopt'>,
  dockerLogins: Pick<DockerLogins, 'read' | 'store'>,
  lookAgain: (refusal: AppError) => Promise<AppError>,
) {
  const ask: CheckSecret = async (host, secret) => {
    const checked = await check(host, secret);
    return checked.ok ? checked : err(await lookAgain(checked.error));
  };
  return {
    async signIn(attempt: Attempt): Promise<Result<Response<'session.signIn'>>> {
      const { host, username, password, alsoDocker } = attempt;
      const checked = await ask(host, { kind: 'password', username, password });
      if (!checked.ok) return checked;
      const secret = checked.value;
      const account = await accounts.save(host, username, secret);
      const stored = alsoDocker ? await dockerLogins.store(host, { username, secret }) : ok(null);
      return ok({ account, dockerError: stored.ok ? null : stored.error });
    },

    /** With what `docker login` left. Whatever the registry hands out in return is not kept. */
    async continueWithDocker(host: string): Promise<Result<Account>> {
      const login = await dockerLogins.read(host);
      if (!login.ok) return login;
      if (!login.value) {
        const raw = 'Docker has no sign-in for this registry any more.';
        return err({ kind: 'sign-in-needed', host, raw });
      }
      const checked = await ask(host, login.value.secret);
      if (checked.ok) return ok(accounts.adopt(host, login.value.username));
      if (checked.error.kind !== 'sign-in-refused') return checked;
      return err({ kind: 'sign-in-expired', host, raw: checked.error.raw });
    },
  };
}
export type SignIn = ReturnType<typeof createSignIn>;
