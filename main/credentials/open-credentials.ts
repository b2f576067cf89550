// Who is signed in where, and how one comes to be: the accounts, Docker's own sign-ins, and the check
// that a secret must pass.
import type { Surroundings } from '../engine/candidates';
import type { Engine } from '../engine/open-engine';
import { type AccountSettings, createAccounts } from './accounts';
import { openHelper } from './credential-helper';
import { readDockerConfig } from './docker-config';
import { openDockerLogins } from './docker-logins';
import type { Keychain } from './keychain';
import { lookAgain } from './second-look';
import { createSignIn } from './sign-in';

export function openCredentials(options: {
  keychain: Keychain;
  settings: AccountSettings;
  surroundings: Surroundings;
  engine: Pick<Engine, 'checkSignIn'>;
  report: (message: string, cause: unknown) => void;
}) {
  const { keychain, settings, surroundings, engine, report } = options;
  const { env, home } = surroundings;
  const dockerLogins = openDockerLogins(
    () => readDockerConfig(env, home),
    (name) => openHelper(name, env, surroundings),
  );
  const accounts = createAccounts({ keychain, dockerLogins, settings, report });
  const signIn = createSignIn(engine.checkSignIn, accounts, dockerLogins, lookAgain);
  return { accounts, dockerLogins, signIn };
}
