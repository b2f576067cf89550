// The practice registry, with what it may do of the rest: the engine's containers, and sign-ins as the
// user would make them.
import type { PracticeSettings, PracticeState } from '../../app/practice/practice';
import type { Accounts } from '../credentials/accounts';
import type { Engine } from '../engine/open-engine';
import type { Handlers } from '../ipc/router';
import { createPractice } from './practice';
import { createPracticeEngine } from './practice-engine';

export function openPractice(options: {
  engine: Pick<Engine, 'client' | 'endpoint' | 'state'>;
  settings: { read: () => PracticeSettings; write: (settings: PracticeSettings) => void };
  accounts: Pick<Accounts, 'list' | 'others'>;
  session: Pick<Handlers, 'session.signIn' | 'session.signOut'>;
  onState: (state: PracticeState) => void;
  report: (message: string, cause: unknown) => void;
}) {
  const { engine, settings, accounts, session, onState, report } = options;
  return createPractice({
    engine: createPracticeEngine(engine.client, engine.endpoint),
    settings,
    signIn: async (account) => session['session.signIn']({ ...account, alsoDocker: false }),
    signOut: async (host, except) => {
      const all = [...accounts.list(), ...accounts.others()];
      const there = all.filter((one) => one.host === host && one.username !== except);
      for (const { username } of there) await session['session.signOut']({ host, username });
    },
    isConnected: () => engine.state().kind === 'connected',
    publish: onState,
    report,
  });
}
