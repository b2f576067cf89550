import { z } from 'zod';
import { rawText } from '../../app/app-error';
import type { ImageLayer } from '../../app/image/image';
import type { Preflight } from '../../app/push/preflight';
import type { Target } from '../../app/push/target';
import { parseChallenge } from './challenge';
import type { RegistryClient } from './client';
import { readJson } from './read-capped';
import { unreachedBy, wordsOf } from './unreached';

const MANIFESTS = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
].join(', ');

const manifestSchema = z.object({ config: z.object({ digest: z.string() }) });
const configSchema = z.object({
  created: z.string().optional(),
  rootfs: z.object({ diff_ids: z.array(z.string()).default([]) }).optional(),
});

/** distribution/spec, "Error Codes". */
const errorsSchema = z.object({ errors: z.array(z.object({ code: z.string() })) });

interface Remote {
  digest: string;
  created?: number;
  diffIds: readonly string[];
}

/**
 * Asks the registry, not the engine: its view of the network can differ, so whatever cannot be
 * learned is left open. Nothing is left behind at the registry.
 * @param layersComing the image's own, base first; the registry is asked meanwhile.
 * @param isSignedIn the client asks with an account's secret.
 */
export async function checkBeforePush(
  client: RegistryClient,
  target: Target,
  layersComing: Promise<readonly ImageLayer[]>,
  isSignedIn: Promise<boolean>,
): Promise<Omit<Preflight, 'username'>> {
  const { path, tag } = target.reference;
  const problems: unknown[] = [];
  const open = (cause: unknown) => {
    problems.push(cause);
    return undefined;
  };
  const [permission, remote, layers] = await Promise.all([
    mayPush(client, path, isSignedIn).catch(open),
    readTag(client, path, tag).catch(open),
    layersComing,
  ]);
  const there = new Set(remote?.diffIds);
  const missing = layers.filter(({ diffId }) => !there.has(diffId));
  const same =
    remote !== undefined && missing.length === 0 && remote.diffIds.length === layers.length;
  return {
    permission: permission ?? 'unchecked',
    ...(remote && {
      replaces: {
        digest: remote.digest,
        same,
        ...(remote.created === undefined ? {} : { created: remote.created }),
      },
    }),
    ...(layers.length > 0 &&
      permission === 'allowed' && {
        layers: {
          total: layers.length,
          there: layers.length - missing.length,
          ...(sizesAreKnown(layers) && {
            bytesToSend: missing.reduce((sum, { size }) => sum + size, 0),
          }),
        },
      }),
    ...(problems.length > 0 && describeProblem(problems[0], permission)),
  };
}

function describeProblem(
  cause: unknown,
  permission: Preflight['permission'] | undefined,
): Pick<Preflight, 'raw' | 'unreached'> {
  const unreached = permission === undefined ? unreachedBy(cause) : undefined;
  return { raw: rawText(wordsOf(cause)), ...(unreached && { unreached }) };
}

/** An engine tells which layer is how large for all layers of an image, or for none. */
function sizesAreKnown(layers: readonly ImageLayer[]): boolean {
  return layers.some(({ instruction, size }) => instruction !== '' || size > 0);
}

/** An upload begun and cancelled at once is the only question every registry answers truly. */
async function mayPush(
  client: RegistryClient,
  path: string,
  isSignedIn: Promise<boolean>,
): Promise<Exclude<Preflight['permission'], 'unchecked'>> {
  const begun = await client.request('POST', `${path}/blobs/uploads/`);
  switch (begun.status) {
    case 202: {
      const location = begun.headers.get('location');
      // Left alone, an upload nobody finishes is swept by the registry; so a failure is no matter.
      if (location) await client.request('DELETE', location).catch(() => undefined);
      return 'allowed';
    }
    case 401:
      // The sign-in was good for a token, and the token is not good for a push.
      return lacksScope(begun) && (await isSignedIn) ? 'refused' : 'sign-in-needed';
    case 403:
      return 'refused';
    case 404:
      if (await isNameUnknown(begun)) return 'no-repository';
  }
  throw new Error(`The registry answered ${begun.status} ${begun.statusText}`.trimEnd());
}

/** RFC 6750 §3.1; distribution, token spec. */
function lacksScope(answer: Response): boolean {
  const challenge = parseChallenge(answer.headers.get('www-authenticate'));
  return challenge?.parameters['error'] === 'insufficient_scope';
}

/** Anything that is no registry answers 404 too; a registry says of what. */
async function isNameUnknown(answer: Response): Promise<boolean> {
  const body = errorsSchema.safeParse(await readJson(answer).catch(() => undefined));
  return body.data?.errors.some(({ code }) => code === 'NAME_UNKNOWN') ?? false;
}

/** What the tag names now; undefined when there is no such tag. */
async function readTag(
  client: RegistryClient,
  path: string,
  tag: string,
): Promise<Remote | undefined> {
  const answer = await client.request('GET', `${path}/manifests/${tag}`, MANIFESTS);
  const digest = answer.headers.get('docker-content-digest');
  if (!answer.ok || !digest) return undefined;
  const manifest = manifestSchema.safeParse(await readJson(answer));
  if (!manifest.success) return { digest, diffIds: [] };
  const blob = await client.request('GET', `${path}/blobs/${manifest.data.config.digest}`);
  const config = configSchema.safeParse(blob.ok ? await readJson(blob) : {});
  const created = Date.parse(config.data?.created ?? '');
  return {
    digest,
    diffIds: config.data?.rootfs?.diff_ids ?? [],
    ...(Number.isNaN(created) ? {} : { created }),
  };
}
