import { Ellipsis, Info, Ship, Tag, X } from 'lucide-react';
import { memo } from 'react';
import type { ImageEntry } from '../images/image-entries';
import { choose } from '../stores/browse';
import { showDetails, useDetailsPanel } from '../stores/image-details';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { moreEntries } from './action-entries';
import { openPush, openTag } from './open-dialogs';

export interface ToolbarActionsProps {
  /** How many are chosen: none, one, or several. */
  count: 0 | 1 | 2;
  /** Asked when something is pressed: the buttons are not drawn again for each arrow key. */
  readChosen: () => readonly ImageEntry[];
}

export const ToolbarActions = memo(function ToolbarActions(props: ToolbarActionsProps) {
  const { count, readChosen } = props;
  const isOpen = useDetailsPanel((state) => state.isOpen);
  return (
    <div className="image-toolbar-buttons">
      {count === 2 ? (
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
      <Menu label="More actions" placement="top end" entries={() => moreEntries(readChosen())}>
        <IconButton label="More actions" isDisabled={count === 0}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </Menu>
      {count === 2 ? null : (
        <>
          <Button
            icon={<Info aria-hidden="true" />}
            isDisabled={count === 0 && !isOpen}
            aria-expanded={isOpen}
            onPress={() => {
              showDetails(!isOpen);
            }}
          >
            Details
          </Button>
          <Button
            icon={<Tag aria-hidden="true" />}
            isDisabled={count === 0}
            onPress={() => {
              openTag(readChosen());
            }}
          >
            Tag…
          </Button>
        </>
      )}
      <Button
        variant="signal"
        icon={<Ship aria-hidden="true" />}
        isDisabled={count === 0}
        onPress={() => {
          openPush(readChosen());
        }}
      >
        Push…
      </Button>
    </div>
  );
});
