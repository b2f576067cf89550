import { memo, useMemo, useRef } from 'react';
import { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate';
import { useCollator } from 'react-aria/useCollator';
import { useListBox } from 'react-aria/useListBox';
import { SelectionManager } from 'react-stately/private/selection/SelectionManager';
import { useNow } from '../use-now';
import { ImageTile } from './image-tile';
import { NowContext } from './now-context';
import type { TileCollection } from './tile-collection';
import { TileLayout } from './tile-layout';
import { useScrollPlace } from './use-scroll-place';
import { useSight } from './use-sight';
import { useTileSelection } from './use-tile-selection';
import './image-grid.css';

const A_MINUTE = 60_000;

export interface ImageGridProps {
  tiles: TileCollection;
  chosen: ReadonlySet<string>;
  onChoose: (keys: ReadonlySet<string>) => void;
  /** Enter or a double click. */
  onOpen: (key: string) => void;
}

/** Only the tiles in sight exist. */
export const ImageGrid = memo(function ImageGrid(props: ImageGridProps) {
  const { tiles, chosen, onChoose, onOpen } = props;
  const now = useNow(A_MINUTE);
  const grid = useRef<HTMLDivElement>(null);
  const { room, firstRow } = useSight(grid);

  const layout = useMemo(() => new TileLayout(tiles, room), [tiles, room]);
  const { selection, focusedKey } = useTileSelection(chosen, tiles, onChoose);
  const manager = useMemo(() => new SelectionManager(tiles, selection), [tiles, selection]);
  const state = useMemo(
    () => ({ collection: tiles, disabledKeys: selection.disabledKeys, selectionManager: manager }),
    [tiles, selection, manager],
  );
  const collator = useCollator(SEARCH);
  const keyboardDelegate = useMemo(
    () =>
      new ListKeyboardDelegate({
        collection: tiles,
        ref: grid,
        collator,
        layout: 'grid',
        orientation: 'vertical',
        direction: 'ltr',
        layoutDelegate: layout,
      }),
    [tiles, collator, layout],
  );
  const { listBoxProps } = useListBox(
    { 'aria-label': 'Images', selectionBehavior: 'replace', keyboardDelegate },
    state,
    grid,
  );

  useScrollPlace(grid, layout, selection);

  const prefixed = useMemo(() => tiles.entries.some(({ prefix }) => prefix !== ''), [tiles]);
  const focusedPlace = focusedKey === null ? undefined : tiles.placeOf(focusedKey);
  return (
    <NowContext value={now}>
      <div
        {...listBoxProps}
        ref={grid}
        className="image-grid"
        data-prefixed={prefixed || undefined}
      >
        <div
          role="presentation"
          className="image-grid-content"
          style={{ height: layout.getContentSize().height }}
        >
          {places(layout.inSight(firstRow), focusedPlace).map((place) => {
            const entry = tiles.entries[place];
            return entry === undefined ? null : (
              <ImageTile
                key={entry.key}
                entry={entry}
                place={place}
                count={tiles.size}
                {...layout.rectAt(place)}
                manager={manager}
                selection={selection}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </NowContext>
  );
});

const SEARCH = { usage: 'search', sensitivity: 'base' } as const;

/** Those in sight, and the one with the keyboard wherever it is. */
function places({ from, end }: { from: number; end: number }, focused: number | undefined) {
  const inSight = Array.from({ length: end - from }, (_, at) => from + at);
  if (focused === undefined || (focused >= from && focused < end)) return inSight;
  return focused < from ? [focused, ...inSight] : [...inSight, focused];
}
