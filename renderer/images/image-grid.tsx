import { memo, useDeferredValue, useMemo, useState } from 'react';
import { ListBox } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { useNow } from '../use-now';
import type { ImageEntry } from './image-entries';
import { ImageTile } from './image-tile';
import { NowContext } from './now-context';
import { TileLayout } from './tile-layout';
import './image-grid.css';

/** More tiles than any screen shows. */
const FIRST_SCREEN = 96;
const A_MINUTE = 60_000;

export interface ImageGridProps {
  entries: readonly ImageEntry[];
  chosen: ReadonlySet<string>;
  onChoose: (keys: ReadonlySet<string>) => void;
  /** Enter or a double click. */
  onOpen: (key: string) => void;
}

export const ImageGrid = memo(function ImageGrid(props: ImageGridProps) {
  const { entries, chosen, onChoose, onOpen } = props;
  const now = useNow(A_MINUTE);
  // Thousands of tiles take React a while: the first screen comes first, and nothing waits for the rest.
  const [firstScreen] = useState(() => entries.slice(0, FIRST_SCREEN));
  const drawn = useDeferredValue(entries, firstScreen);
  const prefixed = useMemo(() => entries.some(({ prefix }) => prefix !== ''), [entries]);
  return (
    <NowContext value={now}>
      <Virtualizer layout={TileLayout}>
        <ListBox
          aria-label="Images"
          className="image-grid"
          data-prefixed={prefixed || undefined}
          layout="grid"
          items={drawn}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            // As it is: React Aria keeps the start of a range on the set itself.
            if (keys !== 'all') onChoose(keys as ReadonlySet<string>);
            else onChoose(new Set(entries.map(({ key }) => key)));
          }}
          onAction={(key) => {
            onOpen(String(key));
          }}
        >
          {renderTile}
        </ListBox>
      </Virtualizer>
    </NowContext>
  );
});

/** One and the same function, so that an arrow key does not make all tiles again. */
function renderTile(entry: ImageEntry) {
  return <ImageTile entry={entry} />;
}
