import { expect, it } from 'vitest';
import { sharedWords } from './shared-words';

it.each([
  [0, [], ''],
  [1, [], 'shared with an untagged image'],
  [3, [], 'shared with 3 untagged images'],
  [1, ['python:latest'], 'shared with python:latest'],
  [4, ['python:latest', 'web:1'], 'shared with python:latest and 3 more'],
])('says of a layer %i others have, named %j: %j', (sharedBy, sharedWith, words) => {
  expect(sharedWords({ sharedBy, sharedWith })).toBe(words);
});
