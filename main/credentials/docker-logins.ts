// The sign-ins `docker login` left, wherever it put them. Names may be kept; a secret is read
// anew for each use and goes nowhere else.
import { TOKEN_USERNAME } from '../../app/registry/account';
import { serverAddress } from '../../app/registry/registries';
import { err, ok, type Result } from '../../app/result';
import type { Session } from '../../app/session/session';
import type { Secret } from '../engine/registry-auth';
import type { CredentialHelper, HelperSecret } from './credential-helper';
import { byHost, type DockerConfig, type WrittenLogin } from './docker-config';

export interface DockerLogins {
  /** Who Docker is signed in as, one for each registry, and what could not be looked at. */
  find(): Promise<Session['docker']>;
  /** Undefined when Docker has no sign-in there (any more). */
  read(host: string): Promise<Result<WrittenLogin | undefined>>;
  /** Signs the docker command line in, by its helper alone: without one there is an error. */
  store(host: string, login: WrittenLogin): Promise<Result<null>>;
}

/** Docker's own order: the environment, the registry's helper, the helper for all, the file. */
export function openDockerLogins(
  readConfig: () => DockerConfig,
  openHelper: (name: string) => CredentialHelper,
): DockerLogins {
  return {
    async find() {
      const config = readConfig();
      const names = new Map<string, string>();
      const problems = [...config.problems];
      const add = (host: string, username: string) => {
        if (!names.has(host) && username !== '' && username.length <= 255)
          names.set(host, username);
      };
      for (const [host, { username }] of config.fromEnvironment) add(host, username);
      const lists = await listAll(config, openHelper);
      for (const list of lists.values()) if (!list.ok) problems.push(list.error);
      for (const [host, helper] of config.credHelpers) {
        const list = lists.get(helper);
        if (!list?.ok) continue;
        const listed = list.value.get(host);
        // Helpers that fetch a token when asked list nothing before that.
        const username = listed?.value ?? (await askForName(openHelper(helper), host));
        add(host, username);
      }
      const store = lists.get(config.credsStore ?? '');
      if (store?.ok) for (const [host, { value }] of store.value) add(host, value);
      for (const [host, { username }] of config.fromFile) add(host, username);
      const found = [...names].map(([host, username]) => ({ host, username }));
      const hosts = [...config.credHelpers.keys()].slice(0, 500);
      return {
        found: found.slice(0, 100),
        problems: problems.slice(0, 20),
        helpers: { forAll: config.credsStore !== undefined, hosts },
      };
    },

    async read(host) {
      const config = readConfig();
      const handed = config.fromEnvironment.get(host);
      if (handed) return ok(handed);
      const written = ok(config.fromFile.get(host));
      const name = config.credHelpers.get(host) ?? config.credsStore;
      if (name === undefined) return written;
      const kept = await readFromHelper(openHelper(name), host);
      return (kept.ok && kept.value) || (!kept.ok && !written.value) ? kept : written;
    },

    async store(host, login) {
      const config = readConfig();
      const name = config.credHelpers.get(host) ?? config.credsStore;
      if (name !== undefined) return openHelper(name).store(serverAddress(host), toEntry(login));
      const raw = 'Docker’s settings name no helper for this registry any more.';
      const gone = { kind: 'credential-helper-failed', trouble: 'missing' } as const;
      return err(config.problems[0] ?? { ...gone, helper: 'docker-credential', raw });
    },
  };
}

type Listed = Result<Map<string, { key: string; value: string }>>;

async function listAll(config: DockerConfig, openHelper: (name: string) => CredentialHelper) {
  const names = new Set(config.credHelpers.values());
  if (config.credsStore !== undefined) names.add(config.credsStore);
  const lists = await Promise.all(
    [...names].map(async (name): Promise<[string, Listed]> => {
      const listed = await openHelper(name).list();
      return [name, listed.ok ? ok(byHost(Object.entries(listed.value))) : listed];
    }),
  );
  return new Map(lists);
}

async function askForName(helper: CredentialHelper, host: string): Promise<string> {
  const kept = await helper.get(serverAddress(host));
  return kept.ok ? (kept.value?.username ?? '') : '';
}

/** Under Docker's own key first; then under whatever key the helper lists for that registry. */
async function readFromHelper(
  helper: CredentialHelper,
  host: string,
): Promise<Result<WrittenLogin | undefined>> {
  const kept = await helper.get(serverAddress(host));
  if (!kept.ok || kept.value) return kept.ok ? ok(toLogin(kept.value)) : kept;
  const listed = await helper.list();
  const key = listed.ok ? byHost(Object.entries(listed.value)).get(host)?.key : undefined;
  if (key === undefined || key === serverAddress(host)) return ok(undefined);
  const other = await helper.get(key);
  return other.ok ? ok(toLogin(other.value)) : other;
}

function toLogin(kept: HelperSecret | undefined): WrittenLogin | undefined {
  if (!kept) return undefined;
  const { username, secret } = kept;
  const value: Secret =
    username === TOKEN_USERNAME
      ? { kind: 'identity-token', token: secret }
      : { kind: 'password', username, password: secret };
  return { username, secret: value };
}

function toEntry({ username, secret }: WrittenLogin): HelperSecret {
  return secret.kind === 'identity-token'
    ? { username: TOKEN_USERNAME, secret: secret.token }
    : { username, secret: secret.password };
}
