import type { ImageLayer } from '../../app/image/image';
import { fittingPushes } from '../../app/push/push-list';
import { readTarget } from '../../app/push/target';
import { ok } from '../../app/result';
import type { Engine } from '../engine/open-engine';
import type { Handlers } from '../ipc/router';
import type { PushQueue } from '../pushes/push-queue';
import type { RegistryReads } from '../registry/registry-reads';
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
  engine: Pick<Engine, 'images' | 'prepareBlobs' | 'explain'>;
  queue: PushQueue;
  registry: Pick<RegistryReads, 'preflight'>;
}): Pick<Handlers, PushCommand> {
  const { engine, queue, registry } = options;
  // The layers are a help to the eye; a push does not fail for want of them.
  const layersOf = (imageId: string) => engine.images.layers(imageId).catch((): ImageLayer[] => []);
  return {
    'pushes.list': () => ok(fittingPushes(queue.list())),

    async 'push.preflight'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      const layers = layersOf(imageId);
      void layers.then((found) => {
        engine.prepareBlobs(imageId, found);
      });
      return ok(await registry.preflight(target.value, layers));
    },

    async 'push.start'({ imageId, reference }) {
      const target = readTarget(reference);
      if (!target.ok) return target;
      const [tagged, recipe] = await Promise.all([
        tagImage(engine, imageId, target.value),
        layersOf(imageId),
      ]);
      if (!tagged.ok) return tagged;
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
