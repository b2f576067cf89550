import { checkHost } from '../../app/image/reference';
import type { Account } from '../../app/registry/account';
import { err, ok } from '../../app/result';
import { MOST_ACCOUNTS, type Session } from '../../app/session/session';
import type { Accounts } from '../credentials/accounts';
import type { DockerLogins } from '../credentials/docker-logins';
import type { SignIn } from '../credentials/sign-in';
import { wait } from '../engine/wait';
import type { Publish } from '../ipc/publish';
import type { Handlers } from '../ipc/router';

type SessionCommand = Extract<keyof Handlers, `session.${string}`>;

/** A keychain that takes longer is heard of later, by `session.changed`. */
const PROBE_LIMIT_MS = 1_000;

export function sessionCommands(options: {
  accounts: Accounts;
  signIn: SignIn;
  dockerLogins: Pick<DockerLogins, 'find'>;
  publish: Publish;
}): Pick<Handlers, SessionCommand> {
  const { accounts, signIn, dockerLogins, publish } = options;
  let docker: Session['docker'] = {
    found: [],
    problems: [],
    helpers: { forAll: false, hosts: [] },
  };

  const session = (): Session => {
    const current = accounts.list();
    const others = accounts.others();
    const isUsed = (login: { host: string; username: string }) =>
      [...current, ...others].some(
        ({ host, username }) => host === login.host && username === login.username,
      );
    return {
      accounts: shown(current),
      others: shown(others),
      docker: { ...docker, found: docker.found.filter((login) => !isUsed(login)) },
      keychain: accounts.keptIn(),
      keychainTrouble: accounts.keychainTrouble(),
    };
  };
  const tell = () => {
    publish('session.changed', session());
  };
  /** One look at a time: a helper may take its ten seconds. */
  let looking: Promise<void> | undefined;
  const look = async () => {
    const before = JSON.stringify(docker);
    try {
      docker = await dockerLogins.find();
    } finally {
      looking = undefined;
    }
    if (JSON.stringify(docker) !== before) tell();
  };
  const probed = accounts.probe();
  void probed.then(tell);

  return {
    async 'session.get'() {
      // Where the secret will be kept should be true when the screen first says it.
      await Promise.race([probed, wait(PROBE_LIMIT_MS, new AbortController().signal)]);
      return ok(session());
    },

    async 'session.refresh'() {
      looking ??= look();
      await looking;
      return ok(null);
    },

    async 'session.signIn'({ host, username, secret, alsoDocker }) {
      if (checkHost(host)) {
        const reason = 'A registry is written as a host name, with a port if it needs one.';
        return err({ kind: 'bad-input', field: 'host', reason, raw: host });
      }
      const signedIn = await signIn.signIn({ host, username, password: secret, alsoDocker });
      if (signedIn.ok) tell();
      if (signedIn.ok && alsoDocker) void (looking ??= look());
      return signedIn;
    },

    async 'session.continue'({ host }) {
      const continued = await signIn.continueWithDocker(host);
      if (continued.ok) tell();
      return continued;
    },

    'session.switch'(name) {
      accounts.makeCurrent(name);
      tell();
      return ok(null);
    },

    async 'session.signOut'(name) {
      const removed = await accounts.remove(name);
      if (removed.ok) tell();
      return removed;
    },
  };
}

/** @param accounts newest first. */
function shown(accounts: readonly Account[]): Account[] {
  return accounts.slice(0, MOST_ACCOUNTS).sort((a, b) => a.host.localeCompare(b.host));
}
