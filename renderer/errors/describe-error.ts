// The words for every failure the user can meet. What to do stands in the body; the button that
// does it is the screen's, which knows where the user is.
import type { AppError } from '../../app/app-error';
import { registryName } from '../../app/registry/registries';

/** What a screen may offer for an error, in words of its own place. */
export type ErrorAction = 'retry' | 'sign-in' | 'rename' | 'choose-image';

export interface DescribedError {
  title: string;
  body: string;
  action?: { id: ErrorAction; label: string };
}

const RETRY = { id: 'retry', label: 'Try again' } as const;
const RENAME = { id: 'rename', label: 'Change the name' } as const;

export function describeError(error: AppError): DescribedError {
  switch (error.kind) {
    case 'engine-unreachable':
      return {
        title: 'Docker isn’t running',
        body: `Nothing answers at ${error.endpoint}. Start Docker; Slipway connects by itself.`,
      };
    case 'engine-forbidden':
      return {
        title: 'You may not use Docker yet',
        body: `Docker is there, but your user may not open ${error.endpoint}.`,
      };
    case 'engine-lost':
      return {
        title: 'The connection to Docker broke',
        body: 'Docker stopped answering in the middle, so how it ended is not known. What was already sent is not sent again.',
        action: RETRY,
      };
    case 'engine-unreadable':
      return {
        title: 'Docker said something Slipway can’t read',
        body: 'The answer was not in Docker’s own format. Something between Slipway and Docker may have changed it.',
        action: RETRY,
      };
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
      };
    case 'sign-in-needed':
      return {
        title: `Sign in to ${registryName(error.host)} first`,
        body: 'Pushing needs a sign-in, and there is none or it is no longer accepted.',
        action: { id: 'sign-in', label: `Sign in to ${registryName(error.host)}` },
      };
    case 'push-denied':
      return {
        title: 'You may not push there',
        body: `Your account has no right to push to ${error.repository}. Push under your own name, or ask its owner to let you in.`,
        action: RENAME,
      };
    case 'repository-unknown':
      return {
        title: 'That repository doesn’t exist yet',
        body: `The registry wants ${error.repository} to be made on its own page before the first push.`,
        action: RETRY,
      };
    case 'registry-unreachable':
      return {
        title: `${registryName(error.host)} doesn’t answer`,
        body: 'Check the network, and the host if you typed it.',
        action: RETRY,
      };
    case 'registry-not-found':
      return {
        title: `There is no registry at ${error.host}`,
        body: 'No computer has this name, or what answers there is not a registry. Check the spelling.',
        action: { id: 'rename', label: 'Change the address' },
      };
    case 'registry-plain-http':
      return {
        title: `${error.host} has no secure connection`,
        body: 'It speaks plain HTTP, which Docker refuses. If it is yours, add it to “insecure-registries” in Docker’s settings.',
      };
    case 'registry-unknown-ca':
      return {
        title: `Docker doesn’t trust ${error.host}`,
        body: 'Its certificate comes from an authority this computer doesn’t know. Ask whoever runs it for the certificate, and add it to Docker.',
      };
    case 'registry-failed':
      return {
        title: `${registryName(error.host)} has a problem`,
        body: 'The registry failed on its side. Waiting a little usually helps.',
        action: RETRY,
      };
    case 'rate-limited':
      return {
        title: `${registryName(error.host)} asks you to wait`,
        body: 'Too many requests came from your account or your network. Try again in a few minutes.',
        action: RETRY,
      };
    case 'layer-too-large':
      return {
        title: 'A layer is too large',
        body: `${registryName(error.host)}, or a proxy before it, takes no upload of this size. Make the layer smaller, or ask whoever runs the registry to raise the limit.`,
      };
    case 'image-missing':
      return {
        title: 'The image is gone',
        body: `${error.reference} is no longer on this computer. It may have been removed in a terminal.`,
        action: { id: 'choose-image', label: 'Choose an image' },
      };
    case 'keychain-refused':
      return {
        title: 'The keychain didn’t open',
        body: 'Slipway keeps passwords nowhere else. Unlock the keychain of this computer and try again.',
        action: RETRY,
      };
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

function refusedBody(host: string): string {
  switch (host) {
    case 'docker.io':
      return 'Check the Docker ID and the password. If you use two-factor sign-in, only an access token works here.';
    case 'ghcr.io':
      return 'GitHub takes no passwords here: use a classic access token with write:packages.';
    default:
      return 'Check the name and the password. Some registries take only an access token here.';
  }
}
