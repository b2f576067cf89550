import { CircleCheck, Container, Hash, Tag } from 'lucide-react';
import { memo, use, useId, useRef, useSyncExternalStore } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useSelectableItem } from 'react-aria/private/selection/useSelectableItem';
import { useHover } from 'react-aria/useHover';
import type { MultipleSelectionManager } from 'react-stately/useMultipleSelectionState';
import { parseReference } from '../../app/image/reference';
import { registryName } from '../../app/registry/registries';
import { useGuide } from '../stores/guide';
import { usePushes } from '../stores/pushes';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import { type ImageEntry, shortId } from './image-entries';
import { LayerDrawing } from './layer-drawing';
import { NowContext } from './now-context';
import { findMark } from './pushed-mark';
import type { TileSelection } from './tile-selection';
import './image-tile.css';

export interface ImageTileProps {
  entry: ImageEntry;
  /** Its number among all tiles, shown or not, and how many they are. */
  place: number;
  count: number;
  /** Where in the grid, in CSS pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  manager: MultipleSelectionManager;
  selection: TileSelection;
  onOpen: (key: string) => void;
}

/** Drawn again only for what it shows itself. */
export const ImageTile = memo(function ImageTile(props: ImageTileProps) {
  const { entry, place, count, x, y, width, height, manager, selection, onOpen } = props;
  const { key } = entry;
  const ref = useRef<HTMLDivElement>(null);
  const facts = useId();
  useSyncExternalStore(selection.subscribe, () => selection.lookOf(key));
  const { itemProps, isSelected } = useSelectableItem({
    selectionManager: manager,
    key,
    ref,
    onAction: () => {
      onOpen(key);
    },
  });
  const { hoverProps, isHovered } = useHover({});
  return (
    <div
      {...mergeProps(itemProps, hoverProps)}
      ref={ref}
      role="option"
      tabIndex={itemProps.tabIndex ?? -1}
      aria-label={entry.label}
      aria-describedby={facts}
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      className="image-tile"
      data-selected={isSelected || undefined}
      data-hovered={isHovered || undefined}
      style={{ left: x, top: y, width, height }}
    >
      <LayerDrawing sizes={entry.image.layerSizes} />
      <Words entry={entry} factsId={facts} />
    </div>
  );
});

interface WordsProps {
  entry: ImageEntry;
  factsId: string;
}

const Words = memo(function Words({ entry, factsId }: WordsProps) {
  const { image, prefix, name, tag } = entry;
  const format = useFormat();
  return (
    <div className="image-tile-words" title={entry.reference ?? image.id}>
      <span className="image-tile-prefix">{prefix}</span>
      <span className="image-tile-name" data-untagged={tag === undefined || undefined}>
        {name}
      </span>
      <span className="image-tile-row">
        <span className="image-tile-tag">
          {tag === undefined ? <Hash aria-hidden="true" /> : <Tag aria-hidden="true" />}
          <span>{tag ?? shortId(image.id)}</span>
        </span>
        <span className="image-tile-platform">{image.platform}</span>
      </span>
      <span id={factsId} className="image-tile-row image-tile-facts">
        <span className="image-tile-size">
          {format.bytes(image.size)}
          {image.inUse ? <InUse /> : null}
        </span>
        <Mark entry={entry} />
      </span>
    </div>
  );
});

function InUse() {
  const words = 'In use by a container';
  return (
    <span className="image-tile-in-use" role="img" aria-label={words} title={words}>
      <Container aria-hidden="true" />
    </span>
  );
}

/** How its push went, if there was one; else how old the image is. */
function Mark({ entry }: { entry: ImageEntry }) {
  const now = use(NowContext);
  const format = useFormat();
  const wiped = useGuide((state) => state.wiped);
  const mark = usePushes(({ pushes }) => findMark(pushes, entry.image.id, entry.reference, wiped));
  if (mark === undefined) return <span>{format.age(entry.image.created * 1_000, now)}</span>;
  if (mark === 'pushing') {
    return (
      <span className="image-tile-mark" data-mark="pushing">
        <Spinner label="Pushing" />
        Pushing
      </span>
    );
  }
  return (
    <span
      className="image-tile-mark"
      data-mark="arrived"
      title={`Pushed to ${registryOf(entry.reference)}, ${format.moment(mark)}`}
    >
      <CircleCheck aria-hidden="true" />
      Pushed {format.shortAge(mark, now)}
    </span>
  );
}

function registryOf(reference: string | undefined): string {
  const parsed = parseReference(reference ?? '');
  return parsed.ok ? registryName(parsed.value.host) : 'a registry';
}
