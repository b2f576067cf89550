// What is being typed on the sign-in screen, without the secret, and what is wrong with it.
import { checkHost } from '../../app/image/reference';
import { presetOf } from '../../app/registry/registries';
import type { SignInChoice } from '../stores/sign-in-choice';
import { describeProblem } from '../tag/reference-words';
import { cleanHost } from './registry-host';

/** Of the registries to choose from, the one that is typed. */
export const OTHER = 'other';

/** The one that Slipway itself starts. */
export const PRACTICE = 'practice';

export interface SignInDraft extends SignInChoice {
  username: string;
  /** Sign the docker command line in as well. Counts only where Docker has a helper. */
  alsoDocker: boolean;
}

export interface DraftProblems {
  host?: string;
  username?: string;
  secret?: string;
}

/** @param chosen on the form before, where no registry is asked for. */
export function startSignIn(host: string | undefined, chosen?: SignInChoice): SignInDraft {
  const empty = { otherHost: '', username: '', alsoDocker: false };
  if (host === undefined) return { ...empty, choice: 'docker.io', ...chosen };
  return presetOf(host) ? { ...empty, choice: host } : { ...empty, choice: OTHER, otherHost: host };
}

/** Empty for the practice registry, which has none until it runs. */
export function hostOf(draft: SignInChoice): string {
  if (draft.choice === PRACTICE) return '';
  return draft.choice === OTHER ? cleanHost(draft.otherHost) : draft.choice;
}

export function usernameLabel(draft: SignInDraft): string {
  return presetOf(hostOf(draft))?.usernameLabel ?? 'User name';
}

export function findDraftProblems(draft: SignInDraft, hasSecret: boolean): DraftProblems {
  const host = draft.choice === OTHER ? findHostProblem(hostOf(draft)) : undefined;
  return {
    ...(host === undefined ? {} : { host }),
    ...(draft.username.trim() === '' && { username: `Type your ${usernameLabel(draft)}.` }),
    ...(!hasSecret && { secret: 'Type your password or an access token.' }),
  };
}

function findHostProblem(host: string): string | undefined {
  if (host === '') return 'Type the address of the registry, like registry.example.com.';
  const problem = checkHost(host);
  return problem && describeProblem(problem);
}
