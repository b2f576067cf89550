import { Ellipsis, Info } from 'lucide-react';
import type { ImageEntry } from '../images/image-entries';
import { showDetails, useDetailsPanel } from '../stores/image-details';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { moreEntries } from './action-entries';

/** What the toolbar has beside Tag and Push. */
export function ToolbarActions({ entry }: { entry: ImageEntry | undefined }) {
  const isOpen = useDetailsPanel((state) => state.isOpen);
  return (
    <>
      <Menu
        label="More actions"
        placement="top end"
        entries={entry === undefined ? [] : moreEntries(entry)}
      >
        <IconButton label="More actions" isDisabled={entry === undefined}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </Menu>
      <Button
        icon={<Info aria-hidden="true" />}
        isDisabled={entry === undefined && !isOpen}
        aria-expanded={isOpen}
        onPress={() => {
          showDetails(!isOpen);
        }}
      >
        Details
      </Button>
    </>
  );
}
