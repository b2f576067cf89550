import { ImageDetails, NoDetails } from '../image-details/image-details';
import type { ImageEntry } from '../images/image-entries';
import { showDetails, useDetailsPanel } from '../stores/image-details';

/** The panel beside the grid, while it is open. */
export function DetailsPane({ entry }: { entry: ImageEntry | undefined }) {
  const isOpen = useDetailsPanel((state) => state.isOpen);
  if (!isOpen) return null;
  if (entry === undefined) return <NoDetails onClose={close} />;
  return <ImageDetails entry={entry} onClose={close} />;
}

function close(): void {
  showDetails(false);
}
