import type { CSSProperties } from 'react';
import { layerHeights } from './layer-heights';
import './layer-drawing.css';

const HEIGHT = 88;
const COLORS = 5;
const UNKNOWN: readonly number[] = [1, 1, 1];

/**
 * An image as the containers it is made of, the base at the bottom. Decoration: the sizes are
 * beside it. One element with stripes, not one for each layer: thousands of tiles scroll by.
 */
export function LayerDrawing({ sizes }: { sizes: readonly number[] }) {
  const isUnknown = sizes.length === 0;
  const stripes = stripesOf(isUnknown ? UNKNOWN : sizes, isUnknown);
  return (
    <div
      className="layer-drawing"
      aria-hidden="true"
      style={{ '--stripes': stripes } as CSSProperties}
    />
  );
}

function stripesOf(sizes: readonly number[], isUnknown: boolean): string {
  let at = 0;
  const stripes = layerHeights(sizes, HEIGHT).flatMap((height, index) => {
    const from = at;
    at += height;
    const color = isUnknown ? 'var(--color-berth)' : `var(--color-layer-${(index % COLORS) + 1})`;
    return [`${color} ${px(from)} ${px(at - 1)}`, `var(--color-surface) ${px(at - 1)} ${px(at)}`];
  });
  return `linear-gradient(to top, ${stripes.join(', ')})`;
}

function px(length: number): string {
  return `${Math.round(length)}px`;
}
