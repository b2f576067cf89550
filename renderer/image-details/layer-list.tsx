// The stack from the top to the base, each layer beside the Dockerfile instruction that made it.
import { Link2 } from 'lucide-react';
import type { DetailedLayer, ImageDetails } from '../../app/image/image-details';
import { visibleText } from '../errors/visible-text';
import { useFormat } from '../use-format';
import { sharedWords } from './shared-words';
import { ownBytes } from './use-details';
import './layer-list.css';

export function LayerList({ details }: { details: ImageDetails }) {
  const format = useFormat();
  const { layers } = details;
  if (layers.length === 0) {
    return <p className="image-details-muted">The engine tells of no layers in this image.</p>;
  }
  const all = layers.reduce((sum, { size }) => sum + size, 0);
  const shared = all - ownBytes(details);
  return (
    <section aria-label="Layers">
      <h3 className="image-details-heading">
        {layers.length === 1
          ? 'Layer'
          : `${format.count(layers.length)} layers, the base at the bottom`}
      </h3>
      {shared > 0 ? (
        <p className="image-details-muted">
          {format.bytes(shared)} shared with other images, {format.bytes(all - shared)} of its own
        </p>
      ) : null}
      <ol className="image-layers" reversed>
        {layers
          .map((layer, at) => <Row key={`${at} ${layer.diffId}`} layer={layer} level={at + 1} />)
          .reverse()}
      </ol>
    </section>
  );
}

function Row({ layer, level }: { layer: DetailedLayer; level: number }) {
  const format = useFormat();
  const words = sharedWords(layer);
  return (
    <li
      className="image-layer"
      data-colour={(level - 1) % 5}
      data-shared={words !== '' || undefined}
    >
      <span className="image-layer-slab" aria-hidden="true" />
      <div className="image-layer-words">
        <code className="image-layer-instruction">
          {layer.instruction === '' ? 'Instruction not known' : visibleText(layer.instruction)}
        </code>
        <p className="image-layer-facts">
          <span>{format.bytes(layer.size)}</span>
          {words === '' ? null : (
            <span className="image-layer-shared">
              <Link2 aria-hidden="true" />
              {words}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
