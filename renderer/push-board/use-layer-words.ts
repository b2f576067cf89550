// The narrowest looks at the store a layer's row and slab can have: they are drawn again when this
// very layer changes, or when the push ends. With a hundred layers each look is asked twenty times a
// second, so none of them does more than compare.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Layer } from '../../app/push/push';
import { usePushes } from '../stores/pushes';
import { describeLayer, isSettled, type LayerStage, type LayerWords } from './layer-words';
import type { Rung } from './rungs';

type State = ReturnType<typeof usePushes.getState>;

export interface LayerLook {
  layer: Layer | undefined;
  words: LayerWords;
}

/**
 * What is shown of a layer.
 * @param port the registry's name, as it stands within a sentence.
 * @param everyByte if not, only a new status is worth drawing, not each count of bytes.
 */
export function useLayerLook(
  pushId: string,
  rung: Rung,
  port: string,
  everyByte: boolean,
): LayerLook {
  const held = useRef<Layer>(undefined);
  const layer = usePushes((state) => {
    const now = layerIn(state, pushId, rung);
    if (everyByte || now?.status.kind !== held.current?.status.kind) held.current = now;
    return held.current;
  });
  // What the registry has is there however the push ends: its end draws only the others again.
  const isThere = layer !== undefined && isSettled(layer.status);
  const stage = usePushes((state) => (isThere ? 'running' : stageOf(state, pushId)));
  return { layer, words: describeLayer(layer, stage, port) };
}

/** Keeps `--fill` of the element up to date, past React: a slab is moved, not drawn again. */
export function useFill(pushId: string, rung: Rung): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let drawn: { layer: Layer | undefined; stage: LayerStage; fill: number } | undefined;
    const show = (state: State) => {
      const layer = layerIn(state, pushId, rung);
      const stage = stageOf(state, pushId);
      if (drawn?.layer === layer && drawn?.stage === stage) return;
      const { fill } = describeLayer(layer, stage, '');
      if (fill !== drawn?.fill) box.current?.style.setProperty('--fill', String(fill));
      drawn = { layer, stage, fill };
    };
    show(usePushes.getState());
    return usePushes.subscribe(show);
  }, [pushId, rung]);
  return box;
}

function stageOf({ pushes }: State, pushId: string): LayerStage {
  const push = pushes[pushId]?.push;
  if (push === undefined) return 'queued';
  return push.check?.outcome === 'held' ? 'held' : push.state;
}

function layerIn({ pushes }: State, pushId: string, { layerAt }: Rung): Layer | undefined {
  return layerAt === undefined ? undefined : pushes[pushId]?.push.layers[layerAt];
}
