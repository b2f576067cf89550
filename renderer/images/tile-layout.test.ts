import { describe, expect, test } from 'vitest';
import { toEntries } from './image-entries';
import { TileCollection } from './tile-collection';
import { rowAt, TileLayout } from './tile-layout';

function tilesOf(count: number): TileCollection {
  const tags = Array.from({ length: count }, (_, at) => `web-${at}:v1`);
  const image = { id: 'sha256:1', size: 1, created: 1, platform: '', layerSizes: [], inUse: false };
  return new TileCollection(toEntries([{ ...image, tags }]));
}

const ROOM = { width: 1_000, height: 500 };

describe('tiles in even columns', () => {
  const tiles = tilesOf(1_000);
  const layout = new TileLayout(tiles, ROOM);

  test('stand side by side without a gap at the right, and below each other', () => {
    const [first, second, third, fourth] = [0, 1, 2, 3].map((place) => layout.rectAt(place));
    expect(first).toMatchObject({ x: 12, y: 12 });
    expect(second?.y).toBe(12);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeGreaterThan(ROOM.width - 15);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeLessThanOrEqual(ROOM.width - 12);
    expect(fourth).toMatchObject({ x: 12, y: 148 });
  });

  test('are drawn where they are in sight, however far down', () => {
    for (const scrollTop of [0, 11, 12, 500, 30_000]) {
      const { from, end } = layout.inSight(rowAt(scrollTop));
      const inSight = Array.from({ length: tiles.size }, (_, place) => place).filter((place) => {
        const { y, height } = layout.rectAt(place);
        return y + height > scrollTop && y < scrollTop + ROOM.height;
      });
      expect(inSight.every((place) => place >= from && place < end)).toBe(true);
      expect(end - from).toBeLessThan(30);
    }
  });

  test('are none before the grid has a size', () => {
    expect(new TileLayout(tiles, { width: 0, height: 0 }).inSight(0)).toEqual({ from: 0, end: 0 });
  });

  test('end where the last row does', () => {
    const { y, height } = layout.rectAt(tiles.size - 1);
    expect(layout.getContentSize().height).toBe(y + height + 12);
  });

  test('are scrolled to only when they are out of sight', () => {
    expect(layout.scrollFor('web-0:v1', 0)).toBeUndefined();
    expect(layout.scrollFor('not-there:v1', 0)).toBeUndefined();
    const far = tiles.entries[600];
    const to = layout.scrollFor(far?.key ?? '', 0) ?? 0;
    const { y, height } = layout.rectAt(600);
    expect(y).toBeGreaterThanOrEqual(to);
    expect(y + height).toBeLessThanOrEqual(to + ROOM.height);
  });
});

describe('the collection of tiles', () => {
  const tiles = tilesOf(3);

  test('knows each tile and its neighbours', () => {
    expect([...tiles].map(({ key, index }) => [key, index])).toEqual([
      ['web-0:v1', 0],
      ['web-1:v1', 1],
      ['web-2:v1', 2],
    ]);
    expect(tiles.getKeyAfter('web-1:v1')).toBe('web-2:v1');
    expect(tiles.getKeyAfter('web-2:v1')).toBeNull();
    expect(tiles.getKeyBefore('web-0:v1')).toBeNull();
    expect(tiles.getItem('gone:v1')).toBeNull();
    expect(tiles.getItem('web-1:v1')?.textValue).toBe('web-1 v1');
  });

  test('gives what is chosen in the order shown, without what is not', () => {
    const chosen = new Set(['web-2:v1', 'gone:v1', 'web-0:v1']);
    expect(tiles.entriesOf(chosen).map(({ key }) => key)).toEqual(['web-0:v1', 'web-2:v1']);
  });
});
