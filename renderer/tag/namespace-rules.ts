// Where on a registry an account may put an image. What no grammar knows, and the commonest
// reason for "denied: requested access to the resource is denied".
import type { Account } from '../../app/registry/account';
import { homeNamespace } from '../../app/registry/home-namespace';
import { registryName } from '../../app/registry/registries';

const DOCKER_HUB = 'docker.io';
/** Registries where every repository lies in somebody's namespace. */
const NAMESPACED: ReadonlySet<string> = new Set([
  DOCKER_HUB,
  'ghcr.io',
  'quay.io',
  'registry.gitlab.com',
]);
/** Registries where a repository is exactly `namespace/name`. */
const ONE_SLASH: ReadonlySet<string> = new Set([DOCKER_HUB, 'quay.io']);

function needsNamespace(host: string): boolean {
  return NAMESPACED.has(host);
}

/** Why a path with more than one slash is refused, where it is. */
export function findSlashProblem(host: string): string | undefined {
  if (!ONE_SLASH.has(host)) return undefined;
  return `${registryName(host)} takes exactly one slash: namespace/repository.`;
}

export interface NamespaceProblem {
  reason: string;
  suggestion?: string;
}

/** What the registry will refuse about a well-spelt namespace. */
export function findNamespaceProblem(
  host: string,
  namespace: string,
  account: Account | undefined,
): NamespaceProblem | undefined {
  const home = account === undefined ? '' : homeNamespace(account);
  const fix = home === '' ? {} : { suggestion: home };
  if (namespace === '') {
    if (!needsNamespace(host)) return undefined;
    return { reason: `${registryName(host)} needs a user or organisation name here.`, ...fix };
  }
  if (host === DOCKER_HUB && namespace === 'library') {
    return { reason: 'library/ is Docker’s own, for official images. Use your Docker ID.', ...fix };
  }
  const tooDeep = namespace.includes('/') ? findSlashProblem(host) : undefined;
  return tooDeep === undefined ? undefined : { reason: tooDeep, ...fix };
}

/** A namespace that may be refused. Not an error: it can be an organisation the user belongs to. */
export function doubtNamespace(
  host: string,
  namespace: string,
  account: Account | undefined,
): NamespaceProblem | undefined {
  if (account === undefined || !needsNamespace(host)) return undefined;
  const home = homeNamespace(account);
  if (home === '' || namespace === home || namespace.startsWith(`${home}/`)) return undefined;
  return {
    reason: `You are signed in as ${account.username}. Pushing to ${namespace} works only if it is an organisation you belong to.`,
    suggestion: home,
  };
}
