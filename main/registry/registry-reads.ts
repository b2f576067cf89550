// What the app asks a registry itself, with the sign-in of that registry: before a push whether it
// may go, after it whether it arrived.
import { type AppError, rawText } from '../../app/app-error';
import type { ImageLayer } from '../../app/image/image';
import type { ArrivalCheck } from '../../app/push/arrival-check';
import type { Preflight } from '../../app/push/preflight';
import type { Push } from '../../app/push/push';
import { joinRecipe } from '../../app/push/recipe';
import { readTarget, type Target } from '../../app/push/target';
import { isLoopbackHost } from '../../app/registry/loopback';
import type { Accounts } from '../credentials/accounts';
import type { LocalImage } from '../engine/local-image';
import type { Secret } from '../engine/registry-auth';
import { checkArrival } from './check-arrival';
import { createRegistryClient, type RegistryClient } from './client';
import type { Look } from './listing/registry-listing';
import { checkBeforePush } from './preflight';
import { readBlobs } from './read-blobs';
import { readDigest } from './read-digest';
import { readImage } from './read-image';

const LOOK_LIMIT_MS = 15_000;
const NONE: ReadonlySet<string> = new Set();

export type Verification = NonNullable<Push['verification']>;

/** What the engine tells of registries and of its own images. */
export interface EngineWords {
  insecure: () => Promise<ReadonlySet<string>>;
  /** The engine is on another computer, and `localhost` in a name is that one. */
  isElsewhere: () => boolean;
  /** The engine's own way to read a tag; tried first, as the engine is what pushed. */
  remoteDigest: (target: Target, secret: Secret | undefined) => Promise<string>;
  /** The same for a tag that need not be there; answers within seconds. */
  findRemoteDigest: (target: Target, secret: Secret | undefined) => Promise<string | undefined>;
  localImage: (id: string) => Promise<LocalImage>;
  explain: (cause: unknown, reference: string) => AppError;
}

export function createRegistryReads(
  accounts: Pick<Accounts, 'usernameAt' | 'secret' | 'read'>,
  engine: EngineWords,
) {
  const openWith = async (
    secret: Promise<Secret | undefined>,
    host: string,
    scope: string,
    limitMs?: number,
  ): Promise<RegistryClient> => {
    // Whatever listens here under that name is none of its business.
    const isHere = isLoopbackHost(host);
    if (engine.isElsewhere() && isHere) return outOfReach(host);
    // What is on loopback may speak plain http, whatever the engine says of it.
    const insecure = isHere ? NONE : await engine.insecure().catch(() => NONE);
    const limit = limitMs === undefined ? {} : { limitMs };
    return createRegistryClient({ host, secret, scope, insecure, ...limit });
  };
  const open = async ({ reference: { host, path } }: Target, actions: string) => {
    const secret = accounts.secret(host);
    return { secret, client: await openWith(secret, host, `repository:${path}:${actions}`) };
  };

  return {
    /** For looking around: there is time, and someone to say that it takes some. */
    openToLook: async (host: string, scope: string): Promise<Look> => {
      const read = await accounts.read(host);
      const secret = read.ok ? read.value : undefined;
      const client = await openWith(Promise.resolve(secret), host, scope, LOOK_LIMIT_MS);
      return { client, ...(!read.ok && { withoutSecret: read.error }) };
    },

    preflight: async (
      target: Target,
      layers: Promise<readonly ImageLayer[]>,
    ): Promise<Preflight> => {
      const account = accounts.usernameAt(target.reference.host);
      const username = account === undefined ? {} : { username: account };
      try {
        const { secret, client } = await open(target, 'pull,push');
        const isSignedIn = secret.then((given) => given !== undefined);
        return { ...username, ...(await checkBeforePush(client, target, layers, isSignedIn)) };
      } catch (cause) {
        return { ...username, permission: 'unchecked', raw: rawText(String(cause)) };
      }
    },

    /** The blobs of a push that arrived, for layers whose instructions are not known otherwise. */
    blobs: async ({ reference, digest, layers, recipe }: Push) => {
      const target = readTarget(reference);
      if (!target.ok || !digest || !joinRecipe(layers, recipe).includes(undefined))
        return undefined;
      const diffIds = recipe.map(({ diffId }) => diffId);
      try {
        const { client } = await open(target.value, 'pull');
        return await readBlobs(client, target.value.reference.path, digest.digest, diffIds);
      } catch {
        return undefined;
      }
    },

    /** Does the registry hold what was pushed? `unchecked` when neither engine nor app can ask. */
    verify: async (push: Push): Promise<Verification> => {
      const target = readTarget(push.reference);
      if (!target.ok || !push.digest) return 'unchecked';
      try {
        const { secret, client } = await open(target.value, 'pull');
        const held = await engine
          .remoteDigest(target.value, await secret)
          .catch(() => readDigest(client, target.value));
        return held === push.digest.digest ? 'held' : 'differs';
      } catch {
        return 'unchecked';
      }
    },

    /** Did it arrive, though its end was not seen? */
    check: async (push: Push): Promise<ArrivalCheck> => {
      const target = readTarget(push.reference);
      const now = Date.now;
      if (!target.ok) return { outcome: 'unasked', at: now(), error: target.error };
      try {
        const { path, tag } = target.value.reference;
        const { secret, client } = await open(target.value, 'pull');
        return await checkArrival(push, tag, {
          engineDigest: async () => engine.findRemoteDigest(target.value, await secret),
          readImage: (reference) => readImage(client, path, reference),
          localImage: () => engine.localImage(push.imageId),
          explain: (cause) => engine.explain(cause, push.reference),
          now,
        });
      } catch (cause) {
        return { outcome: 'unasked', at: now(), error: engine.explain(cause, push.reference) };
      }
    },
  };
}

export type RegistryReads = ReturnType<typeof createRegistryReads>;

function outOfReach(host: string): RegistryClient {
  const message = `${host} is on the engine’s computer, where Slipway cannot ask.`;
  return { request: () => Promise.reject(new Error(message)) };
}
