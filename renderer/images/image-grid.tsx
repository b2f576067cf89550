import { ListBox } from 'react-aria-components/ListBox';
import { GridLayout, Size, Virtualizer } from 'react-aria-components/Virtualizer';
import type { ImageEntry } from './image-entries';
import { ImageTile } from './image-tile';
import './image-grid.css';

const LAYOUT = {
  minItemSize: new Size(288, 136),
  maxItemSize: new Size(640, 136),
  minSpace: new Size(16, 12),
  maxHorizontalSpace: 16,
};

export interface ImageGridProps {
  entries: readonly ImageEntry[];
  selected: string | undefined;
  onSelect: (key: string | undefined) => void;
  /** Enter or a double click. */
  onOpen: (key: string) => void;
}

export function ImageGrid({ entries, selected, onSelect, onOpen }: ImageGridProps) {
  return (
    <Virtualizer layout={GridLayout} layoutOptions={LAYOUT}>
      <ListBox
        aria-label="Images"
        className="image-grid"
        data-prefixed={entries.some(({ prefix }) => prefix !== '') || undefined}
        layout="grid"
        items={entries}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          onSelect(key === undefined ? undefined : String(key));
        }}
        onAction={(key) => {
          onOpen(String(key));
        }}
      >
        {(entry) => <ImageTile entry={entry} />}
      </ListBox>
    </Virtualizer>
  );
}
