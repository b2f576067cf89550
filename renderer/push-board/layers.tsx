// The picture and the words side by side, a slab beside its row.
import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Push } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { usePushes } from '../stores/pushes';
import { useRegistryName, useRegistryPhrase } from '../stores/registry-names';
import { ScrollRegion } from '../ui/scroll-region';
import { useFormat } from '../use-format';
import { destinationOf } from './destination';
import { LayerRow } from './layer-row';
import { type Rung, stackRungs } from './rungs';
import { Stack } from './stack';
import { tellStory } from './story';
import { useFollow } from './use-follow';
import { useRoom } from './use-room';
import { useRowsInSight } from './use-rows-in-sight';
import './layers.css';

/** Up to here every row has two lines, and stays level with its slab. */
const ROOMY = 12;
/** Up to here they have, in large type too, in a window of any height. */
const FEW = 5;

/** Looks at the store itself, so that nothing around it makes every row be drawn again. */
export const Layers = memo(function Layers({ pushId }: { pushId: string }) {
  const { bytes } = useFormat();
  const rungs = useRungs(pushId);
  const story = usePushes(({ pushes }) => {
    const push = pushes[pushId]?.push;
    return push === undefined ? '' : tellStory(push, pushTotals(push), bytes);
  });
  return (
    <div className="layers">
      <p className="layers-story">{story}</p>
      {rungs.length === 0 ? null : <Frame pushId={pushId} rungs={rungs} />}
    </div>
  );
});

function Frame({ pushId, rungs }: { pushId: string; rungs: readonly Rung[] }) {
  const reference = usePushes(({ pushes }) => pushes[pushId]?.push.reference ?? '');
  const { host } = destinationOf(reference);
  const port = useRegistryName()(host);
  const where = useRegistryPhrase()(host);
  const box = useFollow(pushId, rungs);
  const isRoomy = rungs.length <= ROOMY;
  const picture = useRef<HTMLDivElement>(null);
  const room = useRoom(rungs.length, isRoomy ? undefined : picture);
  const inSight = useRowsInSight(box, rungs.length);
  return (
    <div
      ref={room}
      className="layers-frame"
      data-density={isRoomy ? 'roomy' : 'tight'}
      data-few={rungs.length <= FEW || undefined}
      style={{ '--rungs': rungs.length } as CSSProperties}
    >
      <ScrollRegion ref={box} className="layers-scroll" label="Stack and layers">
        <div ref={picture} className="layers-picture">
          <Stack pushId={pushId} rungs={rungs} port={port} />
        </div>
        <ul className="layers-list" aria-label="Layers">
          {rungs.map((rung, at) => (
            <LayerRow
              key={rung.key}
              pushId={pushId}
              rung={rung}
              port={where}
              inSight={inSight(at)}
            />
          ))}
        </ul>
      </ScrollRegion>
    </div>
  );
}

/** The same array, with the same rungs in it, until the engine names another layer. */
function useRungs(pushId: string) {
  const ids = usePushes(
    useShallow(({ pushes }) => (pushes[pushId]?.push.layers ?? NO_LAYERS).map(({ id }) => id)),
  );
  const recipe = usePushes(({ pushes }) => pushes[pushId]?.push.recipe ?? NO_RECIPE);
  return useMemo(() => stackRungs(ids, recipe), [ids, recipe]);
}

const NO_LAYERS: Push['layers'] = [];
const NO_RECIPE: Push['recipe'] = [];
