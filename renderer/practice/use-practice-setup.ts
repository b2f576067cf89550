import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppError } from '../../app/app-error';
import { cancelPractice, startPractice, usePractice } from '../stores/practice';
import {
  findPracticeProblems,
  type PracticeDraft,
  type PracticeProblems,
  portOf,
  startPracticeDraft,
} from './practice-draft';

export type PracticePhase =
  | { kind: 'typing'; problems: PracticeProblems }
  | { kind: 'working' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'done' };

/** @param onDone signed in to the practice registry, and the green line was there long enough to read. */
export function usePracticeSetup(onDone: () => void) {
  const settings = usePractice((state) => state.settings);
  const [draft, setDraft] = useState<PracticeDraft>(() => startPracticeDraft(settings));
  const [isOpen, setOpen] = useState(false);
  const [phase, setPhase] = useState<PracticePhase>({ kind: 'typing', problems: {} });
  const username = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const image = useRef<HTMLInputElement>(null);
  const port = useRef<HTMLInputElement>(null);
  const isDone = phase.kind === 'done';
  const gone = useRef(false);
  const done = useRef(onDone);

  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => {
      done.current();
    }, DONE_SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isDone]);

  const edit = (change: Partial<PracticeDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
    if (phase.kind === 'typing' && Object.keys(phase.problems).length > 0) {
      setPhase({ kind: 'typing', problems: {} });
    }
  };

  /** Capitals become small at once: a registry takes none. The caret stays where it is. */
  const typeName = (typed: string) => {
    const field = username.current;
    const caret = field?.selectionStart ?? null;
    const small = typed.toLowerCase();
    flushSync(() => {
      edit({ username: small });
    });
    if (small !== typed && small.length === typed.length) field?.setSelectionRange(caret, caret);
  };

  const complain = (problems: PracticeProblems) => {
    setPhase({ kind: 'typing', problems });
    const fields = { username, secret, image, port };
    const first = (['username', 'secret', 'image', 'port'] as const).find((one) => problems[one]);
    // The fields of the image and the port may only be about to show.
    requestAnimationFrame(() => first && fields[first].current?.focus());
  };

  const submit = async (change: Partial<PracticeDraft> = {}) => {
    if (phase.kind === 'done') onDone();
    if (phase.kind === 'working' || phase.kind === 'done') return;
    const wanted = { ...draft, ...change };
    setDraft(wanted);
    const typed = secret.current?.value ?? '';
    const problems = findPracticeProblems(wanted, typed);
    if (Object.keys(problems).length > 0) {
      complain(problems);
      return;
    }
    setPhase({ kind: 'working' });
    const answer = await startPractice({
      username: wanted.username.trim(),
      secret: typed,
      image: wanted.image.trim(),
      port: portOf(wanted),
    });
    if (gone.current) return;
    if (!answer.ok) {
      setPhase({ kind: 'failed', error: answer.error });
      return;
    }
    if (answer.value === 'cancelled') {
      setPhase({ kind: 'typing', problems: {} });
      return;
    }
    if (secret.current) secret.current.value = '';
    setPhase({ kind: 'done' });
  };

  return {
    draft,
    phase,
    fields: { username, secret, image, port },
    edit,
    typeName,
    submit,
    cancel: cancelPractice,
    /** Whether the fields of the image and the port are in sight. */
    isOpen,
    setOpen,
    showImage: () => {
      setOpen(true);
      requestAnimationFrame(() => image.current?.focus());
    },
    /** Nothing can be typed while it is made. */
    isBusy: phase.kind === 'working' || phase.kind === 'done',
  };
}
export type PracticeSetup = ReturnType<typeof usePracticeSetup>;

/** Long enough to read the green line, short enough not to wait for it. */
const DONE_SHOWN_MS = 900;
