import { expect, it } from 'vitest';
import { speedPath } from './speed-path';

it('touches the top at the highest speed and the bottom where nothing moved', () => {
  expect(speedPath([50, 100, 0]).line).toBe('M0 50L1 0L2 100');
});

it('closes the area under the line along the bottom', () => {
  expect(speedPath([50, 100, 0]).area).toBe('M0 50L1 0L2 100L2 100L0 100Z');
});

it('is flat on the bottom while nothing has moved at all', () => {
  expect(speedPath([0, 0]).line).toBe('M0 100L1 100');
});
