// The words for what a registry, or the way to it, does to a push.
import type { AppError } from '../../app/app-error';
import { parseReference } from '../../app/image/reference';
import { httpStatus } from '../../app/push/error-rules';
import { accountName } from '../../app/registry/account';
import { isOwnPath } from '../../app/registry/home-namespace';
import { presetOf, registryName } from '../../app/registry/registries';

type Words = { title: string; body: string };
type Of<K extends AppError['kind']> = Extract<AppError, { kind: K }>;

export function describeSignInNeeded({ host, username, midway }: Of<'sign-in-needed'>): Words {
  const where = registryName(host);
  if (username === undefined) {
    return {
      title: `Sign in to ${where} first`,
      body: 'Pushing needs a sign-in, and there is none or it is no longer accepted. If you have only just signed in, check the clock of this computer.',
    };
  }
  if (midway) {
    return {
      title: `Your session at ${where} expired`,
      body: 'What the sign-in was exchanged for ran out during the push. Sign in again, and the push goes on; layers that arrived are not sent again. If it runs out each time, check the clock of this computer.',
    };
  }
  return {
    title: `${where} no longer takes the sign-in of ${accountName(username)}`,
    body: 'The password or token was changed or withdrawn, or has expired. Sign in, and it goes on. If you have only just done so, check the clock of this computer.',
  };
}

/** `isOwn`: it is the sign-in that lacks the right, not the user. */
export function describeDenied({
  repository,
  username,
}: Of<'push-denied'>): Words & { isOwn: boolean } {
  const parsed = parseReference(repository);
  const path = parsed.ok ? parsed.value.path : repository;
  const where = parsed.ok ? registryName(parsed.value.host) : 'The registry';
  const who = username === undefined ? 'You' : accountName(username);
  const isOwn = isOwnPath(username, path);
  return {
    title: username === undefined ? 'You may not push there' : `${who} may not push to ${path}`,
    body: isOwn
      ? 'The name is your own, so most likely the password or token used may look but not push: a read-only access token, say. Sign in with another, and the push goes on.'
      : `${where} keeps ${path} for others. Push under your own name, or ask its owner to let you in.`,
    isOwn,
  };
}

export function describeUnreachable(host: string): Words {
  const isKnown = presetOf(host) !== undefined;
  return {
    title: `${registryName(host)} doesn’t answer`,
    body: isKnown
      ? 'Check this computer’s network; the registry may be down too.'
      : `Nothing takes a connection at ${host || 'the registry'}. Is the registry running there, and are the host and port right? If so, check the network.`,
  };
}

export function describeLost(host: string): Words {
  return {
    title: `The connection to ${registryName(host)} broke`,
    body: 'The registry, or something on the way to it, ended it in the middle. Layers that arrived are not sent again. If it breaks each time, a proxy on the way may be cutting long uploads short.',
  };
}

/** What a 5xx says of the one who answered; a registry's own log says the rest. */
export function describeFailed({ host, raw }: Of<'registry-failed'>): Words {
  const status = httpStatus(raw);
  const where = registryName(host);
  const log =
    'Its own log says why; a full disk is a common reason. Whoever runs it can look there.';
  if (status === undefined) {
    return { title: `${where} has a problem`, body: `The registry failed on its side. ${log}` };
  }
  const isAway = status === 502 || status === 503 || status === 504;
  return {
    title: `${where} answered ${String(status)}`,
    body: isAway
      ? 'It is starting, overloaded, or not behind its proxy just now, and was so each time Docker tried. Waiting a little usually helps.'
      : `The registry failed on its side each time Docker tried. ${log}`,
  };
}

export function describeRateLimit(host: string): Words {
  return {
    title: `${registryName(host)} asks you to wait`,
    body: 'Too many requests came from your account or your network. Try again in a few minutes; those who are signed in often have a higher limit.',
  };
}

export function describeTooLarge(host: string): Words {
  return {
    title: 'A layer is too large',
    body: `${registryName(host)}, or a proxy before it, takes no upload of this size. Make the layer smaller, or ask whoever runs the registry to raise the limit of its proxy.`,
  };
}
