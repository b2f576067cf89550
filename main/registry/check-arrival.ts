// Did a push arrive whose end nobody saw? Only if the tag names that very image now: a tag alone
// proves nothing, it may have been there before.
import type { AppError } from '../../app/app-error';
import type { ArrivalCheck } from '../../app/push/arrival-check';
import type { Push } from '../../app/push/push';
import type { LocalImage } from '../engine/local-image';
import { RegistryRefusal, type RemoteImage } from './read-image';

export interface ArrivalQuestions {
  /** The digest the engine finds under the tag; undefined when there is no such tag. */
  engineDigest: () => Promise<string | undefined>;
  /** What the app finds under a tag or a digest; undefined when there is nothing. */
  readImage: (reference: string) => Promise<RemoteImage | undefined>;
  localImage: () => Promise<LocalImage>;
  /** What the engine's failure means. */
  explain: (cause: unknown) => AppError;
  now: () => number;
}

/** The engine is asked first: it is what pushed, and may see another network than the app. */
export async function checkArrival(
  push: Push,
  tag: string,
  ask: ArrivalQuestions,
): Promise<ArrivalCheck> {
  const at = ask.now();
  const local = await ask.localImage().catch(() => known(push));
  try {
    const digest = await ask.engineDigest();
    if (digest === undefined) return { outcome: 'absent', at };
    if (isSame(push, local, { digest, diffIds: [] })) return { outcome: 'held', at, digest };
    const remote = await ask.readImage(digest).catch(() => undefined);
    return compare(push, local, remote ?? { digest, diffIds: [] }, at);
  } catch (cause) {
    return askWithoutEngine(push, tag, local, ask, ask.explain(cause), at);
  }
}

/** Podman's API has no such question, and an engine may be away. */
async function askWithoutEngine(
  push: Push,
  tag: string,
  local: LocalImage,
  ask: ArrivalQuestions,
  engineError: AppError,
  at: number,
): Promise<ArrivalCheck> {
  try {
    const remote = await ask.readImage(tag);
    return remote ? compare(push, local, remote, at) : { outcome: 'absent', at };
  } catch (cause) {
    const refused = cause instanceof RegistryRefusal ? cause.error(push.reference) : undefined;
    return { outcome: 'unasked', at, error: refused ?? engineError };
  }
}

function compare(push: Push, local: LocalImage, remote: RemoteImage, at: number): ArrivalCheck {
  const { digest, diffIds } = remote;
  if (isSame(push, local, remote)) return { outcome: 'held', at, digest };
  const sameLayers =
    diffIds.length > 0 && JSON.stringify(diffIds) === JSON.stringify(local.diffIds);
  // A manifest made anew (Podman, a list of platforms) may still name this image.
  const mayBeSame = sameLayers || diffIds.length === 0 || local.diffIds.length === 0;
  return mayBeSame
    ? { outcome: 'unclear', at, digest, sameLayers }
    : { outcome: 'other', at, digest };
}

/** An image's id is the digest of its config (classic store, Podman) or of its manifest (containerd). */
function isSame(push: Push, local: LocalImage, { digest, configDigest }: RemoteImage): boolean {
  return (
    digest === push.digest?.digest ||
    digest === push.imageId ||
    configDigest === push.imageId ||
    local.digests.includes(digest)
  );
}

/** What the history kept of an image that is no longer here, or whose engine is away. */
function known({ recipe }: Push): LocalImage {
  return { digests: [], diffIds: recipe.map(({ diffId }) => diffId) };
}
