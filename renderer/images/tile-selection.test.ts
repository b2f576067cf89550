import { SelectionManager } from 'react-stately/private/selection/SelectionManager';
import { describe, expect, test, vi } from 'vitest';
import { toEntries } from './image-entries';
import { TileCollection } from './tile-collection';
import { TileSelection } from './tile-selection';

function tilesOf(...names: string[]): TileCollection {
  const image = { id: 'sha256:1', size: 1, created: 1, platform: '', layerSizes: [], inUse: false };
  return new TileCollection(toEntries([{ ...image, tags: names }]));
}

function start(tiles: TileCollection) {
  const onChoose = vi.fn<(keys: ReadonlySet<string>) => void>();
  const selection = new TileSelection(new Set(), onChoose);
  selection.takeTiles(tiles);
  const chosen = () => [...(onChoose.mock.lastCall?.[0] ?? [])].sort();
  return { selection, manager: new SelectionManager(tiles, selection), onChoose, chosen };
}

const TILES = tilesOf('a:1', 'b:1', 'c:1', 'd:1', 'e:1');

describe('choosing tiles', () => {
  test('a range grows and shrinks from where it began, also when the grid is drawn anew', () => {
    const { selection, manager, chosen, onChoose } = start(TILES);
    manager.replaceSelection('b:1');
    manager.extendSelection('d:1');
    expect(chosen()).toEqual(['b:1', 'c:1', 'd:1']);
    selection.show(onChoose.mock.lastCall?.[0] ?? new Set());
    new SelectionManager(TILES, selection).extendSelection('a:1');
    expect(chosen()).toEqual(['a:1', 'b:1']);
  });

  test('one more does not lose those that were chosen since the tile was drawn', () => {
    const { manager, chosen } = start(TILES);
    manager.toggleSelection('a:1');
    manager.toggleSelection('e:1');
    manager.toggleSelection('a:1');
    manager.toggleSelection('c:1');
    expect(chosen()).toEqual(['c:1', 'e:1']);
  });

  test('all are all that are shown', () => {
    const { manager, chosen } = start(TILES);
    manager.selectAll();
    expect(chosen()).toEqual(['a:1', 'b:1', 'c:1', 'd:1', 'e:1']);
  });

  test('the same again is not told again, nor is what came from elsewhere', () => {
    const { selection, manager, onChoose } = start(TILES);
    manager.replaceSelection('b:1');
    manager.replaceSelection('b:1');
    selection.show(new Set(['c:1']));
    expect(onChoose).toHaveBeenCalledTimes(1);
    expect(manager.isSelected('c:1')).toBe(true);
  });
});

describe('what a tile shows', () => {
  test('changes for the tiles a key leaves and enters, and for no other', () => {
    const { selection, manager } = start(TILES);
    selection.setFocused(true);
    selection.setFocusedKey('a:1');
    manager.replaceSelection('a:1');
    const look = () => ['a:1', 'b:1', 'c:1'].map((key) => selection.lookOf(key));
    const before = look();
    selection.setFocusedKey('b:1');
    manager.replaceSelection('b:1');
    const after = look();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });
});

describe('the keyboard', () => {
  test('goes on near where it was when its tile goes', () => {
    const { selection } = start(TILES);
    selection.setFocusedKey('c:1');
    selection.takeTiles(tilesOf('a:1', 'b:1', 'd:1', 'e:1'));
    expect(selection.focusedKey).toBe('d:1');
    selection.takeTiles(tilesOf('a:1', 'b:1'));
    expect(selection.focusedKey).toBe('b:1');
    selection.takeTiles(new TileCollection([]));
    expect(selection.focusedKey).toBeNull();
  });
});
