import { expect, it } from 'vitest';
import { sharedLayers } from './shared-layers';

const image = (name: string, ...diffIds: string[]) => ({
  id: name,
  tags: name.startsWith('untagged') ? [] : [name],
  diffIds,
});

it('names the base before what was built on it', () => {
  const others = [image('quayside:2', 'a', 'b', 'c'), image('python:latest', 'a', 'b')];
  expect(sharedLayers(['a', 'b', 'x'], others)).toEqual([
    { sharedBy: 2, sharedWith: ['python:latest', 'quayside:2'] },
    { sharedBy: 2, sharedWith: ['python:latest', 'quayside:2'] },
    { sharedBy: 0, sharedWith: [] },
  ]);
});

it('does not take the same layer on another base for a shared one', () => {
  expect(sharedLayers(['a', 'c'], [image('other:1', 'b', 'c')]).map((l) => l.sharedBy)).toEqual([
    0, 0,
  ]);
});

it('counts images without a name, and names no more than three', () => {
  const others = ['p:1', 'q:1', 'r:1', 's:1', 'untagged'].map((name) => image(name, 'a'));
  expect(sharedLayers(['a'], others)).toEqual([{ sharedBy: 5, sharedWith: ['p:1', 'q:1', 'r:1'] }]);
});
