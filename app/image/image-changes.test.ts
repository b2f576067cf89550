import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageSummary } from './image';
import { compareImages, foldImages } from './image-changes';

const image = fc.record<ImageSummary>({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  tags: fc.array(fc.constantFrom('web:v1', 'web:v2', 'api:v1'), { maxLength: 2 }),
  size: fc.nat(2),
  created: fc.nat(2),
  platform: fc.constantFrom('', 'linux/amd64'),
  layerSizes: fc.array(fc.nat(2), { maxLength: 2 }),
  inUse: fc.boolean(),
});
const list = fc.uniqueArray(image, { selector: ({ id }) => id });
const byId = (images: readonly ImageSummary[]) => new Map(images.map((each) => [each.id, each]));
const sorted = (images: readonly ImageSummary[]) =>
  [...images].sort((a, b) => a.id.localeCompare(b.id));

describe('changes between two lists of images', () => {
  it('folded into the first give the second, whatever the two', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = compareImages(byId(before), byId(after));
        expect(sorted(foldImages(before, changes))).toEqual(sorted(after));
      }),
    );
  });

  it('are none between equal lists', () => {
    fc.assert(
      fc.property(list, (images) => {
        const changes = compareImages(byId(images), byId(structuredClone(images)));
        expect(changes).toEqual({ upserted: [], removed: [] });
      }),
    );
  });

  it('leave the others as they are, and where they are', () => {
    fc.assert(
      fc.property(list, image, (before, changed) => {
        const after = foldImages(before, { upserted: [changed], removed: [] });
        for (const [at, each] of before.entries()) {
          expect(after[at]).toBe(each.id === changed.id ? changed : each);
        }
      }),
    );
  });
});
