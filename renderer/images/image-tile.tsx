import { CircleCheck, Hash, Tag } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { usePushes } from '../stores/pushes';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import { type ImageEntry, shortId } from './image-entries';
import { LayerDrawing } from './layer-drawing';
import { findMark } from './pushed-mark';
import './image-tile.css';

const A_MINUTE = 60_000;

export function ImageTile({ entry }: { entry: ImageEntry }) {
  return (
    <ListBoxItem
      id={entry.key}
      textValue={`${entry.name} ${entry.tag ?? ''}`}
      aria-label={entry.label}
      className="image-tile"
    >
      <LayerDrawing sizes={entry.image.layerSizes} />
      <Words entry={entry} />
    </ListBoxItem>
  );
}

function Words({ entry }: { entry: ImageEntry }) {
  const { image, prefix, name, tag } = entry;
  const format = useFormat();
  const now = useNow(A_MINUTE);
  return (
    <div className="image-tile-words">
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
      <Text slot="description" className="image-tile-row image-tile-facts">
        <span>{format.bytes(image.size)}</span>
        <Mark entry={entry} now={now} />
      </Text>
    </div>
  );
}

/** How its push went, if there was one; else how old the image is. */
function Mark({ entry, now }: { entry: ImageEntry; now: number }) {
  const format = useFormat();
  const mark = usePushes(({ pushes }) => findMark(pushes, entry.image.id, entry.reference));
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
    <span className="image-tile-mark" data-mark="arrived" title={format.moment(mark)}>
      <CircleCheck aria-hidden="true" />
      Pushed {format.shortAge(mark, now)}
    </span>
  );
}
