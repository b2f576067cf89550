import type { AppError } from '../../app/app-error';
import type { ImageLayer } from '../../app/image/image';
import type { Preflight } from '../../app/push/preflight';
import { readTarget, type Target } from '../../app/push/target';
import { ok } from '../../app/result';
import type { ImageReader } from '../engine/images';
import type { Handlers } from '../ipc/router';
import type { PushQueue } from '../pushes/push-queue';
import { tagImage } from './images';

type PushCommand =
  | 'pushes.list'
  | 'pushes.remove'
  | 'pushes.restore'
  | 'push.preflight'
  | 'push.start'
  | 'push.cancel'
  | 'push.check'
  | 'push.move';

export function pushCommands(options: {
  images: ImageReader;
  queue: PushQueue;
  preflight: (target: Target, layers: readonly ImageLayer[]) => Promise<Preflight>;
  /** This image may be pushed soon. */
  prepare: (imageId: string, layers: readonly ImageLayer[]) => void;
  explain: (cause: unknown, reference: string) => AppError;
}): Pick<Handlers, PushCommand> {
  const { images, queue, preflight, prepare } = options;
  // The layers are a help to the eye; a push does not fail for want of them.
  const layersOf = (imageId: string) => images.layers(imageId).catch((): ImageLayer[] => []);
  return {
    'pushes.list': () => ok(queue.list()),

    async 'push.preflight'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      const layers = await layersOf(imageId);
      prepare(imageId, layers);
      return ok(await preflight(target.value, layers));
    },

    async 'push.start'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      const tagged = await tagImage(options, imageId, target.value);
      if (!tagged.ok) return tagged;
      const recipe = await layersOf(imageId);
      const { repository, tag } = target.value;
      const push = queue.add({ imageId, reference: `${repository}:${tag}`, recipe });
      return ok({ pushId: push.id });
    },

    'push.cancel'({ pushId }) {
      queue.cancel(pushId);
      return ok(null);
    },

    async 'push.check'({ pushId }) {
      await queue.check(pushId);
      return ok(null);
    },

    'push.move'({ pushId, move }) {
      queue.move(pushId, move);
      return ok(null);
    },

    'pushes.remove'({ pushIds }) {
      queue.remove(pushIds);
      return ok(null);
    },

    'pushes.restore'({ pushIds }) {
      queue.restore(pushIds);
      return ok(null);
    },
  };
}
