// The narrowest look at the store a layer's row and slab can have: they are drawn again when this
// very layer changes, or when the push ends.
import type { Layer, PushState } from '../../app/push/push';
import { usePushes } from '../stores/pushes';
import { destinationOf } from './destination';
import { describeLayer, type LayerWords } from './layer-words';
import type { Rung } from './rungs';

export function useLayer(pushId: string, rung: Rung): Layer | undefined {
  const { layerAt } = rung;
  return usePushes(({ pushes }) =>
    layerAt === undefined ? undefined : pushes[pushId]?.push.layers[layerAt],
  );
}

export function useLayerWords(pushId: string, rung: Rung): LayerWords {
  const layer = useLayer(pushId, rung);
  const state: PushState = usePushes(({ pushes }) => pushes[pushId]?.push.state ?? 'queued');
  const reference = usePushes(({ pushes }) => pushes[pushId]?.push.reference ?? '');
  return describeLayer(layer, state, destinationOf(reference).name);
}
