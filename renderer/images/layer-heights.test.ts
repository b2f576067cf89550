import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layerHeights } from './layer-heights';

it('fills the drawing exactly, with every layer in sight', () => {
  const sizes = fc.array(fc.nat(1e10), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(sizes, (layers) => {
      const heights = layerHeights(layers, 88);
      expect(heights.length).toBeLessThanOrEqual(layers.length);
      expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(88);
      expect(Math.min(...heights)).toBeGreaterThan(4);
    }),
  );
});

it('draws the larger layer taller', () => {
  const [base = 0, top = 0] = layerHeights([100_000_000, 1_000], 88);
  expect(base).toBeGreaterThan(top);
});
