import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { type Account, type FoundLogin, TOKEN_USERNAME } from '../../app/registry/account';
import { continueAfterSignIn } from '../stores/after-sign-in';
import { continueWithDocker, signIn, useSession } from '../stores/session';
import { cleanHost } from './registry-host';
import {
  type DraftProblems,
  findDraftProblems,
  hostOf,
  type SignInDraft,
  startSignIn,
} from './sign-in-draft';

export type SignInPhase =
  | { kind: 'typing'; problems: DraftProblems }
  /** `host` is who is being asked. */
  | { kind: 'working'; host: string }
  | { kind: 'failed'; error: AppError }
  /** `isSurprise`: the secret is in memory, though the keychain was promised for it. */
  | { kind: 'done'; account: Account; isSurprise: boolean };

/** Long enough to read the green line, short enough not to wait for it. */
const DONE_SHOWN_MS = 900;

export interface Fields {
  host: RefObject<HTMLInputElement | null>;
  username: RefObject<HTMLInputElement | null>;
  secret: RefObject<HTMLInputElement | null>;
}

export function useSignIn(initialHost: string | undefined, fields: Fields) {
  const [draft, setDraft] = useState<SignInDraft>(() => startSignIn(initialHost));
  const [phase, setPhase] = useState<SignInPhase>({ kind: 'typing', problems: {} });
  /** What was cleaned off a pasted host, for saying so. */
  const [pasted, setPasted] = useState<string>();
  const expectedHome = useSession(({ session }) => session?.keychain);
  /** Worth stopping at: the keychain was expected to take the secret, and did not. */
  const surprise = phase.kind === 'done' && phase.isSurprise;
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
    edit({ choice });
    setPasted(undefined);
    setPhase({ kind: 'typing', problems: {} });
  };

  const tidyHost = () => {
    const clean = cleanHost(draft.otherHost);
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
    const answer = await signIn({ host, username, secret });
    // Looked at the images meanwhile: nothing left to say it in.
    if (gone.current) return;
    if (answer.ok) {
      empty(fields.secret.current);
      const isSurprise = answer.value.keptIn === 'memory' && expectedHome === 'keychain';
      setPhase({ kind: 'done', account: answer.value, isSurprise });
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

  const continueAs = async ({ host, username }: FoundLogin) => {
    if (phase.kind === 'working' || phase.kind === 'done') return;
    setPhase({ kind: 'working', host });
    const answer = await continueWithDocker(host);
    if (gone.current) return;
    if (answer.ok) {
      setPhase({ kind: 'done', account: answer.value, isSurprise: false });
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
