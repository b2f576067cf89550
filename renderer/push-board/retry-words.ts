// Docker does not say why it tries a layer again, for up to a minute. The registry does, when asked.
import type { Preflight } from '../../app/push/preflight';
import { accountName } from '../../app/registry/account';
import { isOwnPath } from '../../app/registry/home-namespace';
import { atStart } from '../at-start';
import type { Destination } from './destination';

export interface RetryWords {
  title: string;
  body: string;
  /** What the registry or the network said to Slipway. */
  raw?: string;
}

/**
 * Undefined where the registry sees nothing wrong: then it was the line, and trying again is right.
 * @param hasOwnName there is a name of the user's own that this push does not go to.
 */
export function describeRetry(
  { permission, username, raw }: Preflight,
  { name, path }: Pick<Destination, 'name' | 'path'>,
  hasOwnName: boolean,
): RetryWords | undefined {
  const who = username === undefined ? 'you' : accountName(username);
  switch (permission) {
    case 'allowed':
      return undefined;
    case 'refused':
      return {
        title: `${atStart(name)} says that ${who} may not push to ${path}`,
        body: `Trying again will not help. ${adviseRefused(isOwnPath(username, path), hasOwnName)}`,
      };
    case 'sign-in-needed':
      return {
        title:
          username === undefined
            ? `${atStart(name)} says that it wants a sign-in`
            : `${atStart(name)} says that it no longer takes the sign-in of ${who}`,
        body: 'Trying again will not help. Cancel, sign in, and push again.',
      };
    case 'no-repository':
      return {
        title: `${atStart(name)} says that ${path} doesn’t exist there`,
        body: 'Create it there while Docker tries on, or cancel.',
      };
    case 'unchecked':
      return {
        title: `Slipway gets no good answer from ${name} either`,
        body: 'Docker tries again by itself: wait, or cancel. Layers that have arrived are not sent again.',
        ...(raw !== undefined && { raw }),
      };
  }
}

function adviseRefused(isOwn: boolean, hasOwnName: boolean): string {
  if (isOwn) {
    return 'The name is your own, so most likely the password or token used may look but not push. Cancel, sign in with another, and push again.';
  }
  return hasOwnName
    ? 'Cancel, and push under your own name.'
    : 'Cancel, and ask its owner to let you in.';
}
