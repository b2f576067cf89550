// What a registry holds, for the registry view. Secrets stay on this side; every failure is a value.
import type { AppError } from '../../../app/app-error';
import type {
  Repositories,
  RepositoryPlace,
  Siblings,
  TagDetails,
  Tags,
} from '../../../app/registry/listing';
import { err, ok, type Result } from '../../../app/result';
import type { RegistryClient } from '../client';
import { listingAsk } from './ask';
import { atMost } from './at-most';
import { listCatalog, listTags } from './list-names';
import { listingError, NoSecret, Refusal } from './listing-error';
import { findSiblings } from './siblings';
import { readTagDetails } from './tag-details';

/** A client has a token in it, which lasts a minute or more. */
const KEPT_MS = 30_000;
const DETAILS_AT_A_TIME = 6;
/** A registry that lists for administrators alone, or not at all, says so in one of these ways. */
const NO_CATALOG = [401, 403, 404, 405, 501];

type Cursor = string | null;

export interface Look {
  client: RegistryClient;
  /** Why it goes without the sign-in one has there. Much may be seen without. */
  withoutSecret?: AppError;
}

export function createRegistryListing(options: {
  /** @param scope of the token to ask for. */
  open: (host: string, scope: string) => Promise<Look>;
  /** As whom one is signed in there: another account sees with other eyes. */
  accountAt: (host: string) => string | undefined;
  /** Repositories of this registry that were pushed to from here. */
  pushedHere: (host: string) => string[];
}) {
  const { open, accountAt, pushedHere } = options;
  const clients = new Map<string, { look: Promise<Look>; until: number }>();
  const inTurn = atMost(DETAILS_AT_A_TIME);

  const ask = async <T>(
    host: string,
    scope: string,
    job: (client: RegistryClient) => Promise<T>,
  ): Promise<T> => {
    const key = JSON.stringify([host, scope, accountAt(host)]);
    const known = clients.get(key);
    if (known && known.until > Date.now()) {
      try {
        return await job((await known.look).client);
      } catch (cause) {
        // Its token may be over, or the secret be another one by now.
        clients.delete(key);
        if (!wantsSignIn(cause)) throw cause;
      }
    }
    for (const [each, { until }] of clients) if (until < Date.now()) clients.delete(each);
    const look = open(host, scope);
    clients.set(key, { look, until: Date.now() + KEPT_MS });
    try {
      return await job((await look).client);
    } catch (cause) {
      clients.delete(key);
      const { withoutSecret } = await look;
      if (withoutSecret && wantsSignIn(cause)) throw new NoSecret(withoutSecret, cause);
      throw cause;
    }
  };

  const attempt = async <T>(host: string, job: () => Promise<T>): Promise<Result<T>> => {
    // When the answer comes, it may be another.
    const username = accountAt(host);
    try {
      return ok(await job());
    } catch (cause) {
      return err(listingError(cause, host, username));
    }
  };
  const read = <T>(
    { host, repository }: RepositoryPlace,
    job: (client: RegistryClient) => Promise<T>,
    actions = 'pull',
  ) => attempt(host, () => ask(host, `repository:${repository}:${actions}`, job));

  return {
    async repositories(host: string, after: Cursor): Promise<Result<Repositories>> {
      const username = accountAt(host);
      try {
        const page = await ask(host, 'registry:catalog:*', (client) => listCatalog(client, after));
        return ok({ source: 'catalog', ...page });
      } catch (cause) {
        const here = { source: 'pushed-here', names: pushedHere(host), next: null } as const;
        const refusal = cause instanceof NoSecret ? cause.refusal : cause;
        if (after === null && refusal instanceof Refusal && hasNoCatalog(refusal)) {
          return ok({ ...here, why: 'refused' });
        }
        const error = listingError(cause, host, username);
        if (error.kind !== 'registry-unreachable' || here.names.length === 0) return err(error);
        return ok({ ...here, why: 'unreachable' });
      }
    },

    tags: (place: RepositoryPlace, after: Cursor): Promise<Result<Tags>> =>
      read(place, (client) => listTags(client, place.repository, after)),

    details: (place: RepositoryPlace & { tag: string }): Promise<Result<TagDetails>> =>
      inTurn(() => read(place, (client) => readTagDetails(client, place.repository, place.tag))),

    siblings: (place: RepositoryPlace & { digest: string }): Promise<Result<Siblings>> =>
      read(place, (client) => findSiblings(client, place.repository, place.digest)),

    /** The manifest, and with it every tag that names it. */
    remove: (place: RepositoryPlace & { digest: string }): Promise<Result<null>> =>
      read(
        place,
        async (client) => {
          await listingAsk(client, place.repository)('DELETE', `manifests/${place.digest}`);
          return null;
        },
        'pull,delete',
      ),
  };
}
export type RegistryListing = ReturnType<typeof createRegistryListing>;

function wantsSignIn(cause: unknown): cause is Refusal {
  return cause instanceof Refusal && cause.status === 401;
}

/** With a name and a password, 401 means these are not taken, and nothing about the catalog. */
function hasNoCatalog({ status, challenge }: Refusal): boolean {
  return NO_CATALOG.includes(status) && !(status === 401 && challenge?.scheme === 'basic');
}
