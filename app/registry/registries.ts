// The registries Slipway knows by name. A page of theirs is the only kind of link that leaves the app.

export interface RegistryPreset {
  /** Host as written in image names. */
  host: string;
  name: string;
  /** What the registry calls its user name. */
  usernameLabel: string;
  /** What to type as the secret, and which right it needs. */
  secretHint: string;
  signUpUrl: string;
  tokenUrl: string;
}

const DOCKER_HUB_HOST = 'docker.io';

export const REGISTRY_PRESETS: readonly RegistryPreset[] = [
  {
    host: DOCKER_HUB_HOST,
    name: 'Docker Hub',
    usernameLabel: 'Docker ID',
    secretHint:
      'Your password, or an access token with Read & Write. With two-factor sign-in, only a token works.',
    signUpUrl: 'https://hub.docker.com/signup',
    tokenUrl: 'https://app.docker.com/settings/personal-access-tokens',
  },
  {
    host: 'ghcr.io',
    name: 'GitHub',
    usernameLabel: 'GitHub user name',
    secretHint: 'A classic personal access token with write:packages. A password is not taken.',
    signUpUrl: 'https://github.com/signup',
    tokenUrl: 'https://github.com/settings/tokens',
  },
  {
    host: 'registry.gitlab.com',
    name: 'GitLab',
    usernameLabel: 'GitLab user name',
    secretHint: 'A personal access token with write_registry.',
    signUpUrl: 'https://gitlab.com/users/sign_up',
    tokenUrl: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  },
  {
    host: 'quay.io',
    name: 'Quay',
    usernameLabel: 'Quay user or robot name',
    secretHint: 'Your password, or the token of a robot account that may write.',
    signUpUrl: 'https://quay.io/signin',
    tokenUrl: 'https://quay.io/user/',
  },
];

export function presetOf(host: string): RegistryPreset | undefined {
  return REGISTRY_PRESETS.find((preset) => preset.host === host);
}

/** `Docker Hub` for `docker.io`; the host itself where there is no better name. */
export function registryName(host: string): string {
  return presetOf(host)?.name ?? host;
}

/**
 * The key under which Docker files a sign-in, and the `serveraddress` the containerd store
 * compares: a URL for Docker Hub, the bare host for every other registry (docker/cli, `GetAuthConfigKey`).
 */
export function serverAddress(host: string): string {
  return host === DOCKER_HUB_HOST ? 'https://index.docker.io/v1/' : host;
}

/** The page of a repository after a push, for registries that have one. */
export function repositoryPage(host: string, path: string): string | undefined {
  const [namespace = ''] = path.split('/');
  switch (host) {
    case DOCKER_HUB_HOST:
      return `https://hub.docker.com/r/${path}`;
    case 'ghcr.io':
      return `https://github.com/${namespace}?tab=packages`;
    case 'registry.gitlab.com':
      return `https://gitlab.com/${path.split('/').slice(0, 2).join('/')}/container_registry`;
    case 'quay.io':
      return `https://quay.io/repository/${path}`;
    default:
      return undefined;
  }
}

/** Where a repository is made by hand, at registries that want that before a push. */
export function newRepositoryPage(host: string): string | undefined {
  return host === 'registry.gitlab.com' ? 'https://gitlab.com/projects/new' : undefined;
}

/** The account's own page. */
export function profilePage(host: string, username: string): string | undefined {
  return host === DOCKER_HUB_HOST
    ? `https://hub.docker.com/u/${encodeURIComponent(username)}`
    : undefined;
}

/** Origins `link.open` accepts. */
export const LINK_ORIGINS: ReadonlySet<string> = new Set([
  'https://hub.docker.com',
  'https://app.docker.com',
  'https://docs.docker.com',
  'https://github.com',
  'https://gitlab.com',
  'https://quay.io',
]);
