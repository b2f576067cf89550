// The words for every failure the user can meet. What to do stands in the body; the button that
// does it is the screen's, which knows where the user is.
import type { AppError } from '../../app/app-error';
import { registryName } from '../../app/registry/registries';
import { describeEngine } from './engine-words';
import { describeFile } from './file-words';
import {
  describeKept,
  describeLookDenied,
  describeNotThere,
  describeUnreadable,
} from './listing-words';
import { CONTAINER_FAILED, describePort, describePull } from './practice-words';
import {
  describeDenied,
  describeFailed,
  describeLost,
  describeRateLimit,
  describeSignInNeeded,
  describeTooLarge,
  describeUnreachable,
} from './registry-words';
import { describeClock, describeHelper, describeKeychain, refusedBody } from './sign-in-words';

/** What a screen may offer for an error, in words of its own place. */
export type ErrorAction = 'retry' | 'sign-in' | 'rename' | 'choose-image' | 'other-port';

export interface DescribedError {
  title: string;
  body: string;
  action?: { id: ErrorAction; label: string };
}

const RETRY = { id: 'retry', label: 'Try again' } as const;
const RENAME_IMAGE = { id: 'rename', label: 'Change the image' } as const;
const SIGN_IN_AS_ANOTHER = { id: 'sign-in', label: 'Sign in with another' } as const;
const RENAME = { id: 'rename', label: 'Change the name' } as const;

export function describeError(error: AppError): DescribedError {
  switch (error.kind) {
    case 'engine-unreachable':
    case 'engine-forbidden':
    case 'engine-silent':
    case 'engine-untrusted':
      return describeEngine(error);
    case 'engine-lost':
    case 'engine-unreadable':
      return { ...describeEngine(error), action: RETRY };
    case 'no-digest':
      return {
        title: 'The push ended without a digest',
        body: 'Docker stopped without saying that the image arrived, so Slipway does not count it as pushed.',
        action: RETRY,
      };
    case 'sign-in-refused':
      return {
        title: `${registryName(error.host)} didn’t accept this sign-in`,
        body: refusedBody(error.host),
        action: signInTo(error.host),
      };
    case 'clock-suspected':
      return { ...describeClock(error.host, error.secondsOff), action: RETRY };
    case 'sign-in-expired':
      return {
        title: `Docker’s sign-in at ${registryName(error.host)} is no longer accepted`,
        body: 'It has expired or was withdrawn. Sign in here, or run docker login again.',
        action: signInTo(error.host),
      };
    case 'sign-in-needed':
      return { ...describeSignInNeeded(error), action: signInTo(error.host) };
    case 'push-denied': {
      const { isOwn, ...words } = describeDenied(error);
      return { ...words, action: isOwn ? SIGN_IN_AS_ANOTHER : RENAME };
    }
    case 'repository-unknown':
      return {
        title: 'That repository doesn’t exist yet',
        body: `The registry wants ${error.repository} to be created there before the first push. Create it, then push again; or push to one that exists.`,
        action: RENAME,
      };
    case 'registry-unreachable':
      return { ...describeUnreachable(error.host), action: RETRY };
    case 'registry-lost':
      return { ...describeLost(error.host), action: RETRY };
    case 'registry-not-found':
      return {
        title: `There is no registry at ${error.host}`,
        body: 'No computer has this name, or what answers there is not a registry. Check the spelling.',
        action: { id: 'rename', label: 'Change the address' },
      };
    case 'registry-plain-http':
      return {
        title: `${error.host} has no secure connection`,
        body: 'It speaks plain HTTP, where anyone on the way can read and change what you push. Docker refuses that unless it is told to allow it.',
      };
    case 'registry-unknown-ca':
      return {
        title: `Docker doesn’t trust ${error.host}`,
        body: 'Its certificate comes from an authority this computer doesn’t know. Ask whoever runs it for the authority’s certificate.',
      };
    case 'registry-failed':
      return { ...describeFailed(error), action: RETRY };
    case 'rate-limited':
      return { ...describeRateLimit(error.host), action: RETRY };
    case 'layer-too-large':
      return describeTooLarge(error.host);
    case 'image-missing':
      return {
        title: 'The image is gone',
        body: `${error.reference} is no longer on this computer. It may have been removed in a terminal.`,
        action: { id: 'choose-image', label: 'Choose an image' },
      };
    case 'keychain-refused':
      return { ...describeKeychain(error.trouble), action: RETRY };
    case 'docker-config-unreadable':
      return {
        title: 'Docker’s own settings can’t be read',
        body: `Sign-ins in ${error.file} are not offered here. Slipway leaves it as it is: mend it in an editor, or sign in below.`,
      };
    case 'credential-helper-failed':
      return describeHelper(error.helper, error.trouble);
    case 'image-in-use':
      return { title: 'A container uses this image', body: inUseBody(error.containers) };
    case 'registry-unreadable':
      return { ...describeUnreadable(error.host), action: RETRY };
    case 'look-denied':
      return describeLookDenied(error.host);
    case 'not-in-registry':
      return { ...describeNotThere(error.host), action: RETRY };
    case 'delete-unsupported':
      return describeKept(error.host);
    case 'image-not-pulled':
      return {
        ...describePull(error.reference, error.trouble),
        action: error.trouble === 'missing' ? RENAME_IMAGE : RETRY,
      };
    case 'port-taken':
      return {
        ...describePort(error.port),
        action: { id: 'other-port', label: 'Use another free port' },
      };
    case 'container-failed':
      return { ...CONTAINER_FAILED, action: RETRY };
    case 'file-not-image':
    case 'file-unreadable':
    case 'workshop-refused':
      return describeFile(error);
    case 'file-unwritable':
      return { ...describeFile(error), action: RETRY };
    case 'bad-input':
      return { title: 'This can’t be used', body: error.reason };
    case 'ipc-refused':
      return {
        title: 'Slipway refused this',
        body: 'What was asked is more than the window may ask. Nothing was changed.',
      };
    case 'unknown':
      return {
        title: 'Docker reported an error',
        body: 'Slipway doesn’t know this one. Docker’s own words say more.',
        action: RETRY,
      };
    case 'unexpected':
      return {
        title: 'Something went wrong in Slipway',
        body: 'This is a fault of ours, not yours. The details are in the log.',
        action: RETRY,
      };
  }
}

function signInTo(host: string) {
  return { id: 'sign-in', label: `Sign in to ${registryName(host)}` } as const;
}

function inUseBody(containers: readonly string[]): string {
  const [first, ...more] = containers;
  if (first === undefined) return 'Docker keeps it until the container is removed.';
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return `Docker keeps it while ${first}${others} is there, running or not. Remove the container first (docker rm ${first}), or take away only the name.`;
}
