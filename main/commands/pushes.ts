import type { AppError } from '../../app/app-error';
import type { ImageLayer } from '../../app/image/image';
import { readTarget } from '../../app/push/target';
import { ok } from '../../app/result';
import type { ImageReader } from '../engine/images';
import type { Handlers } from '../ipc/router';
import type { PushQueue } from '../pushes/push-queue';
import { tagImage } from './images';

export function pushCommands(options: {
  images: ImageReader;
  queue: PushQueue;
  explain: (cause: unknown, reference: string) => AppError;
}): Pick<Handlers, 'pushes.list' | 'push.start' | 'push.cancel'> {
  const { images, queue } = options;
  return {
    'pushes.list': () => ok(queue.list()),

    async 'push.start'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      const tagged = await tagImage(options, imageId, target.value);
      if (!tagged.ok) return tagged;
      // The instructions are a help to the eye; a push does not fail for want of them.
      const recipe = await images.layers(imageId).catch((): ImageLayer[] => []);
      const { repository, tag } = target.value;
      const push = queue.add({ imageId, reference: `${repository}:${tag}`, recipe });
      return ok({ pushId: push.id });
    },

    'push.cancel'({ pushId }) {
      queue.cancel(pushId);
      return ok(null);
    },
  };
}
