// The narrowest looks at the store a layer's row and slab can have: they are drawn again when this
// very layer changes, or when the push ends.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Layer } from '../../app/push/push';
import { usePushes } from '../stores/pushes';
import { describeLayer, type LayerWords } from './layer-words';
import type { Rung } from './rungs';
import { useDestination } from './use-destination';

type State = ReturnType<typeof usePushes.getState>;

export interface LayerLook {
  layer: Layer | undefined;
  words: LayerWords;
}

/**
 * What the row of a layer shows.
 * @param inSight while it is not, only a new status is worth drawing, not each count of bytes.
 */
export function useLayerLook(pushId: string, rung: Rung, inSight: boolean): LayerLook {
  const held = useRef<Layer>(undefined);
  const layer = usePushes((state) => {
    const now = layerIn(state, pushId, rung);
    if (inSight || now?.status.kind !== held.current?.status.kind) held.current = now;
    return held.current;
  });
  const state = usePushes(({ pushes }) => pushes[pushId]?.push.state ?? 'queued');
  const where = useWhere(pushId);
  return { layer, words: describeLayer(layer, state, where) };
}

/** What its slab shows, all but how full it is: that changes many times a second, see `useFill`. */
export function useSlabWords(pushId: string, rung: Rung): Omit<LayerWords, 'fill'> {
  const where = useWhere(pushId);
  return usePushes(
    useShallow((state) => {
      const { tone, word, meaning, from } = describeIn(state, pushId, rung, where);
      return { tone, word, meaning, ...(from !== undefined && { from }) };
    }),
  );
}

/** Keeps `--fill` of the element up to date, past React: a slab is moved, not drawn again. */
export function useFill(pushId: string, rung: Rung): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let shown: number | undefined;
    const show = (state: State) => {
      const { fill } = describeIn(state, pushId, rung, '');
      if (fill !== shown) box.current?.style.setProperty('--fill', String(fill));
      shown = fill;
    };
    show(usePushes.getState());
    return usePushes.subscribe(show);
  }, [pushId, rung]);
  return box;
}

function describeIn(state: State, pushId: string, rung: Rung, where: string): LayerWords {
  const stage = state.pushes[pushId]?.push.state ?? 'queued';
  return describeLayer(layerIn(state, pushId, rung), stage, where);
}

function layerIn({ pushes }: State, pushId: string, { layerAt }: Rung): Layer | undefined {
  return layerAt === undefined ? undefined : pushes[pushId]?.push.layers[layerAt];
}

function useWhere(pushId: string): string {
  return useDestination(usePushes(({ pushes }) => pushes[pushId]?.push.reference ?? '')).name;
}
