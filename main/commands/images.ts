import type { AppError } from '../../app/app-error';
import { readTarget, type Target } from '../../app/push/target';
import { err, ok, type Result } from '../../app/result';
import type { ImageReader } from '../engine/images';
import type { LiveImages } from '../engine/live-images';
import type { Handlers } from '../ipc/router';

export function imageCommands(options: {
  images: ImageReader;
  liveImages: Pick<LiveImages, 'list' | 'lookForUntagged'>;
  explain: (cause: unknown, reference: string) => AppError;
}): Pick<Handlers, 'images.list' | 'images.lookForUntagged' | 'images.tag'> {
  const { liveImages, explain } = options;
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
      return tagImage(options, imageId, target.value);
    },
  };
}

/** `docker tag`, as a Result. Tagging an image as what it already is changes nothing. */
export async function tagImage(
  options: { images: ImageReader; explain: (cause: unknown, reference: string) => AppError },
  imageId: string,
  target: Target,
): Promise<Result<null>> {
  try {
    await options.images.tag(imageId, target.repository, target.tag);
    return ok(null);
  } catch (cause) {
    return err(options.explain(cause, `${target.repository}:${target.tag}`));
  }
}
