import { useCallback, useState } from 'react';
import type { ImageEntry } from '../images/image-entries';
import { choose } from '../stores/browse';
import { ContextMenu } from '../ui/context-menu';
import { mainEntries, moreEntries } from './action-entries';
import { type TilePoint, useTileKeys } from './use-tile-keys';

export interface TileMenuProps {
  entries: readonly ImageEntry[];
  /** Opens the dialog to tag and push. */
  onOpen: (entry: ImageEntry) => void;
}

/** The menu of a tile: right click, Shift F10 or the menu key. It is for that tile alone. */
export function TileMenu({ entries, onOpen }: TileMenuProps) {
  const [point, setPoint] = useState<TilePoint>();
  const open = useCallback((at: TilePoint) => {
    choose(new Set([at.key]));
    setPoint(at);
  }, []);
  useTileKeys(open);

  const entry = entries.find(({ key }) => key === point?.key);
  if (point === undefined || entry === undefined) return null;
  return (
    <ContextMenu
      label={`Actions for ${entry.label}`}
      at={point}
      entries={[...mainEntries(entry, onOpen), ...moreEntries(entry)]}
      onClose={() => {
        setPoint(undefined);
      }}
    />
  );
}
