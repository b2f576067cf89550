import { CircleCheck, Container, Hash, Tag } from 'lucide-react';
import { memo, use } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { parseReference } from '../../app/image/reference';
import { registryName } from '../../app/registry/registries';
import { usePushes } from '../stores/pushes';
import { Spinner } from '../ui/spinner';
import { useFormat } from '../use-format';
import { type ImageEntry, shortId } from './image-entries';
import { LayerDrawing } from './layer-drawing';
import { NowContext } from './now-context';
import { findMark } from './pushed-mark';
import './image-tile.css';

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

const Words = memo(function Words({ entry }: { entry: ImageEntry }) {
  const { image, prefix, name, tag } = entry;
  const format = useFormat();
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
        <span className="image-tile-size">
          {format.bytes(image.size)}
          {image.inUse ? <InUse /> : null}
        </span>
        <Mark entry={entry} />
      </Text>
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
