import { expect, it } from 'vitest';
import { mayChangeImages } from './events';

it.each([
  ['a tag', { Type: 'image', Action: 'tag' }],
  ['an event of an engine that words it differently', { Type: 'image', Action: 'loadfromarchive' }],
  ['a new container, which uses an image', { Type: 'container', Action: 'create' }],
  ['a container that is gone', { Type: 'container', Action: 'destroy' }],
])('%s may change the images', (_what, event) => {
  expect(mayChangeImages(JSON.stringify(event))).toBe(true);
});

it.each([
  ['a health check', { Type: 'container', Action: 'exec_start: curl -f http://localhost/' }],
  ['a container that starts', { Type: 'container', Action: 'start' }],
])('%s does not', (_what, event) => {
  expect(mayChangeImages(JSON.stringify(event))).toBe(false);
});

it('a line that cannot be read may', () => {
  expect(mayChangeImages('{"Type":"cont')).toBe(true);
});
