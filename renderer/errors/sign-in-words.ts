// The words for what goes wrong around a secret: at the registry, in the keychain, in Docker's helpers.
import type { AppError, KeychainTrouble } from '../../app/app-error';
import { registryName } from '../../app/registry/registries';

type Words = { title: string; body: string };
type HelperTrouble = Extract<AppError, { kind: 'credential-helper-failed' }>['trouble'];

const HELPER_TROUBLE: Record<HelperTrouble, string> = {
  missing: 'isn’t installed',
  silent: 'doesn’t answer',
  unreadable: 'gave an answer that can’t be read',
  failed: 'reported a failure',
};

/** @param helper whole name of the program. */
export function describeHelper(helper: string, trouble: HelperTrouble): Words {
  const mend = trouble === 'missing' ? 'Install it' : 'Mend it';
  return {
    title: `${helper} ${HELPER_TROUBLE[trouble]}`,
    body: `Docker leaves its sign-ins to this program. ${mend}, or sign in to Slipway by hand, which does without it.`,
  };
}

/** A difference below this is what a slow answer looks like. */
const NOTABLE_SECONDS = 30;

export function describeClock(host: string, secondsOff: number): Words {
  const minutes = Math.max(1, Math.round(Math.abs(secondsOff) / 60));
  const measured =
    Math.abs(secondsOff) < NOTABLE_SECONDS
      ? 'The clock of this computer agrees with the registry’s, so it may be the one of its sign-in server.'
      : `The clock of this computer is about ${String(minutes)} minute${minutes === 1 ? '' : 's'} ${secondsOff > 0 ? 'ahead' : 'behind'}.`;
  return {
    title: `Check the clock: ${registryName(host)} didn’t take its own token`,
    body: `The name and the secret were accepted, but what they were exchanged for does not count at this time. ${measured} Set the clock, or sign in with another token.`,
  };
}

export function describeKeychain(trouble: KeychainTrouble): Words {
  switch (trouble) {
    case 'absent':
      return {
        title: 'This computer has no keychain',
        body: 'None answers. On Linux, start GNOME Keyring or KWallet, then try again. Slipway keeps passwords nowhere else.',
      };
    case 'locked':
      return {
        title: 'The keychain stayed locked',
        body: 'It was not unlocked when it asked. Unlock it and try again. Slipway keeps passwords nowhere else.',
      };
    case 'silent':
      return {
        title: 'The keychain does not answer',
        body: 'Something takes the question, but no answer comes. On Linux, signing out of the desktop and in again starts its keyring anew. Slipway keeps passwords nowhere else.',
      };
    case 'failed':
      return {
        title: 'The keychain reported a failure',
        body: 'Slipway keeps passwords nowhere else. Open this computer’s keychain to see what is wrong, then try again.',
      };
  }
}

/** What to check, and where two-factor sign-in wants a token. */
export function refusedBody(host: string): string {
  switch (host) {
    case 'docker.io':
      return 'Check the Docker ID and the password. With two-factor sign-in only an access token works here, with Read & Write.';
    case 'ghcr.io':
      return 'GitHub takes no passwords here, with two-factor sign-in or without: use a classic access token with write:packages.';
    case 'registry.gitlab.com':
      return 'Check the name and the password. With two-factor sign-in only an access token works here, with write_registry.';
    case 'quay.io':
      return 'Check the name and the password. A robot account signs in as namespace+robot with its token.';
    default:
      return 'Check the name and the password. Many registries take only an access token. If both are right, the clock of this computer or the registry may be wrong.';
  }
}
