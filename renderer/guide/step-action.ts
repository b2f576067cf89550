// The one button of the step that is next: it leads to where the step is done.
import type { StepId } from '../../app/guide/step-ids';
import { pagesOf, pullCommand } from '../../app/guide/steps';
import type { Subject } from '../../app/guide/subject';
import { presetOf } from '../../app/registry/registries';
import { hostOf, PRACTICE } from '../login/sign-in-draft';
import { destinationOf } from '../push-board/destination';
import { openLink } from '../stores/desktop';
import { usePractice } from '../stores/practice';
import { showRepository } from '../stores/registry-view';
import { dropSignInChoice, type SignInChoice, useSignInChoice } from '../stores/sign-in-choice';
import { show, showTagging, useView } from '../stores/view';
import { draftOf } from '../tag/draft';
import { copyAloud } from './copy-aloud';

export interface StepAction {
  label: string;
  /** Opens the browser. */
  isExternal?: boolean;
  act: () => void;
}

export function actionOf(step: StepId, subject: Subject): StepAction | undefined {
  const { host, image, source, target, push } = subject;
  switch (step) {
    case 'account': {
      const page = presetOf(host)?.signUpUrl;
      if (page === undefined) return toSignIn(subject);
      return { label: 'Create account', isExternal: true, act: () => void openLink(page) };
    }
    case 'sign-in':
      return toSignIn(subject);
    case 'tag':
      if (image === undefined) return { label: 'Choose an image', act: toImages };
      return {
        label: 'Tag…',
        act: () => {
          const from = named(source);
          // An id says nothing of what the image should be called.
          const draft = from === undefined && target !== undefined ? draftOf(target) : undefined;
          showTagging({ imageId: image.id, from, verb: 'tag', ...(draft && { draft }) });
        },
      };
    case 'push':
      if (push)
        return {
          label: 'Watch it go',
          act: () => {
            show({ kind: 'push', pushId: push.id });
          },
        };
      if (image === undefined || target === undefined)
        return { label: 'Choose an image', act: toImages };
      return {
        label: 'Push…',
        act: () => {
          showTagging({ imageId: image.id, from: target, draft: draftOf(target) });
        },
      };
    case 'look': {
      const [page] = pagesOf(subject);
      if (page !== undefined)
        return { label: 'Open its page', isExternal: true, act: () => void openLink(page) };
      if (push === undefined) return undefined;
      return {
        label: 'See it in the registry',
        act: () => {
          const { host: at, path } = destinationOf(push.reference);
          showRepository(at, path);
        },
      };
    }
    case 'pull':
      if (target === undefined) return undefined;
      return { label: 'Copy it for them', act: () => void copyAloud(pullCommand(target)) };
  }
}

function toSignIn(subject: Subject): StepAction {
  const act = () => {
    const { view } = useView.getState();
    const { chosen } = useSignInChoice.getState();
    // The form comes back with what was chosen on it; one that is there keeps what is typed.
    if (chosen === undefined) show({ kind: 'sign-in', host: subject.host });
    else if (!isFor(chosen, subject)) {
      dropSignInChoice();
      show({ kind: 'sign-in', host: subject.host });
    } else if (view.kind !== 'sign-in') show({ kind: 'sign-in' });
    focusSoon('form[aria-label="Sign in"] input:not([type="radio"])');
  };
  return { label: 'Go to sign-in', act };
}

/** The form was set to the registry of the steps, not to another one that was clicked there. */
function isFor(chosen: SignInChoice, { host, isPractice }: Subject): boolean {
  if (chosen.choice === PRACTICE) return isPractice || host === usePractice.getState().host;
  // Without a host the steps are about the form, and its address is still being typed.
  return host === '' || hostOf(chosen) === host;
}

function toImages(): void {
  show({ kind: 'images' });
  focusSoon('[role="listbox"][aria-label="Images"] [role="option"]');
}

/** An id is no name to begin with. */
function named(source: string | undefined): string | undefined {
  return source?.includes(':') ? source : undefined;
}

/** The screen is drawn first, and a grid measures itself before it draws its tiles. */
function focusSoon(selector: string, frames = 10): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`main :is(${selector})`);
    if (target) callTo(target);
    else if (frames > 0) focusSoon(selector, frames - 1);
  });
}

/** After a mouse no ring would show which tile has the focus: `data-called` has one drawn. A field shows it anyway. */
function callTo(target: HTMLElement): void {
  target.focus();
  if (!target.matches('[role="option"]')) return;
  target.toggleAttribute('data-called', true);
  const over = () => {
    target.removeAttribute('data-called');
  };
  target.addEventListener('blur', over, { once: true });
}
