import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { type Account, type AccountName, TOKEN_USERNAME } from '../../app/registry/account';
import { continueAfterSignIn } from '../stores/after-sign-in';
import { say } from '../stores/said';
import { continueWithDocker, hasDockerHelper, signIn, useSession } from '../stores/session';
import { noteAddress, noteSignInChoice, useSignInChoice } from '../stores/sign-in-choice';
import { cleanHost } from './registry-host';
import {
  type DraftProblems,
  findDraftProblems,
  hostOf,
  OTHER,
  type SignInDraft,
  startSignIn,
} from './sign-in-draft';

export type SignInPhase =
  | { kind: 'typing'; problems: DraftProblems }
  /** `host` is who is being asked. */
  | { kind: 'working'; host: string }
  | { kind: 'failed'; error: AppError }
  /** `isSurprise`: the secret is in memory, though the keychain was promised for it. */
  | { kind: 'done'; account: Account; isSurprise: boolean; dockerError: AppError | null };

/** Long enough to read the green line, short enough not to wait for it. */
const DONE_SHOWN_MS = 900;

export interface Fields {
  host: RefObject<HTMLInputElement | null>;
  username: RefObject<HTMLInputElement | null>;
  secret: RefObject<HTMLInputElement | null>;
}

export function useSignIn(initialHost: string | undefined, fields: Fields) {
  const [draft, setDraft] = useState<SignInDraft>(() =>
    startSignIn(initialHost, useSignInChoice.getState().chosen),
  );
  const [phase, setPhase] = useState<SignInPhase>({ kind: 'typing', problems: {} });
  /** What was cleaned off a pasted host, for saying so. */
  const [pasted, setPasted] = useState<string>();
  const expectedHome = useSession(({ session }) => session?.keychain);
  /** Worth stopping at: the keychain, or Docker's helper, was to take the secret and did not. */
  const surprise = phase.kind === 'done' && (phase.isSurprise || phase.dockerError !== null);
  const done = phase.kind === 'done' && !surprise;
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => {
      void continueAfterSignIn();
    }, DONE_SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [done]);

  const edit = (change: Partial<SignInDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    if (phase.kind === 'typing' && Object.keys(phase.problems).length > 0) {
      setPhase({ kind: 'typing', problems: {} });
    }
  };

  const choose = (choice: string) => {
    edit({ choice, alsoDocker: false });
    noteSignInChoice({ ...draft, choice });
    setPasted(undefined);
    setPhase({ kind: 'typing', problems: {} });
  };

  const tidyHost = () => {
    const clean = cleanHost(draft.otherHost);
    if (draft.choice === OTHER) noteAddress({ ...draft, otherHost: clean });
    if (clean === draft.otherHost) return;
    if (draft.otherHost.trim() !== clean) setPasted(draft.otherHost.trim());
    setDraft((before) => ({ ...before, otherHost: clean }));
  };

  const complain = (problems: DraftProblems) => {
    setPhase({ kind: 'typing', problems });
    if (problems.host) fields.host.current?.focus();
    else if (problems.username) fields.username.current?.focus();
    else fields.secret.current?.focus();
  };

  const submit = async () => {
    if (phase.kind === 'done') void continueAfterSignIn();
    if (phase.kind === 'working' || phase.kind === 'done') return;
    tidyHost();
    const secret = fields.secret.current?.value ?? '';
    const problems = findDraftProblems(draft, secret !== '');
    if (Object.keys(problems).length > 0) {
      complain(problems);
      return;
    }
    const host = hostOf(draft);
    setPhase({ kind: 'working', host });
    const username = draft.username.trim();
    const { session } = useSession.getState();
    const alsoDocker = draft.alsoDocker && hasDockerHelper(session, host);
    const answer = await signIn({ host, username, secret, alsoDocker });
    // Looked at the images meanwhile: what is left to say is said there.
    if (gone.current) {
      const dockerFailed = answer.ok && answer.value.dockerError !== null;
      if (dockerFailed) say('Signed in. The docker command line could not be signed in.');
      return;
    }
    if (answer.ok) {
      empty(fields.secret.current);
      const { account, dockerError } = answer.value;
      const isSurprise = account.keptIn === 'memory' && expectedHome === 'keychain';
      setPhase({ kind: 'done', account, isSurprise, dockerError });
      return;
    }
    const { error } = answer;
    if (error.kind === 'bad-input' && isField(error.field)) {
      complain({ [error.field]: error.reason });
      return;
    }
    setPhase({ kind: 'failed', error });
    fields.secret.current?.focus();
    fields.secret.current?.select();
  };

  const continueAs = async ({ host, username }: AccountName) => {
    if (phase.kind === 'working' || phase.kind === 'done') return;
    setPhase({ kind: 'working', host });
    const answer = await continueWithDocker(host);
    if (gone.current) return;
    if (answer.ok) {
      setPhase({ kind: 'done', account: answer.value, isSurprise: false, dockerError: null });
      return;
    }
    // What is left is to sign in by hand: all but the secret is known.
    setDraft({ ...startSignIn(host), username: username === TOKEN_USERNAME ? '' : username });
    setPhase({ kind: 'failed', error: answer.error });
    fields.secret.current?.focus();
  };

  return { wanted: initialHost, draft, phase, pasted, edit, choose, tidyHost, submit, continueAs };
}

function empty(field: HTMLInputElement | null): void {
  if (field) field.value = '';
}

function isField(field: string): field is keyof DraftProblems {
  return field === 'host' || field === 'username' || field === 'secret';
}
