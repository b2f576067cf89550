import { readTarget, type Target } from '../../app/push/target';
import { err, ok, type Result } from '../../app/result';
import type { Engine } from '../engine/open-engine';
import type { Handlers } from '../ipc/router';

export function imageCommands(
  engine: Pick<Engine, 'images' | 'liveImages' | 'explain'>,
): Pick<Handlers, 'images.list' | 'images.lookForUntagged' | 'images.tag'> {
  const { liveImages, explain } = engine;
  return {
    async 'images.list'() {
      try {
        return ok(await liveImages.list());
      } catch (cause) {
        return err(explain(cause, ''));
      }
    },

    async 'images.lookForUntagged'() {
      // Why it failed is the connection's to tell; the next look is half a second away.
      await liveImages.lookForUntagged().catch(() => undefined);
      return ok(null);
    },

    async 'images.tag'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      return tagImage(engine, imageId, target.value);
    },
  };
}

/** `docker tag`, as a Result. Tagging an image as what it already is changes nothing. */
export async function tagImage(
  engine: Pick<Engine, 'images' | 'explain'>,
  imageId: string,
  target: Target,
): Promise<Result<null>> {
  try {
    await engine.images.tag(imageId, target.repository, target.tag);
    return ok(null);
  } catch (cause) {
    return err(engine.explain(cause, `${target.repository}:${target.tag}`));
  }
}
