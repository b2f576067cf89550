/** Thinner, and a container could not be seen. */
const THINNEST = 5;
/** More would only be lines. */
const MOST = 8;

/**
 * Heights for a drawing of an image as a stack of containers, base first, filling `height` exactly.
 * Square roots, so that a 100 MB base leaves the 1 kB on top of it in sight. Too many layers: the
 * smallest neighbours are drawn as one.
 */
export function layerHeights(sizes: readonly number[], height: number): number[] {
  const weights = merged(sizes.map((size) => Math.sqrt(Math.max(size, 0))));
  const free = height - THINNEST * weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => THINNEST + free * (sum === 0 ? 1 / weights.length : weight / sum));
}

function merged(weights: readonly number[]): number[] {
  const left = [...weights];
  while (left.length > MOST) {
    const pairs = left.slice(1).map((weight, at) => weight + (left[at] ?? 0));
    const at = pairs.indexOf(Math.min(...pairs));
    left.splice(at, 2, pairs[at] ?? 0);
  }
  return left;
}
