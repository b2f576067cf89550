import { create } from 'zustand';
import type { Answer, Request, Session } from '../../app/ipc/contract';
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

export function signOut(host: string): Promise<Answer<'session.signOut'>> {
  return invoke('session.signOut', { host });
}
