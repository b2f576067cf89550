import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { TileCollection } from './tile-collection';
import { TileSelection } from './tile-selection';

/** The selection of a grid, kept in step with what is chosen and what is shown. */
export function useTileSelection(
  chosen: ReadonlySet<string>,
  tiles: TileCollection,
  onChoose: (keys: ReadonlySet<string>) => void,
) {
  const [selection] = useState(() => new TileSelection(chosen, onChoose));
  useLayoutEffect(() => {
    selection.takeTiles(tiles);
  }, [selection, tiles]);
  useLayoutEffect(() => {
    selection.show(chosen);
  }, [selection, chosen]);
  const focusedKey = useSyncExternalStore(selection.subscribe, () => selection.focusedKey);
  return { selection, focusedKey };
}
