import { expect, it } from 'vitest';
import type { ImageSummary } from '../../app/image/image';
import { listNames, planRemoval } from './remove-words';

const image: ImageSummary = {
  id: 'sha256:1',
  tags: ['web:1', 'ada/web:1'],
  size: 1,
  created: 1,
  platform: '',
  layerSizes: [],
  inUse: false,
};

it('knows a last name from one of several', () => {
  expect(planRemoval(image, 'web:1')).toEqual({ isLast: false, others: ['ada/web:1'] });
  expect(planRemoval({ ...image, tags: ['web:1'] }, 'web:1').isLast).toBe(true);
});

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a and 2 more'],
])('lists %j as %j', (names, words) => {
  expect(listNames(names)).toBe(words);
});
