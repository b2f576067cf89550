import { checkHost } from '../../app/image/reference';
import { err, ok } from '../../app/result';
import type { Accounts } from '../credentials/accounts';
import type { SignIn } from '../credentials/sign-in';
import type { Publish } from '../ipc/publish';
import type { Handlers } from '../ipc/router';

export function sessionCommands(options: {
  accounts: Accounts;
  signIn: SignIn;
  publish: Publish;
}): Pick<Handlers, 'session.get' | 'session.signIn' | 'session.signOut'> {
  const { accounts, signIn, publish } = options;
  const session = () => ({ accounts: accounts.list(), keychain: accounts.keptIn() });

  return {
    'session.get': () => ok(session()),

    async 'session.signIn'({ host, username, secret }) {
      if (checkHost(host)) {
        const reason = 'A registry is written as a host name, with a port if it needs one.';
        return err({ kind: 'bad-input', field: 'host', reason, raw: host });
      }
      const signedIn = await signIn({ host, username, password: secret });
      if (signedIn.ok) publish('session.changed', session());
      return signedIn;
    },

    async 'session.signOut'({ host }) {
      const removed = await accounts.remove(host);
      if (removed.ok) publish('session.changed', session());
      return removed;
    },
  };
}
