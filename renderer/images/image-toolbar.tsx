import { Ship, Tag } from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { Button } from '../ui/button';
import { type ImageEntry, shortId } from './image-entries';
import './image-toolbar.css';

export interface ImageToolbarProps {
  entry: ImageEntry | undefined;
  onTag: () => void;
  onPush: () => void;
}

/** What can be done with the chosen image. Stays where it is, so that nothing jumps. */
export function ImageToolbar({ entry, onTag, onPush }: ImageToolbarProps) {
  return (
    <Group className="image-toolbar" aria-label="Chosen image">
      <p className="image-toolbar-name">
        {entry ? (
          <span className="selectable">{entry.reference ?? shortId(entry.image.id)}</span>
        ) : (
          'Choose an image to tag or push it.'
        )}
      </p>
      <div className="image-toolbar-buttons">
        <Button icon={<Tag aria-hidden="true" />} isDisabled={!entry} onPress={onTag}>
          Tag…
        </Button>
        <Button
          variant="signal"
          icon={<Ship aria-hidden="true" />}
          isDisabled={!entry}
          onPress={onPush}
        >
          Push…
        </Button>
      </div>
    </Group>
  );
}
