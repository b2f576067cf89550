import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { workshopFileIn } from './workshop-argument';

const HOME = resolve('/home/ada');
const at = (name: string) => resolve(HOME, name);

it.each([
  ['a name in the folder it was typed in', ['monday.slipway.json'], at('monday.slipway.json')],
  ['a whole path', [at('lab/monday.slipway')], at('lab/monday.slipway')],
  [
    'a URL, as a desktop may put it',
    [pathToFileURL(at('on monday ä.slipway.json')).href],
    at('on monday ä.slipway.json'),
  ],
  ['the first one', ['--no-sandbox', 'notes.txt', 'a.slipway', 'b.slipway'], at('a.slipway')],
])('finds %s', (_what, words, found) => {
  expect(workshopFileIn(['slipway', ...words], HOME)).toBe(found);
});

it.each([
  ['the program itself', []],
  ['an option', ['--open=monday.slipway']],
  ['another computer', ['file://far.example/monday.slipway.json']],
  ['a URL that is none', ['file:///%E0%A4%A.slipway.json']],
  ['a path with a hidden slash', ['file:///home/ada%2Fmonday.slipway.json']],
])('leaves %s alone', (_what, words) => {
  expect(workshopFileIn(['/opt/a.slipway', ...words], HOME)).toBeUndefined();
});
