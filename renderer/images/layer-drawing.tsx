import type { CSSProperties } from 'react';
import { layerHeights } from './layer-heights';
import './layer-drawing.css';

const HEIGHT = 88;

/** An image as the containers it is made of, the base at the bottom. Decoration: the sizes are beside it. */
export function LayerDrawing({ sizes }: { sizes: readonly number[] }) {
  const heights = layerHeights(sizes.length === 0 ? [1, 1, 1] : sizes, HEIGHT);
  return (
    <div
      className="layer-drawing"
      data-unknown={sizes.length === 0 || undefined}
      aria-hidden="true"
    >
      {heights.map((height, at) => (
        <span key={at} style={{ '--height': `${height.toFixed(2)}px` } as CSSProperties} />
      ))}
    </div>
  );
}
