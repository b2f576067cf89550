import { useCallback, useState } from 'react';
import type { TileCollection } from '../images/tile-collection';
import { choose, useBrowse } from '../stores/browse';
import { ContextMenu } from '../ui/context-menu';
import { mainEntries, moreEntries } from './action-entries';
import { type TilePoint, useTileKeys } from './use-tile-keys';

/**
 * The menu of a tile: right click, Shift F10 or the menu key. For all that are chosen where the tile
 * is one of them, else for that tile alone.
 */
export function TileMenu({ tiles }: { tiles: TileCollection }) {
  const [point, setPoint] = useState<TilePoint>();
  const open = useCallback((at: TilePoint) => {
    if (!useBrowse.getState().chosen.has(at.key)) choose(new Set([at.key]));
    setPoint(at);
  }, []);
  useTileKeys(open);
  if (point === undefined) return null;
  return (
    <OpenMenu
      tiles={tiles}
      point={point}
      onClose={() => {
        setPoint(undefined);
      }}
    />
  );
}

interface OpenMenuProps {
  tiles: TileCollection;
  point: TilePoint;
  onClose: () => void;
}

function OpenMenu({ tiles, point, onClose }: OpenMenuProps) {
  const keys = useBrowse((state) => state.chosen);
  const chosen = tiles.entriesOf(keys);
  const entry = tiles.entryOf(point.key);
  if (entry === undefined) return null;
  const what = chosen.length > 1 ? `${chosen.length} images` : entry.label;
  return (
    <ContextMenu
      label={`Actions for ${what}`}
      at={point}
      entries={[...mainEntries(chosen), ...moreEntries(chosen)]}
      onClose={onClose}
    />
  );
}
