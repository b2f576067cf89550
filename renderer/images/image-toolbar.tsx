import { Ship, Tag, X } from 'lucide-react';
import { memo } from 'react';
import { Group } from 'react-aria-components/Group';
import { ToolbarActions } from '../image-actions/toolbar-actions';
import { choose } from '../stores/browse';
import { Button } from '../ui/button';
import { useFormat } from '../use-format';
import { type ImageEntry, shortId } from './image-entries';
import './image-toolbar.css';

export interface ImageToolbarProps {
  chosen: readonly ImageEntry[];
  onTag: () => void;
  onPush: () => void;
}

/** What can be done with the chosen images. Stays where it is, so that nothing jumps. */
export const ImageToolbar = memo(function ImageToolbar(props: ImageToolbarProps) {
  const { chosen, onTag, onPush } = props;
  const isOne = chosen.length === 1;
  return (
    <Group className="image-toolbar" aria-label="Chosen image">
      <p className="image-toolbar-name">
        <Chosen chosen={chosen} />
      </p>
      <div className="image-toolbar-buttons">
        {chosen.length > 1 ? (
          <Button
            variant="quiet"
            icon={<X aria-hidden="true" />}
            onPress={() => {
              choose(new Set());
            }}
          >
            Choose none
          </Button>
        ) : null}
        <ToolbarActions entry={isOne ? chosen[0] : undefined} />
        <Button icon={<Tag aria-hidden="true" />} isDisabled={!isOne} onPress={onTag}>
          Tag…
        </Button>
        <Button
          variant="signal"
          icon={<Ship aria-hidden="true" />}
          isDisabled={!isOne}
          onPress={onPush}
        >
          Push…
        </Button>
      </div>
    </Group>
  );
});

function Chosen({ chosen }: { chosen: readonly ImageEntry[] }) {
  const format = useFormat();
  const [first, second] = chosen;
  if (!first) return 'Choose an image to tag or push it.';
  if (!second) {
    return <span className="selectable">{first.reference ?? shortId(first.image.id)}</span>;
  }
  return `${format.count(chosen.length)} images chosen. Choose one to tag or push it.`;
}
