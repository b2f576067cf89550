import { ImageDetails, NoDetails } from '../image-details/image-details';
import { type ImageEntry, shortId } from '../images/image-entries';
import { showDetails, useDetailsPanel } from '../stores/image-details';

/** The panel beside the grid, while it is open. */
export function DetailsPane({ entry }: { entry: ImageEntry | undefined }) {
  const isOpen = useDetailsPanel((state) => state.isOpen);
  if (!isOpen) return null;
  if (entry === undefined) return <NoDetails onClose={close} />;
  const title = entry.reference ?? `Untagged image ${shortId(entry.image.id)}`;
  return <ImageDetails image={entry.image} title={title} onClose={close} />;
}

function close(): void {
  showDetails(false);
}
