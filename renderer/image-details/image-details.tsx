// Everything about one image, beside the grid: its names, its facts, and the stack it is made of.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { type ImageEntry, shortId } from '../images/image-entries';
import { copyText } from '../stores/desktop';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { ScrollRegion } from '../ui/scroll-region';
import { Spinner } from '../ui/spinner';
import { ImageFacts } from './image-facts';
import { LayerList } from './layer-list';
import { useDetails } from './use-details';
import './image-details.css';

export interface ImageDetailsProps {
  entry: ImageEntry;
  onClose: () => void;
}

export function ImageDetails({ entry, onClose }: ImageDetailsProps) {
  const { image, prefix, name } = entry;
  const details = useDetails(image.id);
  return (
    <aside className="image-details" aria-label={`Details of ${entry.reference ?? name}`}>
      <Head onClose={onClose}>
        <span className="image-details-prefix">{prefix}</span>
        {entry.tag === undefined ? `${name} ${shortId(image.id)}` : `${name}:${entry.tag}`}
      </Head>
      <ScrollRegion className="image-details-body" label="Facts and layers">
        <Tags tags={image.tags} />
        <ImageFacts image={image} details={details?.ok ? details.value : undefined} />
        {details === undefined ? (
          <p className="image-details-waiting">
            <Spinner label="Reading the layers" /> Reading the layers
          </p>
        ) : null}
        {details?.ok === false ? <ErrorNotice error={details.error} /> : null}
        {details?.ok ? <LayerList details={details.value} /> : null}
      </ScrollRegion>
    </aside>
  );
}

/** In its place while not exactly one image is chosen, so that the grid stays as it is. */
export function NoDetails({ onClose }: { onClose: () => void }) {
  return (
    <aside className="image-details" data-empty aria-label="Details">
      <Head onClose={onClose}>Details</Head>
      <p className="image-details-hint">Choose one image to see what it is made of.</p>
    </aside>
  );
}

function Head({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <header className="image-details-header">
      <h2 className="image-details-title">{children}</h2>
      <IconButton label="Close details" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) {
    return <p className="image-details-muted">This image has no name. Tag it to give it one.</p>;
  }
  return (
    <section aria-label="Tags">
      <h3 className="image-details-heading">{tags.length === 1 ? 'Tag' : 'Tags'}</h3>
      <ul className="image-details-list">
        {tags.map((tag) => (
          <li key={tag} className="image-details-copyable">
            <code>{tag}</code>
            <CopyButton label={`Copy ${tag}`} onCopy={() => copyText(tag)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
