import { create } from 'zustand';
import type { Answer, Request } from '../../app/ipc/contract';
import type { Account } from '../../app/registry/account';
import type { Session } from '../../app/session/session';
import { invoke } from '../bridge';

interface SessionStore {
  /** Undefined until main has said. */
  session: Session | undefined;
}

export const useSession = create<SessionStore>(() => ({ session: undefined }));

/** The secret goes straight through: nothing here keeps it. `session.changed` brings the account. */
export function signIn(request: Request<'session.signIn'>): Promise<Answer<'session.signIn'>> {
  return invoke('session.signIn', request);
}

/** With what `docker login` left; the secret stays in main, and where it is. */
export function continueWithDocker(host: string): Promise<Answer<'session.continue'>> {
  return invoke('session.continue', { host });
}

/** Whether Docker has a program to give a sign-in at this registry to. */
export function hasDockerHelper(session: Session | undefined, host: string): boolean {
  const helpers = session?.docker.helpers;
  return helpers !== undefined && (helpers.forAll || helpers.hosts.includes(host));
}

/** Looks for sign-ins made in a terminal meanwhile. */
export function lookForLogins(): void {
  void invoke('session.refresh', null);
}

type Name = Pick<Account, 'host' | 'username'>;

export function switchTo({ host, username }: Name): void {
  void invoke('session.switch', { host, username });
}

export function signOut({ host, username }: Name): Promise<Answer<'session.signOut'>> {
  return invoke('session.signOut', { host, username });
}
